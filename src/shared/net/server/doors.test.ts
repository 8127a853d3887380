import { describe, expect, it } from 'vitest';
import { ManualClock } from '../clock.ts';
import type { Limits } from '../limits.ts';
import { HELLO, RawPeer } from '../testing/test-peer.ts';
import { repeatableRandom, settled } from '../testing/test-wire.ts';
import { Server } from './server.ts';

const random = repeatableRandom();

/** A server with few places. */
function house(limits: Partial<Limits>) {
  const clock = new ManualClock();
  const server = new Server({ clock, random, limits });
  /** Somebody comes from `host`, and says so much. */
  const comes = async (host: string, ...words: unknown[]) => {
    const peer = new RawPeer(server, host);
    await peer.say(...words);
    return peer;
  };
  return { clock, server, comes };
}
const JOIN = { action: 'join' };
const goodbyes = (peers: readonly RawPeer[]) => peers.map(({ goodbye }) => goodbye);

describe('a full server', () => {
  it('lets the oldest go who has not said anything, of the address that most of these come from', async () => {
    const { comes } = house({ connections: 5 });
    const player = await comes('192.0.2.1', HELLO, JOIN);
    const lonely = await comes('192.0.2.2', HELLO);
    const crowd = [
      await comes('192.0.2.3'),
      await comes('192.0.2.3', HELLO),
      await comes('192.0.2.3', HELLO),
    ];
    const friend = await comes('192.0.2.4', HELLO, JOIN);
    expect(goodbyes([player, lonely, friend, ...crowd])).toEqual([
      undefined,
      undefined,
      undefined,
      'too-many-connections',
      undefined,
      undefined,
    ]);
  });

  it('lets those go first who have had two seconds to say something', async () => {
    const { clock, comes } = house({ connections: 3 });
    const slow = await comes('192.0.2.1', HELLO);
    clock.advance(1_999);
    const crowd = [await comes('192.0.2.2', HELLO), await comes('192.0.2.2', HELLO)];
    clock.advance(1);
    await comes('192.0.2.3', HELLO, JOIN);
    expect(goodbyes([slow, ...crowd])).toEqual(['too-many-connections', undefined, undefined]);
  });

  it('tells who comes that it is full when all are players, and keeps them', async () => {
    const { comes } = house({ connections: 2 });
    const players = [await comes('192.0.2.1', HELLO, JOIN), await comes('192.0.2.2', HELLO, JOIN)];
    const stranger = await comes('192.0.2.3', HELLO);
    expect(goodbyes([...players, stranger])).toEqual([undefined, undefined, 'too-many-connections']);
    expect(stranger.told).toEqual([[3, 'too-many-connections']]);
  });

  it('takes in a peer that says no hello, when it is not attacked', async () => {
    const { clock, server, comes } = house({ connections: 2 });
    await comes('192.0.2.1', HELLO, JOIN);
    const repod = await comes('192.0.2.2');
    clock.advance(300);
    clock.advance(0);
    await settled();
    await repod.say(JOIN);
    expect([repod.goodbye, server.channels.size]).toEqual([undefined, 2]);
  });
});

describe('an address that has its share of places', () => {
  it('makes room from its own, and counts an IPv6 network as one', async () => {
    const { server, comes } = house({ connectionsPerAddress: 2 });
    const other = await comes('2001:db8:0:1::1', HELLO);
    const own = [await comes('2001:db8::1', HELLO), await comes('2001:db8::2', HELLO)];
    await comes('2001:db8::3', HELLO, JOIN);
    expect(goodbyes([other, ...own])).toEqual([undefined, 'too-many-connections', undefined]);
    expect(server.channels.size).toBe(3);
  });

  it('may connect so many times a second, and no more', async () => {
    const { clock, server, comes } = house({ connectionsPerSecond: 2, connectionBurst: 3 });
    const peers: RawPeer[] = [];
    for (let i = 0; i < 4; i++) peers.push(await comes('192.0.2.1', HELLO, JOIN));
    expect(goodbyes(peers)).toEqual([undefined, undefined, undefined, 'too-many-from-address']);
    expect((await comes('192.0.2.2', HELLO, JOIN)).goodbye).toBeUndefined();
    clock.advance(500);
    expect((await comes('192.0.2.1', HELLO, JOIN)).goodbye).toBeUndefined();
    expect(server.channels.size).toBe(5);
  });
});

describe('a player who comes back', () => {
  /** A player whose line has dropped, and what they say to get their seat back. */
  async function away(limits: Partial<Limits>) {
    const table = house(limits);
    const player = await table.comes('192.0.2.1', HELLO, JOIN);
    const [, , id, secret] = player.told.find((frame) => Array.isArray(frame) && frame[0] === 6) as unknown[];
    player.pipe.destroy();
    await settled();
    return { ...table, resume: [5, 1, id, secret, 0] };
  }
  const isBack = (peer: RawPeer) => peer.told.some((frame) => Array.isArray(frame) && frame[5] === true);

  it.each([
    ['all places are taken by players', { connections: 3 }, 3],
    ['the address has its share', { connectionsPerAddress: 3 }, 3],
    ['the address connects all the time', { connectionsPerSecond: 1e-9, connectionBurst: 3 }, 50],
  ])('gets in although %s', async (_, limits, others) => {
    const { comes, resume } = await away(limits);
    for (let i = 0; i < others; i++) await comes('192.0.2.1', HELLO, JOIN);
    const waiting = await comes('192.0.2.1', resume);
    expect(isBack(waiting)).toBe(true);
    expect(waiting.told[0]).toEqual({ action: 'connected' });
  });

  it('gets in although hundreds wait who say nothing, and these are told to go', async () => {
    const { clock, comes, resume } = await away({ connections: 2 });
    await comes('192.0.2.2', HELLO, JOIN);
    const silent: RawPeer[] = [];
    for (let i = 0; i < 300; i++) silent.push(await comes(`192.0.2.${10 + (i % 8)}`));
    expect(isBack(await comes('192.0.2.1', resume))).toBe(true);
    clock.advance(300);
    clock.advance(0);
    await settled();
    expect(new Set(goodbyes(silent))).toEqual(new Set(['too-many-connections']));
  });
});
