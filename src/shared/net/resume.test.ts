import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalEvent } from './actions/local-event.ts';
import { Client } from './client/client.ts';
import { ManualClock } from './clock.ts';
import type { Limits } from './limits.ts';
import { Channel } from './server/channel.ts';
import { Server } from './server/server.ts';
import { dialByWire, repeatableRandom, settled, Wire } from './testing/test-wire.ts';
import { decode, encode } from './wire/codec.ts';

class Seat extends Channel {
  declare readonly server: Host;
  readonly got: number[] = [];
  readonly hooks: string[] = [];
  lost = 0;
  Network_up({ n }: { n: number }): void {
    this.got.push(n);
  }
  override onConnect(): void {
    this.hooks.push('connect');
  }
  override onSuspend(): void {
    this.hooks.push('suspend');
  }
  override onResume(): void {
    this.hooks.push('resume');
  }
  override onClose(reason: string): void {
    this.hooks.push(`close ${reason}`);
  }
  override onLost(count: number, direction: 'sent' | 'received'): void {
    this.hooks.push(`lost ${count} ${direction}`);
    if (direction === 'sent') this.lost += count;
  }
}

class Host extends Server<Seat> {
  override channelClass = Seat;
  readonly seats: Seat[] = [];
  readonly gone: string[] = [];
  override onConnect(seat: Seat): void {
    this.seats.push(seat);
  }
  override onDisconnect(_: Seat, reason: string): void {
    this.gone.push(reason);
  }
}

/** A host and a player on a wire that a test moves, cuts and mends. */
class Table {
  readonly clock = new ManualClock(1_000_000);
  readonly wires: Wire[] = [];
  readonly host: Host;
  readonly client: Client;
  readonly got: number[] = [];
  readonly events: LocalEvent[] = [];
  isReachable = true;
  sentUp = 0;
  sentDown = 0;

  constructor(limits: Partial<Limits> = {}) {
    const random = repeatableRandom();
    this.host = new Host({
      clock: this.clock,
      random,
      limits: { messagesPerSecond: 1e6, messageBurst: 1e6, ...limits },
    });
    const dial = dialByWire(this.host, this.wires);
    const unreachable = () => {
      const wire = new Wire();
      wire.cut();
      return { pipe: Promise.resolve(wire.near), cancel: () => {} };
    };
    this.client = new Client({
      clock: this.clock,
      random,
      limits,
      dial: () => (this.isReachable ? dial() : unreachable()),
    });
    this.client.connect().catch(() => {});
  }

  get wire(): Wire {
    return this.wires.at(-1) as Wire;
  }
  get seat(): Seat | undefined {
    return this.host.seats[0];
  }
  get names(): string[] {
    return this.events.map(({ name }) => name);
  }
  up(): void {
    this.client.send({ action: 'up', n: this.sentUp++ });
  }
  down(): void {
    if (this.seat?.isOpen) this.seat.send({ action: 'down', n: this.sentDown++ });
  }
  pump(): void {
    const entries = this.client.receiveQueue.take();
    let messages = 0;
    for (const entry of entries) {
      if (entry.kind === 'event') this.events.push(entry.event);
      else {
        messages += 1;
        this.got.push((decode(entry.payload) as { n: number }).n);
      }
    }
    if (messages > 0) this.client.consumed(messages);
  }
  lost(direction: 'sent' | 'received'): number {
    return this.events.reduce(
      (sum, event) => sum + (event.name === 'lost' && event.direction === direction ? event.count : 0),
      0,
    );
  }
  /** Lets everything that is under way arrive, and time pass in small steps. */
  async run(ms = 0): Promise<void> {
    await settled();
    this.wire.carryAll();
    // Shorter than the patience of a server that waits for a hello.
    const step = ms > 5_000 ? 200 : 50;
    for (let passed = 0; passed < ms; passed += step) {
      this.clock.advance(step);
      await settled();
      this.wire.carryAll();
    }
    await settled();
    this.pump();
    this.wire.carryAll();
  }
}

async function connected(limits?: Partial<Limits>): Promise<Table> {
  const table = new Table(limits);
  await table.run();
  expect(table.names).toEqual(['socketConnect', 'connected']);
  return table;
}

const upTo = (count: number) => Array.from({ length: count }, (_, n) => n);

type Step =
  | { do: 'up' | 'down' | 'pump' | 'cut' | 'handled' }
  | { do: 'carryUp' | 'carryDown'; bytes: number }
  | { do: 'wait'; ms: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Step>({ do: 'up' }, { do: 'down' }) },
  { weight: 2, arbitrary: fc.constant<Step>({ do: 'pump' }) },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constantFrom('carryUp' as const, 'carryDown' as const),
      bytes: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constant(10_000)),
    }),
  },
  { weight: 2, arbitrary: fc.constant<Step>({ do: 'cut' }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(10, 130, 300, 1_000, 2_500),
    }),
  },
);

async function take(table: Table, action: Step): Promise<void> {
  if (action.do === 'up') table.up();
  else if (action.do === 'down') table.down();
  else if (action.do === 'pump') table.pump();
  else if (action.do === 'cut') table.wire.cut();
  else if (action.do === 'carryUp') table.wire.near.carry(action.bytes);
  else if (action.do === 'carryDown') table.wire.far.carry(action.bytes);
  else if (action.do === 'wait') table.clock.advance(action.ms);
  await settled();
}

/** What arrived is what was sent, in order and without repetition, and what is missing was counted. */
function expectComplete(got: readonly number[], sent: number, lost: number): void {
  expect(got).toEqual([...new Set(got)].sort((a, b) => a - b));
  expect(sent - got.length).toBeLessThanOrEqual(lost);
}

describe('a line that is cut behind a whole window of messages', () => {
  it('goes on, although the word that all of them were handled was lost with the line', async () => {
    const table = await connected({ window: 32 });
    table.up();
    table.down();
    await table.run(1_000);
    const { near, far } = table.wire;
    for (let i = 0; i < 32; i++) {
      table.up();
      table.down();
    }
    // Each side hears all of the other, and no answer to it gets through.
    for (let left = 32; left > 0; left--) {
      near.carry(1_000);
      far.carry(1_000);
    }
    table.pump();
    table.wire.cut();
    await table.run(2_000);
    table.up();
    table.down();
    await table.run(1_000);
    expect(table.seat?.got).toEqual(upTo(34));
    expect(table.got).toEqual(upTo(34));
  });
});

describe('a seat that is closed while much still waits', () => {
  it('tells its player how many messages were given up, before it says why it is closed', async () => {
    const table = await connected({ window: 32, sendQueue: 8 });
    table.up();
    await table.run(1_000);
    const pump = table.pump.bind(table);
    table.pump = () => {};
    for (let i = 0; i < 30; i++) table.down();
    await table.run();
    table.wire.cut();
    for (let i = 0; i < 10; i++) table.down();
    await table.run(2_000);
    // The line is back, and most of what waited waits for a frame of the player's: it makes room for what is new.
    for (let i = 0; i < 5; i++) table.down();
    table.seat?.close('kicked');
    table.pump = pump;
    await table.run(1_000);
    expect(table.names.at(-1)).toBe('disconnected');
    expect(table.sentDown - table.got.length).toBeGreaterThan(0);
    expect(table.lost('received')).toBe(table.sentDown - table.got.length);
    expect(table.seat?.lost).toBe(table.lost('received'));
  });
});

describe('a line that is cut at any moment, any number of times', () => {
  it('loses no message without a report, repeats none, and keeps their order, in both directions', async () => {
    let resumed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 80 }), async (steps) => {
        const table = await connected();
        table.up();
        await table.run();
        for (const action of steps) await take(table, action);
        await table.run(20_000);
        expect(table.names).not.toContain('disconnected');
        // A hello that came late made a channel of its own for a moment; nothing was ever said on it.
        expect([...table.host.channels]).toEqual([table.seat]);
        expect(table.host.seats.slice(1).flatMap((seat) => seat.got)).toEqual([]);
        expect(table.seat?.hooks.filter((hook) => hook.startsWith('close'))).toEqual([]);
        expect(table.seat?.got).toEqual(upTo(table.sentUp));
        expect(table.got).toEqual(upTo(table.sentDown));
        resumed += table.names.filter((name) => name === 'resumed').length;
      }),
      { numRuns: 60 },
    );
    expect(resumed).toBeGreaterThan(20);
  });

  it('does so from the very first byte on: what did not arrive is reported as lost, or the end is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
        const table = new Table();
        await settled();
        for (const action of steps) await take(table, action);
        await table.run(70_000);
        const over = table.events.some(({ name }) => name === 'disconnected' || name === 'error');
        const seats = table.host.seats;
        const up = seats.flatMap((seat) => seat.got);
        expectComplete(up, table.sentUp, over ? Number.POSITIVE_INFINITY : table.lost('sent'));
        if (!over) expectComplete(table.got, table.sentDown, table.lost('received'));
        for (const seat of seats) expect(seat.hooks.filter((hook) => hook === 'connect')).toHaveLength(1);
        if (over) {
          table.client.close();
          table.clock.advance(70_000);
          expect(table.host.channels.size).toBe(0);
          expect(table.host.gone).toHaveLength(seats.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does so with small queues, where messages have to be given up: both sides count the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 20, maxLength: 80 }),
        fc.integer({ min: 0, max: 60 }),
        async (steps, burst) => {
          const table = await connected({ sendQueue: 8, window: 32 });
          table.up();
          await table.run();
          for (const action of steps) await take(table, action);
          table.isReachable = false;
          table.wire.cut();
          for (let i = 0; i < burst; i++) {
            table.up();
            table.down();
          }
          table.isReachable = true;
          await table.run(20_000);
          if (table.names.includes('disconnected')) return;
          const seat = table.seat as Seat;
          expectComplete(seat.got, table.sentUp, table.lost('sent'));
          expectComplete(table.got, table.sentDown, table.lost('received'));
          expect(table.sentUp - seat.got.length).toBe(table.lost('sent'));
          expect(table.sentDown - table.got.length).toBe(table.lost('received'));
          expect(seat.lost).toBe(table.lost('received'));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('resuming', () => {
  it('keeps the channel: suspended, then resumed, and the player sees the same', async () => {
    const table = await connected();
    table.up();
    await table.run();
    table.wire.cut();
    expect(table.seat?.isSuspended).toBe(true);
    await table.run(1_000);
    expect(table.seat?.hooks).toEqual(['connect', 'suspend', 'resume']);
    expect(table.names).toEqual(['socketConnect', 'connected', 'reconnecting', 'resumed']);
    expect(table.host.channels.size).toBe(1);
    expect(table.host.gone).toEqual([]);
  });

  it('works for a player who has not sent anything yet', async () => {
    const table = await connected();
    table.wire.cut();
    await table.run(1_000);
    expect(table.names).toContain('resumed');
    expect(table.seat?.hooks).toEqual(['connect', 'suspend', 'resume']);
  });

  it('leaves no seat for whoever connects and vanishes without an answer', async () => {
    const table = new Table();
    await settled();
    table.wire.near.carry(10_000);
    expect(table.host.channels.size).toBe(1);
    table.wire.cut();
    expect(table.host.channels.size).toBe(0);
    expect(table.host.gone).toEqual(['connection-lost']);
  });

  it('holds the seat for 70 s, then ends it once', async () => {
    const table = await connected();
    table.isReachable = false;
    table.wire.cut();
    table.clock.advance(69_999);
    expect(table.seat?.isOpen).toBe(true);
    table.clock.advance(1);
    expect(table.seat?.hooks).toEqual(['connect', 'suspend', 'close connection-lost']);
    expect(table.host.gone).toEqual(['connection-lost']);
  });

  it('gives up at the player after 60 s, and says how much was lost', async () => {
    const table = await connected();
    table.isReachable = false;
    table.wire.cut();
    table.up();
    table.up();
    for (let i = 0; i < 1_300; i++) {
      table.clock.advance(50);
      await settled();
    }
    table.pump();
    expect(table.events.at(-1)).toMatchObject({ name: 'disconnected', code: 'connection-lost' });
    expect(table.lost('sent')).toBe(2);
  });

  it('refuses a wrong secret, and the seat stays with its owner', async () => {
    const table = await connected();
    const session = await snoopSession(table);
    table.wire.cut();
    const thief = new Wire();
    table.host.accept(thief.far);
    const told: Uint8Array[] = [];
    thief.near.attach({
      data: (chunk) => told.push(chunk),
      drained: () => {},
      closed: () => told.push(new Uint8Array()),
    });
    thief.near.write(frameOf([5, 1, session.id, session.secret.map((byte) => byte ^ 1), 0]));
    thief.carryAll();
    expect(Buffer.concat(told).toString()).toContain('resume-refused');
    expect(told.at(-1)).toHaveLength(0);
    await table.run(1_000);
    expect(table.names).toContain('resumed');
  });

  it('accepts the old token until the new one is stored, and no longer', async () => {
    const table = await connected();
    const first = await snoopSession(table);
    table.wire.cut();
    const resume = (secret: Uint8Array): unknown[] => {
      const wire = new Wire();
      table.host.accept(wire.far);
      const told: Uint8Array[] = [];
      wire.near.attach({ data: (chunk) => told.push(chunk), drained: () => {}, closed: () => {} });
      wire.near.write(frameOf([5, 1, first.id, secret, 0]));
      wire.carryAll();
      const session = Buffer.concat(told).subarray(22 + 4);
      return Object.assign(decode(new Uint8Array(session)) as unknown[], { wire });
    };
    // The answer to each of these may have been lost on its way: the old secret goes on to be good.
    const second = resume(first.secret);
    expect(second[0]).toBe(6);
    const third = resume(first.secret);
    expect(third[0]).toBe(6);
    // So does whichever new one did arrive.
    const fourth = resume(third[3] as Uint8Array) as unknown[] & { wire: Wire };
    expect(fourth[0]).toBe(6);
    const fifth = resume(third[3] as Uint8Array) as unknown[] & { wire: Wire };
    expect(fifth[0]).toBe(6);
    fifth.wire.near.write(frameOf([7]));
    fifth.wire.carryAll();
    expect(resume(third[3] as Uint8Array)[1]).toBe('resume-refused');
    expect(resume(first.secret)[1]).toBe('resume-refused');
    expect(resume(fifth[3] as Uint8Array)[0]).toBe(6);
  });

  it('refuses a count of messages that were never sent', async () => {
    const table = await connected();
    const { id, secret } = await snoopSession(table);
    const wire = new Wire();
    table.host.accept(wire.far);
    const told: Uint8Array[] = [];
    wire.near.attach({ data: (chunk) => told.push(chunk), drained: () => {}, closed: () => {} });
    wire.near.write(frameOf([5, 1, id, secret, 1_000]));
    wire.carryAll();
    expect(Buffer.concat(told).toString()).toContain('resume-refused');
    expect(table.seat?.isSuspended).toBe(false);
  });

  it('takes the line over from one that the server still believes in', async () => {
    const table = await connected();
    const before = table.wire;
    // Only the player learns of the cut: the server's end stays as it is.
    before.near.closed();
    await table.run(1_000);
    expect(table.seat?.hooks).toEqual(['connect', 'suspend', 'resume']);
    table.up();
    await table.run();
    expect(table.seat?.got).toEqual([0]);
  });

  it('tries again when its hello comes so late that the server took it for somebody new', async () => {
    const table = await connected();
    table.up();
    await table.run();
    table.wire.cut();
    table.pump();
    const wires = table.wires.length;
    while (table.wires.length === wires) {
      table.clock.advance(50);
      await settled();
    }
    table.clock.advance(300);
    expect(table.host.channels.size).toBe(2);
    await table.run(3_000);
    expect(table.names).toContain('resumed');
    expect([...table.host.channels]).toEqual([table.seat]);
    table.up();
    await table.run();
    expect(table.seat?.got).toEqual([0, 1]);
  });

  it('ends with the reason when the seat was closed meanwhile', async () => {
    const table = await connected();
    table.wire.cut();
    table.seat?.close('kicked');
    await table.run(1_000);
    expect(table.events.at(-1)).toMatchObject({ name: 'disconnected', code: 'resume-refused' });
  });

  it('has no seat to give when a hook closes the channel on suspension', async () => {
    const table = await connected();
    const seat = table.seat as Seat;
    seat.onSuspend = () => seat.close('left');
    table.wire.near.closed();
    await table.run(1_000);
    expect(table.events.at(-1)).toMatchObject({ name: 'disconnected', code: 'resume-refused' });
    expect(table.host.channels.size).toBe(0);
    expect(table.host.gone).toEqual(['left']);
  });

  it('keeps nobody when the server is told to', async () => {
    const clock = new ManualClock();
    const random = repeatableRandom();
    const host = new Host({ clock, random, resumeWithin: 0 });
    const wires: Wire[] = [];
    const client = new Client({ clock, random, dial: dialByWire(host, wires) });
    client.connect().catch(() => {});
    await settled();
    wires[0]?.carryAll();
    wires[0]?.cut();
    expect(host.gone).toEqual(['connection-lost']);
  });

  it('is not tried by a client that is told not to', async () => {
    const clock = new ManualClock();
    const random = repeatableRandom();
    const host = new Host({ clock, random });
    const wires: Wire[] = [];
    const client = new Client({ clock, random, dial: dialByWire(host, wires), reconnect: false });
    client.connect().catch(() => {});
    await settled();
    wires[0]?.carryAll();
    client.send({ action: 'up', n: 0 });
    wires[0]?.cut();
    const events = client.receiveQueue
      .take()
      .map((entry) => (entry.kind === 'event' ? entry.event : undefined));
    expect(events.slice(2)).toMatchObject([
      { name: 'lost', count: 1, direction: 'sent' },
      { name: 'disconnected', code: 'connection-lost' },
    ]);
  });
});

describe('seats that are kept', () => {
  it('are limited for each address: whoever connects again and again pushes out only their own', async () => {
    const clock = new ManualClock();
    const host = new Host({
      clock,
      random: repeatableRandom(),
      limits: { connectionsPerAddress: 3, connections: 8 },
    });
    const connect = (address: string): Wire => {
      const wire = new Wire();
      Object.defineProperty(wire.far, 'remote', { value: { host: address, port: 1 } });
      host.accept(wire.far);
      wire.near.write(frameOf([5, 1, null, null, 0]));
      wire.near.write(frameOf({ action: 'up', n: 0 }));
      wire.carryAll();
      return wire;
    };
    connect('honest').cut();
    const [honest] = host.seats;
    for (let i = 0; i < 20; i++) connect('hostile').cut();
    expect(honest?.isSuspended).toBe(true);
    expect(host.channels.size).toBe(4);
  });

  it('make room for players who are here when the server is full', () => {
    const clock = new ManualClock();
    const host = new Host({ clock, random: repeatableRandom(), limits: { connections: 3 } });
    const connect = (address: string): Wire => {
      const wire = new Wire();
      Object.defineProperty(wire.far, 'remote', { value: { host: address, port: 1 } });
      host.accept(wire.far);
      wire.near.write(frameOf([5, 1, null, null, 0]));
      wire.near.write(frameOf({ action: 'up', n: 0 }));
      wire.carryAll();
      return wire;
    };
    connect('a').cut();
    connect('a').cut();
    connect('b');
    connect('c');
    expect(host.seats.map((seat) => seat.isOpen)).toEqual([false, true, true, true]);
    // The only seat of an address stays: its player was promised that it would be kept.
    connect('d');
    expect(host.seats.map((seat) => seat.isOpen)).toEqual([false, true, true, true]);
  });
});

function frameOf(value: unknown): Uint8Array {
  const payload = encode(value);
  return Uint8Array.of(0, 0, payload.length >> 8, payload.length & 0xff, ...payload);
}

/** The token in force: asked for by resuming once, on a wire of the test's own, and handing the line back. */
async function snoopSession(table: Table): Promise<{ id: string; secret: Uint8Array }> {
  const spied: Uint8Array[] = [];
  const fresh = table.wire;
  table.wire.cut();
  while (table.wire === fresh) {
    table.clock.advance(50);
    await settled();
  }
  const { near } = table.wire;
  const carry = near.other;
  const write = carry.write.bind(carry);
  carry.write = (bytes) => {
    spied.push(bytes);
    write(bytes);
  };
  await table.run(500);
  const session = spied
    .map((bytes) => decode(bytes.subarray(4)))
    .find((parts) => Array.isArray(parts) && parts[0] === 6);
  const [, , id, secret] = session as [number, number, string, Uint8Array];
  return { id, secret };
}
