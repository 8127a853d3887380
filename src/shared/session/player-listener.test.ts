import { describe, expect, it } from 'vitest';
import { type Connection, type Entry, ERRORS, encode, type Message } from '../net/index.ts';
import { CHANGES_AT_ONCE, PlayerListener } from './player-listener.ts';
import { REASONS } from './reasons.ts';
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

  it('is let in nowhere any more once it has ended', () => {
    const welcomes: unknown[] = [];
    const listener = new Listening({ name: 'Ann', versions: { chat: 3 } });
    listener.onWelcome = (welcome) => welcomes.push(welcome);
    const welcome = { action: 'room_welcome', seat: 0, game: 'chat', version: 3, players: [] };
    listener.hears({ action: 'room_refused', reason: 'full', seats: 3 }, welcome, { ...welcome, epoch: 1 });
    expect(listener.ended?.code).toBe('full');
    expect([welcomes, listener.welcome, listener.upcoming]).toEqual([[], undefined, undefined]);
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

  it('names no game of which nothing can be seen', () => {
    const listener = new Listening({ name: 'Ann', versions: { chat: 3 } });
    listener.hears({ action: 'room_welcome', seat: 0, game: '\u202E', version: 3, players: [] });
    expect(listener.ended).toMatchObject({ code: 'game', message: REASONS.game });
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
      expect(listener.ended).toMatchObject({ code, message: expect.stringContaining(text) });
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

  describe('whose host changes the game again and again', () => {
    const welcome = (epoch: number) => ({
      action: 'room_welcome',
      seat: 0,
      game: 'chat',
      version: 3,
      players: [],
      epoch,
    });
    /** What the page does at each change, until there is none or it is over. @returns how often it went along */
    const goAlong = (epochs: number, apart: number) => {
      let listener = new Listening({ name: 'Ann', versions: { chat: 3 } });
      listener.hears(welcome(0));
      for (let epoch = 1; epoch <= epochs; epoch++) {
        listener.hearsAt(epoch * apart, welcome(epoch));
        if (listener.ended !== undefined) return { changes: epoch - 1, listener };
        const next = new Listening({ name: '', versions: {} });
        next.adopt(listener);
        listener = next;
      }
      return { changes: epochs, listener };
    };

    it('goes along a few times, and then ends it', () => {
      const { changes, listener } = goAlong(1_000, 1);
      expect(changes).toBe(CHANGES_AT_ONCE);
      expect(listener.ended).toEqual({ code: 'rate-limited', message: ERRORS['rate-limited'] });
      expect([listener.upcoming, listener.closedAs]).toEqual([undefined, 'rate-limited']);
    });

    it('goes along for as long as there is a moment between the changes', () => {
      const { changes, listener } = goAlong(100, 1_000);
      expect(changes).toBe(100);
      expect(listener.ended).toBeUndefined();
      expect(listener.welcome?.epoch).toBe(100);
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
    this.hearsAt(0, ...messages);
  }

  hearsAt(at: number, ...messages: Message[]): void {
    const entries = messages.map((message): Entry => ({ kind: 'message', payload: encode(message), at }));
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
