import { describe, expect, it } from 'vitest';
import { ManualClock } from '../clock.ts';
import { TURN_FRAMES, TURNS_AT_ONCE } from '../limits.ts';
import { memoryPipes } from '../memory/memory.ts';
import { Wire } from '../testing/test-wire.ts';
import { toFrame } from '../wire/frame.ts';
import { Line } from './line.ts';
import type { Pipe } from './pipe.ts';
import { Turns } from './turns.ts';

/** One chunk with a frame for each number: its payload is that number. */
function chunk(numbers: readonly number[]): Uint8Array {
  return Uint8Array.from(numbers.flatMap((number) => [...toFrame(Uint8Array.of(number))]));
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

/** A line on `pipe` that reports each frame's number to `heard`, and its end as `down`. */
function listen(pipe: Pipe, clock: ManualClock, heard: (what: number | string) => void, turns?: Turns): Line {
  const line = new Line(pipe, clock, 100, turns);
  line.use({
    heard: () => {},
    drained: () => {},
    frame: (payload) => heard(payload[0] as number),
    violated: (error) => heard(error.code),
    down: () => heard('down'),
  });
  return line;
}

async function delivered(): Promise<void> {
  for (let i = 0; i < 10; i++) await Promise.resolve();
}

describe('a line reads in turns', () => {
  it('hears another peer before it has heard all of one that sent a hundred frames at once', async () => {
    const clock = new ManualClock();
    const heard: string[] = [];
    const [flooder, first] = memoryPipes();
    const [quiet, second] = memoryPipes();
    listen(first, clock, (what) => heard.push(`flooder ${what}`));
    listen(second, clock, (what) => heard.push(`quiet ${what}`));

    flooder.write(chunk(numbers(100)));
    await delivered();
    quiet.write(chunk([0]));
    await delivered();
    expect(heard).toEqual([...numbers(TURN_FRAMES).map((i) => `flooder ${i}`), 'quiet 0']);

    clock.advance(0);
    expect(heard.filter((what) => what.startsWith('flooder'))).toEqual(
      numbers(100).map((i) => `flooder ${i}`),
    );
  });

  it('lets only some of those who share their turns go on at once, and each of them in the end', async () => {
    const pending: (() => void)[] = [];
    const clock = Object.assign(new ManualClock(), {
      after: (_delay: number, run: () => void) => {
        pending.push(run);
        return () => {};
      },
    });
    const turns = new Turns(clock);
    const counts = numbers(10).map(() => 0);
    for (const i of counts.keys()) {
      const [peer, pipe] = memoryPipes();
      const count = () => {
        counts[i] = (counts[i] ?? 0) + 1;
      };
      listen(pipe, clock, count, turns);
      peer.write(chunk(numbers(TURN_FRAMES + 1)));
    }
    await delivered();
    const wentOn = () => counts.filter((count) => count > TURN_FRAMES).length;
    expect(counts).toEqual(numbers(10).map(() => TURN_FRAMES));

    pending.shift()?.();
    expect(wentOn()).toBe(TURNS_AT_ONCE);
    while (pending.length > 0) pending.shift()?.();
    expect(wentOn()).toBe(10);
  });

  it('hears everything that was sent before the peer hung up, in order', async () => {
    const clock = new ManualClock();
    const heard: (number | string)[] = [];
    const [peer, pipe] = memoryPipes();
    listen(pipe, clock, (what) => heard.push(what));

    peer.write(chunk(numbers(100)));
    peer.write(chunk([100, 101]));
    peer.end();
    await delivered();
    clock.advance(0);
    await delivered();
    expect(heard).toEqual([...numbers(102), 'down']);
  });

  it('hears all of it also when the socket was gone before its turn came', () => {
    const clock = new ManualClock();
    const heard: (number | string)[] = [];
    const wire = new Wire();
    const line = listen(wire.far, clock, (what) => heard.push(what));
    wire.near.write(chunk(numbers(100)));
    wire.carryAll();
    line.pause();
    wire.cut();
    clock.advance(1_000);
    expect(heard).toEqual(numbers(TURN_FRAMES));
    line.resume();
    clock.advance(0);
    expect(heard).toEqual([...numbers(100), 'down']);
  });

  it('reads nothing while it is paused, however many turns pass', async () => {
    const clock = new ManualClock();
    const heard: (number | string)[] = [];
    const [peer, pipe] = memoryPipes();
    const line = listen(pipe, clock, (what) => heard.push(what));

    peer.write(chunk(numbers(100)));
    await delivered();
    line.pause();
    clock.advance(1_000);
    expect(heard).toEqual(numbers(TURN_FRAMES));

    line.resume();
    clock.advance(0);
    expect(heard).toEqual(numbers(100));
  });

  it('takes no further turn once it was dropped', async () => {
    const clock = new ManualClock();
    const heard: (number | string)[] = [];
    const [peer, pipe] = memoryPipes();
    const line = listen(pipe, clock, (what) => heard.push(what));

    peer.write(chunk(numbers(100)));
    await delivered();
    line.drop();
    clock.advance(0);
    expect(heard).toEqual(numbers(TURN_FRAMES));
  });
});
