import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { handles } from '../actions/schema.ts';
import { ManualClock } from '../clock.ts';
import { NetError } from '../errors.ts';
import type { Limits } from '../limits.ts';
import { HELLO, RawPeer } from '../testing/test-peer.ts';
import { repeatableRandom, settled } from '../testing/test-wire.ts';
import type { Message } from '../wire/codec.ts';
import { Channel, type ChannelClass } from './channel.ts';
import { Server, type ServerOptions } from './server.ts';

/** A server that writes down in which order its hooks, and those of its channels, are called. */
class Diary extends Server {
  readonly lines: string[] = [];
  declare readonly clock: ManualClock;
  override onConnect(channel: Channel): void {
    this.lines.push(`server.onConnect ${this.channels.has(channel)}`);
  }
  override onDisconnect(channel: Channel, reason: string): void {
    this.lines.push(`server.onDisconnect ${reason} ${this.channels.has(channel)}`);
  }
  override onError(error: unknown): void {
    this.lines.push(`server.onError ${String(error)}`);
  }
}

class Noted extends Channel {
  declare readonly server: Diary;
  override onConnect(): unknown {
    this.server.lines.push(`channel.onConnect ${this.server.channels.has(this)}`);
    return undefined;
  }
  override onClose(reason: string): unknown {
    this.server.lines.push(`channel.onClose ${reason} ${this.server.channels.has(this)} ${this.isOpen}`);
    return undefined;
  }
  override onError(error: unknown, message?: Message): void {
    this.server.lines.push(`channel.onError ${String(error)} ${message?.action}`);
  }
  override networkReceived(message: Message): unknown {
    this.server.lines.push(`received ${JSON.stringify(message)}`);
    return undefined;
  }
}

function diary(
  channelClass: ChannelClass = Noted as unknown as ChannelClass,
  options: Partial<ServerOptions> & { limits?: Partial<Limits> } = {},
): Diary {
  const server = new Diary({ clock: new ManualClock(1_000_000), random: repeatableRandom(), ...options });
  server.channelClass = channelClass;
  return server;
}

/** A peer whose channel is open. */
async function arrived(server: Diary, ...first: unknown[]): Promise<RawPeer> {
  const peer = new RawPeer(server);
  await peer.say(...(first.length === 0 ? [HELLO] : first));
  return peer;
}

const closeTwice = (channel: Channel) => {
  channel.close('once');
  channel.close('twice');
};
const only = (server: Diary) => [...server.channels][0] as Channel;
const classOf = (type: abstract new (...args: never[]) => Channel) => type as unknown as ChannelClass;

describe('the order of events', () => {
  it('of accepting: listed, greeted, the channel first, then the server', async () => {
    const server = diary();
    const peer = await arrived(server);
    expect(server.lines).toEqual(['channel.onConnect true', 'server.onConnect true']);
    expect(peer.told[0]).toEqual({ action: 'connected' });
  });

  it('of closing: onClose while still listed, then gone, then onDisconnect', async () => {
    const server = diary();
    await arrived(server);
    server.lines.length = 0;
    only(server).close('game-over');
    expect(server.lines).toEqual([
      'channel.onClose game-over true false',
      'server.onDisconnect game-over false',
    ]);
  });

  it('of leaving: the same, once, when the player says goodbye', async () => {
    const server = diary();
    const peer = await arrived(server);
    server.lines.length = 0;
    await peer.say([3, 'bye']);
    peer.pipe.destroy();
    await settled();
    expect(server.lines).toEqual(['channel.onClose bye true false', 'server.onDisconnect bye false']);
  });

  it('greets first, whatever the channel sends at once', async () => {
    class Eager extends Noted {
      constructor(...args: ConstructorParameters<typeof Noted>) {
        super(...args);
        this.send({ action: 'from-constructor' });
      }
      override onConnect(): void {
        this.send({ action: 'from-onConnect' });
      }
    }
    const peer = await arrived(diary(classOf(Eager)));
    expect(peer.told.filter((value) => !Array.isArray(value))).toEqual([
      { action: 'connected' },
      { action: 'from-constructor' },
      { action: 'from-onConnect' },
    ]);
  });

  it('takes a peer that says nothing for a moment for a new one', async () => {
    const server = diary();
    new RawPeer(server);
    server.clock.advance(249);
    expect(server.channels.size).toBe(0);
    server.clock.advance(1);
    expect(server.channels.size).toBe(1);
  });
});

describe('each of onConnect, onClose and onDisconnect comes once', () => {
  const times = (server: Diary, what: string) => server.lines.filter((line) => line.startsWith(what)).length;

  it.each<[string, (peer: RawPeer, server: Diary) => unknown]>([
    ['a reset', (peer) => peer.pipe.destroy()],
    ['an end', (peer) => peer.pipe.end()],
    ['a goodbye', (peer) => peer.say([3, 'bye'])],
    ['a goodbye, an end and a reset', (peer) => [peer.say([3, 'bye']), peer.pipe.end(), peer.pipe.destroy()]],
    ['a close by the server', (_, server) => only(server).close()],
    ['two closes', (_, server) => closeTwice(only(server))],
    ['a stop', (_, server) => server.stop()],
    ['a broken rule', (peer) => peer.write(0, 0, 0, 0)],
  ])('through %s', async (_, end) => {
    const server = diary();
    const peer = await arrived(server, { action: 'a' });
    await end(peer, server);
    await settled();
    server.clock.advance(120_000);
    await settled();
    expect(server.channels.size).toBe(0);
    expect(
      ['channel.onConnect', 'server.onConnect', 'channel.onClose', 'server.onDisconnect'].map((what) =>
        times(server, what),
      ),
    ).toEqual([1, 1, 1, 1]);
    expect(peer.isClosed).toBe(true);
  });

  it('without either for a peer that is gone before its channel was built', async () => {
    const server = diary();
    const peer = new RawPeer(server);
    peer.pipe.destroy();
    await settled();
    server.clock.advance(1_000);
    expect(server.lines).toEqual([]);
  });

  it('without either for a peer that is turned away', async () => {
    const server = diary(undefined, { limits: { connections: 1 } });
    await arrived(server);
    server.lines.length = 0;
    const second = await arrived(server);
    expect(second.goodbye).toBe('too-many-connections');
    expect(second.isClosed).toBe(true);
    expect(server.lines).toEqual([]);
  });

  it('without a word to the server about a channel that closed itself in its own onConnect', async () => {
    class Closing extends Noted {
      override onConnect(): void {
        this.close('full');
      }
    }
    const server = diary(classOf(Closing));
    const peer = await arrived(server, { action: 'first' });
    expect(server.lines).toEqual(['channel.onClose full true false']);
    expect(peer.goodbye).toBe('full');
    expect(server.channels.size).toBe(0);
  });

  it('without a channel for one that closed itself in its constructor', async () => {
    class Closing extends Noted {
      constructor(...args: ConstructorParameters<typeof Noted>) {
        super(...args);
        this.close('no-entry');
      }
    }
    const server = diary(classOf(Closing));
    const peer = await arrived(server, { action: 'first' });
    expect([server.lines, peer.goodbye, server.channels.size, peer.isClosed]).toEqual([
      [],
      'no-entry',
      0,
      true,
    ]);
  });

  it('without a channel when its constructor throws: reported, and the peer is let go', async () => {
    class Broken extends Noted {
      constructor(...args: ConstructorParameters<typeof Noted>) {
        super(...args);
        throw new Error('no database');
      }
    }
    const server = diary(classOf(Broken));
    const peer = await arrived(server);
    expect(server.lines).toEqual(['server.onError Error: no database']);
    expect([server.channels.size, peer.isClosed]).toEqual([0, true]);
    expect((await arrived(server)).isClosed).toBe(true);
  });

  it('also when hooks throw or reject: reported, and everything goes on', async () => {
    class Broken extends Noted {
      override async onConnect(): Promise<void> {
        throw new Error('in onConnect');
      }
      override onClose(): void {
        throw new Error('in onClose');
      }
    }
    const server = diary(classOf(Broken));
    const peer = await arrived(server);
    await peer.say({ action: 'still-heard' });
    await peer.say([3, 'bye']);
    expect(server.lines).toEqual([
      'server.onConnect true',
      'channel.onError Error: in onConnect undefined',
      'received {"action":"still-heard"}',
      'channel.onError Error: in onClose undefined',
      'server.onDisconnect bye false',
    ]);
  });

  it('also when the hooks of the server throw, and onError itself', async () => {
    class Broken extends Diary {
      override onConnect(): void {
        throw new Error('in onConnect');
      }
      override onDisconnect(): void {
        throw new Error('in onDisconnect');
      }
      override onError(error: unknown): void {
        super.onError(error);
        throw new Error('in onError');
      }
    }
    const server = new Broken({ clock: new ManualClock(), random: repeatableRandom() });
    const peer = await arrived(server);
    await peer.say([3, 'bye']);
    expect(server.lines).toEqual([
      'server.onError Error: in onConnect',
      'server.onError Error: in onDisconnect',
    ]);
    expect(server.channels.size).toBe(0);
  });
});

describe('handlers', () => {
  class Handling extends Noted {
    Network_throw(): void {
      throw new Error('thrown');
    }
    async Network_reject(): Promise<void> {
      throw new Error('rejected');
    }
    async Network_slow({ n }: { n: number }): Promise<void> {
      this.server.lines.push(`slow ${n} begins`);
      await gate;
      this.server.lines.push(`slow ${n} ends`);
    }
    Network_fast({ n }: { n: number }): void {
      this.server.lines.push(`fast ${n}`);
    }
  }
  let open = () => {};
  let gate = Promise.resolve();
  const shutGate = () => {
    gate = new Promise((resolve) => {
      open = resolve;
    });
  };

  it('that throw or reject are reported with their message, and the channel lives on', async () => {
    const server = diary(classOf(Handling));
    const peer = await arrived(server);
    server.lines.length = 0;
    await peer.say({ action: 'throw' }, { action: 'reject' }, { action: 'fast', n: 1 });
    expect(server.lines).toEqual([
      'channel.onError Error: thrown throw',
      'channel.onError Error: rejected reject',
      'fast 1',
    ]);
    expect(only(server).isOpen).toBe(true);
  });

  it('that are async keep the order of their channel, and hold up no other', async () => {
    shutGate();
    const server = diary(classOf(Handling));
    const [one, other] = [await arrived(server), await arrived(server)];
    server.lines.length = 0;
    await one.say({ action: 'slow', n: 1 }, { action: 'fast', n: 2 }, { action: 'slow', n: 3 });
    await other.say({ action: 'fast', n: 9 });
    expect(server.lines).toEqual(['slow 1 begins', 'fast 9']);
    open();
    await settled();
    expect(server.lines.slice(2)).toEqual(['slow 1 ends', 'fast 2', 'slow 3 begins', 'slow 3 ends']);
  });

  it('that are async get what was sent before a goodbye: sending and closing at once loses nothing', async () => {
    shutGate();
    const server = diary(classOf(Handling));
    const peer = await arrived(server);
    server.lines.length = 0;
    await peer.say({ action: 'slow', n: 1 }, { action: 'fast', n: 2 }, [3, 'bye']);
    expect(server.lines).toEqual(['slow 1 begins']);
    open();
    await settled();
    expect(server.lines).toEqual([
      'slow 1 begins',
      'slow 1 ends',
      'fast 2',
      'channel.onClose bye true false',
      'server.onDisconnect bye false',
    ]);
  });

  it('that never end do not keep a player who has left for ever', async () => {
    shutGate();
    const server = diary(classOf(Handling));
    const peer = await arrived(server);
    await peer.say({ action: 'slow', n: 1 }, { action: 'fast', n: 2 }, [3, 'bye']);
    server.clock.advance(10_000);
    expect(server.channels.size).toBe(0);
    expect(server.lines.at(-1)).toBe('server.onDisconnect bye false');
    open();
    await settled();
    expect(server.lines.at(-1)).toBe('slow 1 ends');
  });

  it('are not called any more once the channel is closed, not even for what came in the same chunk', async () => {
    class Kicking extends Noted {
      Network_rude(): void {
        this.close('kicked');
      }
    }
    const server = diary(classOf(Kicking));
    const peer = await arrived(server);
    server.lines.length = 0;
    await peer.say({ action: 'rude' }, { action: 'more' });
    expect(server.lines).toEqual(['channel.onClose kicked true false', 'server.onDisconnect kicked false']);
    expect(peer.goodbye).toBe('kicked');
  });

  it('know when their message arrived', async () => {
    class Timed extends Noted {
      override networkReceived(): void {
        this.server.lines.push(`at ${this.arrivedAt}`);
      }
    }
    const server = diary(classOf(Timed));
    const peer = await arrived(server);
    server.clock.advance(1_234);
    await peer.say({ action: 'a' });
    expect(server.lines.at(-1)).toBe('at 1001234');
  });
});

describe('messages that do not fit', () => {
  const actions = { move: z.object({ x: z.number() }) };
  class Moving extends Noted {
    Network_move({ x }: { x: number }): void {
      this.server.lines.push(`move ${x}`);
    }
  }
  const moving = (limits: Partial<Limits> = {}) => diary(classOf(handles(actions, Moving)), { limits });

  it('never reach a handler; their sender is told which and where, and they are counted', async () => {
    const server = moving();
    const peer = await arrived(server);
    await peer.say({ action: 'move', x: 'far' }, { action: 'move', x: 5 });
    expect(peer.told.at(-1)).toEqual([9, 'bad-message', 'move', 'x']);
    expect(server.lines.slice(2)).toEqual(['move 5']);
    expect(only(server).badMessages).toBe(1);
  });

  it('close the channel after a budget', async () => {
    const server = moving({ badMessages: 2 });
    const peer = await arrived(server);
    await peer.say({ action: 'move' }, { action: 'move' });
    expect(only(server).isOpen).toBe(true);
    await peer.say({ action: 'move' });
    expect(peer.goodbye).toBe('too-many-bad-messages');
    expect(server.lines.at(-1)).toBe('server.onDisconnect too-many-bad-messages false');
  });

  it('include maps without an action', async () => {
    const server = diary();
    const peer = await arrived(server);
    await peer.say({ name: 'Alice' }, { action: 5 });
    expect(peer.told.slice(-2)).toEqual([
      [9, 'bad-message', '', 'action'],
      [9, 'bad-message', '', 'action'],
    ]);
    expect(server.lines).toHaveLength(2);
  });

  it('include those that a channel does not admit now, also when it throws over the question', async () => {
    class Strict extends Noted {
      override admits(action: string): boolean {
        if (action === 'trap') throw new Error('no idea');
        return action === 'join';
      }
    }
    const server = diary(classOf(Strict));
    const peer = await arrived(server);
    await peer.say({ action: 'early' }, { action: 'trap' }, { action: 'join' });
    expect(peer.told.at(-1)).toEqual([9, 'bad-message', 'early', 'action']);
    expect(server.lines.slice(2)).toEqual([
      'channel.onError Error: no idea trap',
      'received {"action":"join"}',
    ]);
  });

  it('are checked after an async handler as well', async () => {
    class Slow extends Moving {
      async Network_wait(): Promise<void> {
        await Promise.resolve();
      }
    }
    const server = diary(classOf(handles({ ...actions, wait: z.object({}) }, Slow)), {
      limits: { badMessages: 0 },
    });
    const peer = await arrived(server);
    await peer.say({ action: 'wait' }, { action: 'move', x: 'far' });
    expect(peer.goodbye).toBe('too-many-bad-messages');
  });

  it.each(['message-unreadable', 'message-too-complex'] as const)(
    'include those with bytes in which a handler, at once or later, finds %s',
    async (code) => {
      class Reading extends Noted {
        Network_read(): void {
          throw new NetError(code);
        }
        async Network_later(): Promise<void> {
          await Promise.resolve();
          throw new NetError(code);
        }
      }
      const server = diary(classOf(Reading), { limits: { badMessages: 2 } });
      const peer = await arrived(server);
      await peer.say({ action: 'read' }, { action: 'later' });
      expect(peer.told.slice(-2)).toEqual([
        [9, 'bad-message', 'read', ''],
        [9, 'bad-message', 'later', ''],
      ]);
      expect(only(server).badMessages).toBe(2);
      await peer.say({ action: 'later' });
      expect(peer.goodbye).toBe('too-many-bad-messages');
      expect(server.lines.slice(2).join()).not.toContain('onError');
    },
  );
});

describe('limits', () => {
  const closedWith = async (limits: Partial<Limits>, ...values: unknown[]) => {
    const server = diary(undefined, { limits });
    const peer = await arrived(server);
    await peer.say(...values);
    expect(server.channels.size).toBe(peer.goodbye === undefined ? 1 : 0);
    return peer.goodbye;
  };
  const many = (count: number, value: unknown = { action: 'a' }) => new Array<unknown>(count).fill(value);

  it.each<[string, Partial<Limits>, unknown[], string | undefined]>([
    ['messages at once: as many as allowed', { messageBurst: 5 }, many(5), undefined],
    ['messages at once: one more', { messageBurst: 5 }, many(6), 'rate-limited'],
    ['bytes at once', { byteBurst: 40 }, many(5), 'rate-limited'],
    ['the size of a frame', { receiveBytes: 20 }, [{ action: 'x'.repeat(20) }], 'frame-too-large'],
    ['depth', { depth: 2 }, [{ action: 'a', v: [[1]] }], 'message-too-complex'],
    ['values', { nodes: 5 }, [{ action: 'a', v: [1] }], 'message-too-complex'],
    ['strings', { stringBytes: 6 }, [{ action: 'a', v: 'seven b' }], 'message-too-complex'],
    ['bytes', { binaryBytes: 3 }, [{ action: 'a', v: new Uint8Array(4) }], 'message-too-complex'],
    ['arrays', { arrayLength: 3 }, [{ action: 'a', v: [1, 2, 3, 4] }], 'message-too-complex'],
    ['maps', { mapEntries: 1 }, [{ action: 'a', v: 1 }], 'message-too-complex'],
    ['what is no message', {}, [null], 'message-unreadable'],
    ['control frames', {}, many(1_501, [1, 1]), 'rate-limited'],
    ['more consumed than was sent', {}, [[4, 1]], 'control-malformed'],
    ['a control frame that is none, after hello', {}, [['no']], 'control-malformed'],
  ])('on %s', async (_, limits, values, expected) => {
    expect(await closedWith(limits, ...values)).toBe(
      expected === 'message-unreadable' ? undefined : expected,
    );
  });

  it('on messages that wait for an async handler, in number and in bytes', async () => {
    class Stuck extends Noted {
      Network_stick(): Promise<void> {
        return new Promise(() => {});
      }
    }
    for (const limits of [{ receiveQueue: 3 }, { receiveQueueBytes: 40 }]) {
      const server = diary(classOf(Stuck), { limits });
      const peer = await arrived(server);
      await peer.say({ action: 'stick' }, ...many(3, { action: 'a' }));
      expect(peer.goodbye).toBeUndefined();
      await peer.say(...many(2, { action: 'a' }));
      expect(peer.goodbye).toBe('queue-full');
    }
  });

  it('come back with time', async () => {
    const server = diary(undefined, { limits: { messagesPerSecond: 10, messageBurst: 5 } });
    const peer = await arrived(server);
    await peer.say(...many(5));
    server.clock.advance(500);
    await peer.say(...many(5));
    expect(peer.goodbye).toBeUndefined();
    await peer.say({ action: 'a' });
    expect(peer.goodbye).toBe('rate-limited');
  });

  it('on connections, in total and from one address; each that leaves makes room', async () => {
    for (const [limits, code] of [
      [{ connections: 2 }, 'too-many-connections'],
      [{ connectionsPerAddress: 2 }, 'too-many-from-address'],
    ] as const) {
      const server = diary(undefined, { limits });
      const comes = async (...words: unknown[]) => {
        const peer = new RawPeer(server, '192.0.2.1');
        await peer.say(HELLO, ...words);
        return peer;
      };
      const first = await comes({ action: 'here' });
      await comes({ action: 'here' });
      expect((await comes()).goodbye).toBe(code);
      await first.say([3, 'bye']);
      expect((await comes()).goodbye).toBeUndefined();
    }
  });

  it('on the size of what is sent: the sender is told by an error, and the channel lives on', async () => {
    const server = diary(undefined, { limits: { sendBytes: 30 } });
    await arrived(server);
    expect(() => only(server).send({ action: 'x'.repeat(30) })).toThrow(
      expect.objectContaining({ code: 'message-too-large' }),
    );
    expect(() => server.sendToAll({ action: 'x'.repeat(30) })).toThrow(
      expect.objectContaining({ code: 'message-too-large' }),
    );
    expect(only(server).send({ action: 'a' })).toBeGreaterThan(0);
  });

  it('on the time to the first message, and between messages', async () => {
    const server = diary(undefined, {
      firstMessageWithin: 5_000,
      idleAfter: 20_000,
      heartbeat: { deadAfter: Number.POSITIVE_INFINITY },
    });
    const [silent, player] = [await arrived(server), await arrived(server)];
    await player.say({ action: 'a' });
    server.clock.advance(5_000);
    await settled();
    expect([silent.goodbye, player.goodbye]).toEqual(['join-timeout', undefined]);
    for (let i = 0; i < 3; i++) {
      server.clock.advance(9_000);
      await player.say([2, i]);
      await player.say(...(i === 0 ? [{ action: 'a' }] : []));
    }
    expect(player.goodbye).toBeUndefined();
    server.clock.advance(2_000);
    await settled();
    expect(player.goodbye).toBe('idle-timeout');
  });
});

describe('a peer that never answers pings', () => {
  it('gets no more of them, nor answers to its own, than its line takes', async () => {
    const server = diary(undefined, { limits: { windowBytes: 100 } });
    const peer = await arrived(server);
    peer.pipe.pause();
    await peer.say(...new Array<unknown>(1_000).fill([1, 1]));
    peer.pipe.resume();
    await settled();
    const pongs = peer.told.filter((value) => Array.isArray(value) && value[0] === 2);
    expect(pongs.length).toBeLessThan(40);
    expect(only(server).isOpen).toBe(true);
  });
});

describe('sending', () => {
  it('returns the bytes queued, and 0 once the channel is closed', async () => {
    const server = diary();
    await arrived(server);
    const channel = only(server);
    expect(channel.send({ action: 'connected' })).toBe(22);
    channel.close();
    expect(channel.send({ action: 'connected' })).toBe(0);
    expect(channel.sendFrame(server.frame({ action: 'a' }))).toBe(0);
  });

  it('to all reaches everybody but the one left out, with one encoding for all', async () => {
    const server = diary();
    const peers = [await arrived(server), await arrived(server), await arrived(server)];
    let encoded = 0;
    const message = {
      get action() {
        encoded += 1;
        return 'news';
      },
    };
    server.frame(message);
    const once = encoded;
    server.sendToAll(message, { except: [...server.channels][1] as Channel });
    await settled();
    expect(peers.map(({ messages }) => messages)).toEqual([[{ action: 'news' }], [], [{ action: 'news' }]]);
    expect(encoded).toBe(2 * once);
  });

  it('refuses what is not a message', async () => {
    const server = diary();
    await arrived(server);
    for (const value of [null, [], [3, 'forged'], 'text', 5]) {
      expect(() => only(server).send(value as unknown as Message)).toThrow(
        expect.objectContaining({ code: 'value-unsupported' }),
      );
    }
  });

  it('and closing at once delivers everything, with the reason after it', async () => {
    const server = diary();
    const peer = await arrived(server);
    const channel = only(server);
    for (let n = 0; n < 500; n++) channel.send({ action: 'n', n });
    channel.close('done');
    await settled();
    await new Promise((resolve) => setTimeout(resolve));
    expect(peer.messages).toHaveLength(500);
    expect(peer.told.at(-1)).toEqual([3, 'done']);
  });

  it('tells a reason that is no word as `closed`, and the hooks what it was', async () => {
    const server = diary();
    const peer = await arrived(server);
    only(server).close('Kicked by Alice!');
    await settled();
    expect(peer.goodbye).toBe('closed');
    expect(server.lines.at(-1)).toBe('server.onDisconnect Kicked by Alice! false');
  });
});

describe('stopping', () => {
  it('tells everybody, also those who have only just come, and takes nobody any more', async () => {
    const server = diary();
    const player = await arrived(server);
    const early = new RawPeer(server);
    await server.stop();
    await settled();
    const late = new RawPeer(server);
    await settled();
    expect([player.goodbye, early.goodbye, late.goodbye]).toEqual(new Array(3).fill('server-stopped'));
    server.clock.advance(120_000);
    expect(server.lines).toEqual([
      'channel.onConnect true',
      'server.onConnect true',
      'channel.onClose server-stopped true false',
      'server.onDisconnect server-stopped false',
    ]);
  });

  it('can give another reason', async () => {
    const server = diary();
    const player = await arrived(server);
    await server.stop('host-left');
    await settled();
    expect(player.goodbye).toBe('host-left');
  });
});
