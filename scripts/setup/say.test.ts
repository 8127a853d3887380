import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { downloadProgress, progress, working } from './say.mjs';

function output(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, write: (text: string) => written.push(text) };
}

describe('progress', () => {
  it('writes a line for every tenth into a log', () => {
    const log = output(false);
    const show = progress('Working', log);
    for (let percent = 0; percent <= 100; percent++) show(percent);
    expect(log.written).toHaveLength(10);
    expect(log.written[0]).toBe('Working: 10 %\n');
    expect(log.written.at(-1)).toBe('Working: 100 %\n');
  });

  it('redraws one line on a terminal and ends it at the end', () => {
    const terminal = output(true);
    const show = progress('Working', terminal);
    show(41.7);
    show(41.9);
    show(100);
    expect(terminal.written).toEqual(['\rWorking: 41 %', '\rWorking: 100 %\n']);
  });

  it('shows a download in bytes and percent', () => {
    const log = output(false);
    downloadProgress('Downloading', log)(98_000_000, 196_000_000);
    expect(log.written).toEqual(['Downloading: 50 % (98.0 MB of 196.0 MB)\n']);
  });
});

describe('what takes as long as it takes', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('counts the seconds on a terminal, in one line', () => {
    const terminal = output(true);
    const done = working('Working', terminal);
    vi.advanceTimersByTime(2_000);
    done();
    vi.advanceTimersByTime(2_000);
    expect(terminal.written).toEqual(['Working…', '\rWorking… 1 s', '\rWorking… 2 s', '\n']);
  });

  it('writes a line into a log now and then', () => {
    const log = output(false);
    const done = working('Working', log);
    vi.advanceTimersByTime(12_000);
    done();
    expect(log.written).toEqual(['Working…\n', 'Working… 5 s\n', 'Working… 10 s\n']);
  });
});
