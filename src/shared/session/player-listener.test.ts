import { describe, expect, it } from 'vitest';
import { type Connection, type Entry, encode, type Message } from '../net/index.ts';
import { PlayerListener } from './player-listener.ts';
import { Evening, Person } from './testing/test-game.ts';

describe('a player’s end', () => {
  it('goes on in another listener, with the same seat and no second join', async () => {
    const evening = new Evening();
    const plain = await evening.host();
    evening.people.pop();
    const own = new Person(plain.client, { name: 'ignored' });
    own.adopt(plain);
    evening.people.push(own);
    expect(own.seat).toBe(0);
    expect(own.welcomes).toHaveLength(1);
    expect(own.names).toEqual(['Hana']);

    await evening.joins('Ben');
    own.send({ action: 'say', text: 'hi' });
    await evening.until(() => own.said.length === 1 && own.names.length === 2);
    expect(own.names).toEqual(['Hana', 'Ben']);
    expect(evening.events).toEqual(['join Hana 0', 'join Ben 1']);
  });

  it('ends once, however much goes wrong', async () => {
    const evening = new Evening();
    const old = evening.comes('Old', { versions: { chat: 1 } });
    await evening.until(() => old.endings.length === 1);
    old.client.close();
    await evening.settle();
    expect(old.endings.map(({ code }) => code)).toEqual(['version']);
  });

  it('does not end because one message was not understood', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    hana.send({ action: 'say', text: 7 });
    await evening.settle();
    expect(hana.endings).toEqual([]);
    hana.send({ action: 'say', text: 'still here' });
    await evening.until(() => hana.said.length === 1);
  });

  it('shows nothing of a host as it came: names, titles, two players at one seat', () => {
    const player = (seat: number, name: string) => ({ seat, name, host: false, bot: false });
    const players = [
      player(0, 'Hana\u3164'),
      player(1, '\u202Eevil\nBen'),
      player(1, 'Ben again'),
      player(2, '\uFE0F'),
    ];
    const listener = new Listening({ name: 'Ann', versions: { chat: 3 } });
    listener.hears({ action: 'room_welcome', seat: 2, game: 'chat', version: 3, players });
    expect(listener.players.map(({ name }) => name)).toEqual(['Hana', 'evil Ben', 'Player']);
    listener.hears({ action: 'room_welcome', seat: 2, game: 'chat', version: 3, mode: 'lo\nud', players });
    expect(listener.welcome?.mode).toBe('lo ud');
    listener.hears({ action: 'room_roster', players: players.slice(1, 2), watching: 0 });
    expect(listener.players.map(({ name }) => name)).toEqual(['evil Ben']);
    listener.hears({
      action: 'room_refused',
      reason: 'game',
      game: 'chess',
      title: 'Che\u202Ess\u2028\n now',
    });
    expect(listener.ended?.message).toContain('“Chess now”');
  });

  it('shows the id of a game whose title cannot be seen', () => {
    const listener = new Listening({ name: 'Ann', versions: { chat: 3 } });
    listener.hears({ action: 'room_refused', reason: 'game', game: 'che\nss', title: '\u3164' });
    expect(listener.ended?.message).toContain('“che ss”');
  });

  describe('welcomed to what its copy cannot play', () => {
    const welcome = { action: 'room_welcome', seat: 0, version: 3, players: [] };

    it.each([
      ['a game that it lacks', { ...welcome, game: 'che\nss' }, 'game', 'The host plays “che ss”'],
      ['a game that every object has', { ...welcome, game: 'toString' }, 'game', 'toString'],
      ['another version', { ...welcome, game: 'chat', version: 4 }, 'version', 'version 4 of this game'],
    ])('%s says so, leaves, and was never in', (_, message, code, text) => {
      const listener = new Listening({ name: 'Ann', versions: { chat: 3 } });
      listener.hears(message);
      expect(listener.ended).toEqual({ code, message: expect.stringContaining(text) });
      expect([listener.welcome, listener.upcoming, listener.closedAs]).toEqual([undefined, undefined, code]);
    });

    it('says so when the host goes on to it, also to a listener that took over from another', () => {
      const first = new Listening({ name: 'Ann', versions: { chat: 3 } });
      first.hears({ ...welcome, game: 'chat' });
      const second = new Listening({ name: '', versions: {} });
      second.adopt(first);
      second.hears({ ...welcome, game: 'chess', epoch: 1 });
      expect(second.ended?.code).toBe('game');
      expect([second.upcoming, second.closedAs]).toEqual([undefined, 'game']);
    });
  });

  it('ends when connecting fails', () => {
    const endings: unknown[] = [];
    const listener = new PlayerListener({ name: 'Ann', versions: {} });
    listener.onEnded = (ending) => endings.push(ending);
    listener.attach(
      saying({
        kind: 'event',
        at: 0,
        event: { name: 'error', code: 'connection-refused', message: 'Nobody is hosting there.' },
      }),
    );
    listener.pump();
    expect(endings).toEqual([{ code: 'connection-refused', message: 'Nobody is hosting there.' }]);
  });
});

/** A listener that hears what the test says. */
class Listening extends PlayerListener {
  closedAs: string | undefined;

  hears(...messages: Message[]): void {
    const entries = messages.map((message): Entry => ({ kind: 'message', payload: encode(message), at: 0 }));
    const close = (reason?: string) => {
      this.closedAs = reason;
    };
    this.detach();
    this.attach({ ...saying(...entries), close });
    this.pump();
  }
}

/** A connection that holds some entries and does nothing else. */
function saying(...entries: Entry[]): Connection {
  return {
    next: () => entries.shift(),
    consumed: () => {},
    sendPayload: () => 0,
    close: () => {},
    roundTrip: undefined,
  };
}
