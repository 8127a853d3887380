import { describe, expect, it } from 'vitest';
import type { Pipe } from '../line/pipe.ts';
import { settled } from '../testing/test-wire.ts';
import { memoryPipes } from './memory.ts';

function listen(pipe: Pipe): string[] {
  const seen: string[] = [];
  pipe.attach({
    data: (chunk) => seen.push(`data ${[...chunk].join(' ')}`),
    drained: () => seen.push('drained'),
    closed: (error) => seen.push(`closed ${error?.code ?? 'in order'}`),
  });
  return seen;
}

describe('memoryPipes', () => {
  it('carry bytes both ways, in order, later', async () => {
    const [a, b] = memoryPipes();
    const [atA, atB] = [listen(a), listen(b)];
    a.write(Uint8Array.of(1));
    a.write(Uint8Array.of(2));
    b.write(Uint8Array.of(3));
    expect([atA, atB]).toEqual([[], []]);
    await settled();
    expect(atB).toEqual(['data 1', 'data 2', 'drained']);
    expect(atA).toContain('data 3');
  });

  it('count what the other end has not read, also while it pauses', async () => {
    const [a, b] = memoryPipes();
    const atB = listen(b);
    b.pause();
    a.write(new Uint8Array(5));
    await settled();
    expect([a.backlog, atB]).toEqual([5, []]);
    b.resume();
    expect([a.backlog, atB]).toEqual([0, ['data 0 0 0 0 0']]);
  });

  it('close both ends once, after what was written before', async () => {
    const [a, b] = memoryPipes();
    const [atA, atB] = [listen(a), listen(b)];
    a.write(Uint8Array.of(1));
    a.end();
    a.write(Uint8Array.of(2));
    await settled();
    a.destroy();
    b.destroy();
    await settled();
    expect(atB).toEqual(['data 1', 'closed in order']);
    expect(atA.filter((entry) => entry.startsWith('closed'))).toEqual(['closed in order']);
  });

  it('keep what was written before the end for an end that pauses', async () => {
    const [a, b] = memoryPipes();
    const atB = listen(b);
    b.pause();
    a.write(Uint8Array.of(1));
    a.end();
    await settled();
    expect(atB).toEqual([]);
    b.resume();
    expect(atB).toEqual(['data 1', 'closed in order']);
  });

  it('tell whoever comes late that they are closed', async () => {
    const [a, b] = memoryPipes();
    a.write(Uint8Array.of(1));
    a.end();
    await settled();
    expect(listen(b)).toEqual(['data 1', 'closed in order']);
  });
});
