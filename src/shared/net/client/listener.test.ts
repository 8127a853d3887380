import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { LocalEvent } from '../actions/local-event.ts';
import { handles } from '../actions/schema.ts';
import { CLIENT_LIMITS } from '../limits.ts';
import type { SendOptions } from '../link/send-options.ts';
import { settled } from '../testing/test-wire.ts';
import { encode, type Message, type Payload } from '../wire/codec.ts';
import type { DecodeLimits } from '../wire/reader.ts';
import type { Connection, Entry } from './connection.ts';
import { ConnectionListener } from './listener.ts';

class Scripted implements Connection {
  readonly roundTrip = undefined;
  readonly sent: [Payload, SendOptions | undefined][] = [];
  readonly closed: (string | undefined)[] = [];
  handled = 0;
  limits: DecodeLimits = CLIENT_LIMITS;
  stopwatch: (() => number) | undefined;
  #entries: Entry[] = [];
  #at = 100;

  arrive(...values: unknown[]): void {
    for (const value of values)
      this.#entries.push({ kind: 'message', payload: encode(value), at: this.#at++ });
  }
  happen(...events: LocalEvent[]): void {
    for (const event of events) this.#entries.push({ kind: 'event', event, at: this.#at++ });
  }
  next(): Entry | undefined {
    return this.#entries.shift();
  }
  consumed(count: number): void {
    this.handled += count;
  }
  sendPayload(payload: Payload, options?: SendOptions): number {
    this.sent.push([payload, options]);
    return payload.length + 4;
  }
  close(reason?: string): void {
    this.closed.push(reason);
  }
}

class Noting extends ConnectionListener {
  readonly seen: unknown[] = [];
  override networkReceived(message: Message): void {
    this.seen.push(['received', message.action]);
  }
  override onError(error: unknown, message?: Message): void {
    this.seen.push(['error', String(error), message?.action]);
  }
  Network_hello({ name }: { name: string } & Message): void {
    this.seen.push(['hello', name, this.arrivedAt]);
  }
  Network_connected(): void {
    this.seen.push(['connected']);
  }
  Network_throw(): void {
    throw new Error('thrown');
  }
  async Network_reject(): Promise<void> {
    throw new Error('rejected');
  }
}

function listening<L extends ConnectionListener>(listener: L) {
  const connection = new Scripted();
  listener.attach(connection);
  return { listener, connection };
}

describe('pump', () => {
  it('handles everything that has arrived, in order, and says how much', () => {
    const { listener, connection } = listening(new Noting());
    connection.happen({ name: 'connected' });
    connection.arrive({ action: 'hello', name: 'Alice' }, { action: 'other' });
    expect(listener.pump()).toBe(3);
    expect(listener.seen).toEqual([['connected'], ['hello', 'Alice', 101], ['received', 'other']]);
    expect(listener.pump()).toBe(0);
  });

  it('does nothing without a connection', () => {
    expect(new Noting().pump()).toBe(0);
    expect(new Noting().send({ action: 'a' })).toBe(0);
  });

  it('tells the connection how many messages were handled; events do not count', () => {
    const { listener, connection } = listening(new Noting());
    connection.happen({ name: 'connected' });
    connection.arrive({ action: 'a' }, { action: 'throw' });
    listener.pump();
    expect(connection.handled).toBe(2);
  });

  it('goes on after a handler that throws or rejects, and reports both', async () => {
    const { listener, connection } = listening(new Noting());
    connection.arrive({ action: 'throw' }, { action: 'reject' }, { action: 'hello', name: 'Bob' });
    listener.pump();
    expect(listener.seen).toEqual([
      ['error', 'Error: thrown', 'throw'],
      ['hello', 'Bob', 102],
    ]);
    await settled();
    expect(listener.seen.at(-1)).toEqual(['error', 'Error: rejected', 'reject']);
  });

  it('survives an onError that throws', () => {
    class Broken extends Noting {
      override onError(): never {
        throw new Error('again');
      }
    }
    const { listener, connection } = listening(new Broken());
    connection.arrive({ action: 'throw' }, { action: 'hello', name: 'Bob' });
    expect(() => listener.pump()).not.toThrow();
    expect(listener.seen).toHaveLength(1);
  });

  it('reports what is no message, what cannot be read, and what does not fit', () => {
    const Typed = handles(
      { move: z.object({ x: z.number() }) },
      class extends ConnectionListener {
        readonly seen: string[] = [];
        Network_move({ x }: { x: number }): void {
          this.seen.push(`move ${x}`);
        }
        override onError(error: unknown): void {
          this.seen.push(error instanceof Error ? error.message : '');
        }
      },
    );
    const { listener, connection } = listening(new Typed());
    connection.limits = { ...CLIENT_LIMITS, arrayLength: 2 };
    connection.arrive(
      { action: 'move', x: 1 },
      { name: 'x' },
      { action: 'move', x: 'far' },
      { action: 'a', list: [1, 2, 3] },
    );
    expect(listener.pump()).toBe(4);
    expect(listener.seen[0]).toBe('move 1');
    expect(listener.seen[1]).toBe('A message without an action arrived.');
    expect(listener.seen[2]).toMatch(/^"move" does not fit at "x": /);
    expect(listener.seen[3]).toMatch(/an array of 3, 2 is the limit/);
    expect(connection.handled).toBe(4);
  });

  it('lets no message from outside pass for an event', () => {
    const { listener, connection } = listening(new Noting());
    connection.arrive({ action: 'connected' }, { action: 'disconnected' });
    listener.pump();
    expect(listener.seen).toEqual([
      ['received', 'connected'],
      ['received', 'disconnected'],
    ]);
  });

  it('stops where a handler lets go of the connection, and leaves the rest for the next listener', () => {
    class Handing extends Noting {
      Network_welcome(): void {
        this.detach();
      }
    }
    const { listener, connection } = listening(new Handing());
    connection.arrive({ action: 'welcome' }, { action: 'hello', name: 'Alice' });
    expect(listener.pump()).toBe(1);
    const next = new Noting();
    next.attach(connection);
    expect(next.pump()).toBe(1);
    expect(next.seen).toEqual([['hello', 'Alice', 101]]);
    expect([connection.handled, connection.closed]).toEqual([2, []]);
  });
});

describe('a pump that takes long', () => {
  /** Each message takes 3 ms to handle, each event 5. */
  function slow() {
    let now = 0;
    class Slow extends Noting {
      override networkReceived(message: Message): void {
        now += 3;
        super.networkReceived(message);
      }
      override Network_connected(): void {
        now += 5;
      }
    }
    const { listener, connection } = listening(new Slow());
    connection.stopwatch = () => now;
    connection.arrive(...Array.from({ length: 10 }, (_, n) => ({ action: `a${n}` })));
    return { listener, connection, spent: () => now };
  }

  it('leaves the rest to the next frame, in order, and reports only what was handled', () => {
    const { listener, connection } = slow();
    expect(listener.pump()).toBe(3);
    expect(connection.handled).toBe(3);
    expect([listener.pump(), listener.pump(), listener.pump(), listener.pump()]).toEqual([3, 3, 1, 0]);
    expect(connection.handled).toBe(10);
    expect(listener.seen).toEqual(Array.from({ length: 10 }, (_, n) => ['received', `a${n}`]));
  });

  it('takes as long as it is told, and always gets on', () => {
    const { listener, spent } = slow();
    expect(listener.pump(0)).toBe(1);
    expect(listener.pump(16)).toBe(6);
    expect(spent()).toBe(21);
    expect(listener.pump(Number.POSITIVE_INFINITY)).toBe(3);
  });

  it('counts the time of events as well', () => {
    const { listener, connection } = listening(slow().listener);
    let now = 0;
    connection.stopwatch = () => now;
    listener.networkReceived = () => {
      now += 5;
    };
    connection.happen({ name: 'stable' });
    connection.arrive({ action: 'a' }, { action: 'b' }, { action: 'c' });
    expect(listener.pump()).toBe(3);
  });

  it('handles everything where nothing measures the time', () => {
    const { listener, connection } = slow();
    connection.stopwatch = undefined;
    expect(listener.pump()).toBe(10);
  });
});

describe('attach', () => {
  it('closes the connection before, and not the same one', () => {
    const { listener, connection } = listening(new Noting());
    listener.attach(connection);
    expect(connection.closed).toEqual([]);
    listener.attach(new Scripted());
    expect(connection.closed).toEqual([undefined]);
  });
});

describe('send', () => {
  it('encodes the message and hands its options on', () => {
    const { listener, connection } = listening(new Noting());
    expect(listener.send({ action: 'a' }, { replaces: 'a' })).toBe(14);
    expect(connection.sent).toEqual([[encode({ action: 'a' }), { replaces: 'a' }]]);
  });
});
