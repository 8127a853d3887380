import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Channel, type Data, handles, Server } from '../net/index.ts';
import { RawPeer } from '../net/testing/test-peer.ts';
import { repeatableRandom } from '../net/testing/test-wire.ts';
import { type GameDefinition, PlayerChannel, PlayerListener, PROTOCOL } from './index.ts';
import { chat, Evening } from './testing/test-game.ts';

describe('a bare repod peer', () => {
  const join = { action: 'room_join', protocol: PROTOCOL, name: 'Monty', versions: { chat: 3 } };

  it('gets in with one message, plays, and gets out by hanging up', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    const peer = new RawPeer(evening.server);
    await peer.say(join);
    await evening.settle();
    expect(peer.messages[0]).toMatchObject({ action: 'room_welcome', seat: 1, game: 'chat', epoch: 0 });
    await peer.say({ action: 'say', text: 'hello from Python' });
    await evening.until(() => hana.said.length > 0);
    expect(hana.said).toEqual(['Monty: hello from Python']);
    peer.pipe.destroy();
    await evening.until(() => hana.names.length === 1);
    expect(evening.events).toEqual(['join Hana 0', 'join Monty 1', 'leave Monty 1']);
  });

  it('is told in a message why it may not come in', async () => {
    const evening = new Evening();
    const peer = new RawPeer(evening.server);
    await peer.say({ ...join, versions: {} });
    await evening.settle();
    expect(peer.messages).toEqual([{ action: 'room_refused', reason: 'game', game: 'chat', title: 'Chat' }]);
    expect(peer.isClosed).toBe(true);
  });
});

describe('a copy of an older protocol', () => {
  it.each([
    [2, 2],
    ['two', 0],
  ])('that says %j is told in its own words that it is too old', async (protocol, yours) => {
    const evening = new Evening();
    const peer = new RawPeer(evening.server);
    await peer.say({ action: 'join', protocol, name: 'Old', versions: { chat: 3 } });
    await evening.settle();
    expect(peer.messages).toEqual([
      { action: 'refused', reason: 'version', what: 'app', host: PROTOCOL, yours },
    ]);
    expect(peer.isClosed).toBe(true);
  });

  it('that hosts, and does not know how this one asks to be let in: the guest reads that versions differ', async () => {
    const evening = new Evening();
    const old = new Server({ clock: evening.clock, random: repeatableRandom() });
    old.channelClass = class extends Channel {
      override admits(action: string): boolean {
        return action === 'join';
      }
    };
    Object.assign(evening.server, { accept: old.accept.bind(old) });
    const ann = evening.comes('Ann');
    await evening.until(() => ann.endings.length === 1);
    expect(ann.endings[0]?.code).toBe('version');
    expect(ann.endings[0]?.message).toContain('different versions');
  });
});

describe('a game', () => {
  const words = { join: z.object({ team: z.string() }), ready: z.object({}), welcome: z.object({}) };

  it('may use the words that the session does not keep for itself', async () => {
    const heard: string[] = [];
    class Teams extends PlayerChannel {
      Network_join({ team }: Data<typeof words.join>): void {
        heard.push(`join ${team}`);
      }
      Network_ready(): void {
        heard.push('ready');
        this.send({ action: 'welcome' });
      }
    }
    const game: GameDefinition = { ...chat, channelClass: handles(words, Teams) };
    const evening = new Evening({ game });
    const hana = await evening.host();
    const answers: string[] = [];
    hana.networkReceived = ({ action }) => answers.push(action);
    hana.send({ action: 'join', team: 'red' });
    hana.send({ action: 'ready' });
    await evening.until(() => answers.length > 0);
    expect([heard, answers]).toEqual([['join red', 'ready'], ['welcome']]);
    expect(hana.welcomes).toHaveLength(1);
  });

  it.each([PlayerChannel, PlayerListener])('that takes one of the session’s is told so: %o', (type) => {
    const actions = { room_shout: z.object({}) };
    const define = () => handles(actions, type as typeof PlayerChannel);
    expect(define).toThrow(
      '"room_shout" begins with "room_", as only the room\'s own actions do. Call the action something else.',
    );
  });
});

describe('a game with modes', () => {
  const modes = [
    { id: 'loud', title: 'Loud' },
    { id: 'quiet', title: 'Quiet' },
  ];
  const game: GameDefinition = {
    ...chat,
    modes,
    host: ({ mode }) => ({ mode }) as object,
  };
  const modeOfHost = ({ room }: Evening) => (room.host as { mode?: string }).mode;

  it('is played in its first one unless told, and everybody is told which it is', async () => {
    const evening = new Evening({ game });
    const hana = await evening.host();
    expect([modeOfHost(evening), hana.welcome?.mode]).toEqual(['loud', 'loud']);
    evening.room.play(game, 'quiet');
    await evening.until(() => hana.upcoming !== undefined);
    expect([modeOfHost(evening), hana.upcoming?.mode]).toEqual(['quiet', 'quiet']);
    evening.room.play(game, 'constructor');
    expect(modeOfHost(evening)).toBe('loud');
    evening.room.play(chat, 'quiet');
    expect(modeOfHost(evening)).toBeUndefined();
  });
});
