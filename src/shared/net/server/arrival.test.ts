import { describe, expect, it } from 'vitest';
import type { Clock } from '../clock.ts';
import { Line } from '../line/line.ts';
import { memoryPipes } from '../memory/memory.ts';
import { controlFrame } from '../wire/control.ts';
import { Arrival } from './arrival.ts';

/** A clock whose timers a test fires one by one: what is read between two of them is up to the test. */
class Timers implements Clock {
  readonly #waiting: (() => void)[] = [];

  now(): number {
    return 0;
  }

  after(_delay: number, run: () => void): () => void {
    this.#waiting.push(run);
    return () => this.#waiting.splice(this.#waiting.indexOf(run), 1);
  }

  every(): () => void {
    return () => {};
  }

  fireNext(): void {
    this.#waiting.shift()?.();
  }

  get count(): number {
    return this.#waiting.length;
  }
}

/** A peer at the door, and what became of it. */
function arrive() {
  const clock = new Timers();
  const [peer, pipe] = memoryPipes();
  const became: string[] = [];
  const arrival = new Arrival(new Line(pipe, clock, 1_000), clock, {
    fresh: () => {
      became.push('new');
      return undefined;
    },
    returning: ({ id }) => became.push(`back as ${id}`),
    left: () => {},
  });
  arrival.begin();
  return { clock, peer, became };
}

const HELLO = controlFrame({
  type: 'hello',
  version: 1,
  token: { id: '0123456789abcdef', secret: new Uint8Array(16) },
  received: 3,
});

describe('a peer at the door', () => {
  it('is new when it says nothing for a while', () => {
    const { clock, became } = arrive();
    clock.fireNext();
    clock.fireNext();
    expect(became).toEqual(['new']);
    expect(clock.count).toBe(0);
  });

  it('is known again when its hello was there in time, and only this process was too busy to read it', async () => {
    const { clock, peer, became } = arrive();
    clock.fireNext();
    peer.write(HELLO);
    await Promise.resolve();
    expect(became).toEqual(['back as 0123456789abcdef']);
    expect(clock.count).toBe(0);
  });
});
