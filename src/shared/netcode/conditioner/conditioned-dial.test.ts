import { describe, expect, it } from 'vitest';
import { Client, dialInMemory, ManualClock, memoryPipes, type Pipe, Server } from '../../net/index.ts';
import { LinkConditioner } from './conditioned-dial.ts';
import { LINKS, PERFECT } from './link-conditioner.ts';

/** Microtasks in which bytes in memory travel. */
async function settled(): Promise<void> {
  for (let i = 0; i < 10; i++) await Promise.resolve();
}

async function pair(conditions = PERFECT) {
  const clock = new ManualClock();
  const link = new LinkConditioner(clock, conditions, 1);
  const [near, far] = memoryPipes();
  const dialling = link.dial(() => ({ pipe: Promise.resolve(near), cancel: () => {} }))();
  const pipe = await dialling.pipe;
  return { clock, link, here: noted(pipe), there: noted(far), pipe, far };
}

/** What a pipe tells its user. */
function noted(pipe: Pipe): string[] {
  const heard: string[] = [];
  pipe.attach({
    data: (chunk) => heard.push(String(chunk)),
    drained: () => {},
    closed: () => heard.push('closed'),
  });
  return heard;
}

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('a conditioned dial', () => {
  it('delivers both ways after half of the round trip, and counts what is under way as backlog', async () => {
    const { clock, here, there, pipe, far } = await pair({ ...PERFECT, latency: 100 });
    pipe.write(bytes(1, 2));
    far.write(bytes(3));
    await settled();
    clock.advance(49);
    await settled();
    expect([here, there, pipe.backlog]).toEqual([[], [], 2]);
    clock.advance(1);
    await settled();
    expect([here, there, pipe.backlog]).toEqual([['3'], ['1,2'], 0]);
  });

  it('delays nothing while the link is perfect, and obeys a change at once, in order', async () => {
    const { clock, link, there, pipe } = await pair();
    pipe.write(bytes(1));
    await settled();
    expect(there).toEqual(['1']);
    link.conditions = { ...PERFECT, latency: 400 };
    pipe.write(bytes(2));
    link.conditions = PERFECT;
    pipe.write(bytes(3));
    await settled();
    expect(there).toEqual(['1']);
    clock.advance(200);
    await settled();
    expect(there).toEqual(['1', '2', '3']);
  });

  it('holds everything behind a stall', async () => {
    const { clock, link, there, pipe } = await pair({ ...PERFECT, stall: 1 });
    pipe.write(bytes(1));
    link.conditions = PERFECT;
    pipe.write(bytes(2));
    clock.advance(299);
    await settled();
    expect(there).toEqual([]);
    clock.advance(1);
    await settled();
    expect(there).toEqual(['1', '2']);
  });

  it('closes behind the last words, in both directions', async () => {
    const { clock, here, there, pipe, far } = await pair({ ...PERFECT, latency: 100 });
    far.write(bytes(9));
    far.end();
    await settled();
    expect(here).toEqual([]);
    clock.advance(50);
    expect(here).toEqual(['9', 'closed']);

    const second = await pair({ ...PERFECT, latency: 100 });
    second.pipe.write(bytes(1));
    second.pipe.end();
    second.pipe.write(bytes(2));
    await settled();
    expect(second.there).toEqual([]);
    second.clock.advance(50);
    await settled();
    expect(second.there).toEqual(['1', 'closed']);
    expect([there, pipe.backlog]).toEqual([['closed'], 0]);
  });

  it('forgets what is under way when it is destroyed, and says so once', async () => {
    const { clock, here, there, pipe } = await pair({ ...PERFECT, latency: 100 });
    pipe.write(bytes(1));
    pipe.destroy();
    await settled();
    clock.advance(1000);
    await settled();
    expect([here, there]).toEqual([['closed'], ['closed']]);
  });

  it('delivers nothing while it is paused', async () => {
    const { clock, here, pipe, far } = await pair({ ...PERFECT, latency: 100 });
    far.write(bytes(1));
    await settled();
    pipe.pause();
    clock.advance(500);
    expect(here).toEqual([]);
    pipe.resume();
    expect(here).toEqual(['1']);
  });

  it('carries nothing in the dark, and everything when it is light again, the end as well', async () => {
    const { clock, link, here, there, pipe, far } = await pair({ ...PERFECT, latency: 100 });
    pipe.write(bytes(1));
    link.isDark = true;
    far.write(bytes(2));
    await settled();
    far.end();
    await settled();
    clock.advance(60_000);
    await settled();
    expect([here, there]).toEqual([[], ['closed']]);
    link.isDark = false;
    expect(here).toEqual(['2', 'closed']);
  });

  it('lets the other side know only when it is light that this one has hung up', async () => {
    const { clock, link, here, there, pipe } = await pair();
    link.isDark = true;
    pipe.destroy();
    clock.advance(1_000);
    await settled();
    expect([here, there]).toEqual([['closed'], []]);
    link.isDark = false;
    await settled();
    expect(there).toEqual(['closed']);
  });

  it('is never answered when it is dialled in the dark', async () => {
    const link = new LinkConditioner(new ManualClock());
    let dialled = 0;
    const dial = link.dial(() => {
      dialled += 1;
      return { pipe: Promise.resolve(memoryPipes()[0]), cancel: () => {} };
    });
    link.isDark = true;
    let isUp = false;
    dial().pipe.then(() => {
      isUp = true;
    });
    link.isDark = false;
    await settled();
    expect([isUp, dialled]).toEqual([false, 0]);
    await dial().pipe;
    expect(dialled).toBe(1);
  });

  it('is felt by the heartbeat', async () => {
    const clock = new ManualClock(1_000_000);
    const random = (count: number) => new Uint8Array(count).fill(7);
    const server = new Server({ clock, random });
    const link = new LinkConditioner(clock, LINKS['across the ocean'], 4);
    const client = new Client({ clock, random, dial: link.dial(dialInMemory(server)) });
    void client.connect();
    for (let ms = 0; ms < 3000; ms++) {
      clock.advance(1);
      await settled();
    }
    expect(client.roundTrip).toBeGreaterThan(159);
    expect(client.roundTrip).toBeLessThan(201 + 300);
    await server.stop();
  });

  it('refuses what is no condition, and stays as it was', async () => {
    const { link } = await pair({ ...PERFECT, latency: 100 });
    expect(() => {
      link.conditions = { ...PERFECT, latency: -1 };
    }).toThrow('Latency is 0 to 10000 ms.');
    expect(link.conditions.latency).toBe(100);
  });
});
