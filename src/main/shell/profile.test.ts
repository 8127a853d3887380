import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useProfile } from './profile.ts';

const handOver = { json: '{}' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'profile-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** An app whose usual folder is this, and whose lock is free or not. */
function appIn(userData: string, isFree = true) {
  let tell: (...args: [unknown, string[], string, unknown]) => void = () => {};
  const asked: unknown[] = [];
  return {
    asked,
    get userData() {
      return userData;
    },
    startedAgain: (received: unknown) => tell({}, [], '', received),
    getPath: () => userData,
    setPath: (_: 'userData', path: string) => {
      userData = path;
    },
    on: (_: 'second-instance', listener: typeof tell) => {
      tell = listener;
    },
    requestSingleInstanceLock: (data: unknown) => {
      asked.push(data);
      return isFree;
    },
  };
}

it('has its folder to itself, leaves no trace of having tried, and hears of later starts', () => {
  const app = appIn(folder);
  const received: unknown[] = [];
  expect(useProfile(app, 'guest-1', handOver, (data) => received.push(data))).toBe('own');
  expect(app.userData).toBe(join(folder, 'profiles', 'guest-1'));
  expect(readdirSync(app.userData)).toEqual([]);
  app.startedAgain('anything');
  expect(received).toEqual(['anything']);
});

it('is taken when another copy runs on it, which is told what was asked for', () => {
  const app = appIn(folder, false);
  expect(useProfile(app, undefined, handOver, () => {})).toBe('taken');
  expect(app.asked).toEqual([handOver]);
});

it('is used without a lock where nothing can be written', () => {
  writeFileSync(join(folder, 'profiles'), 'not a folder');
  const app = appIn(folder, false);
  expect(useProfile(app, 'guest-1', handOver, () => {})).toBe('read-only');
  expect(app.asked).toEqual([]);
});
