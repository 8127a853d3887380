import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Player, Welcome } from '../../shared/session/index.ts';
import { LobbyStore, type Together } from './lobby-store.ts';
import { reachOf } from './reach.ts';
import { startWith } from './start-with.ts';

const person = (seat: number, more: Partial<Player> = {}): Player => ({
  seat,
  name: `P${seat}`,
  host: seat === 0,
  bot: false,
  ...more,
});

function together(players: Player[], seat: number | null = 1, welcome: Partial<Welcome> = {}) {
  const said: unknown[] = [];
  const session = {
    players: signal<readonly Player[]>(players),
    seat: signal(seat),
    watching: signal(0),
    welcome: signal<Welcome | undefined>({
      seat,
      game: 'tag',
      version: 1,
      epoch: 0,
      playing: false,
      players,
      ...welcome,
    }),
    chooseGame: (...what: unknown[]) => said.push(['choose', ...what]),
    sayReady: (isReady: boolean) => said.push(['ready', isReady]),
    startGame: () => said.push('start'),
  } satisfies Together;
  return { session, said };
}

describe('a lobby', () => {
  it('counts those who are asked whether they are ready: neither the host nor bots', () => {
    const { session } = together([
      person(0),
      person(1, { ready: true }),
      person(2),
      person(3, { bot: true }),
    ]);
    const lobby = new LobbyStore(session, undefined);
    expect(lobby.ready.value).toEqual({ count: 1, of: 2 });
  });

  it('says that one is ready, and takes it back', () => {
    const { session, said } = together([person(0), person(1)]);
    const lobby = new LobbyStore(session, undefined);
    lobby.toggleReady();
    session.players.value = [person(0), person(1, { ready: true })];
    lobby.toggleReady();
    expect(said).toEqual([
      ['ready', true],
      ['ready', false],
    ]);
  });

  it('offers a rematch of what was just played, in the same mode', () => {
    const last = { game: 'tag', mode: 'hunt', ranking: [] };
    const rematch = (welcome: Partial<Welcome>) =>
      new LobbyStore(together([person(0)], 0, welcome).session, undefined).isRematch.value;
    expect(rematch({ mode: 'hunt', last })).toBe(true);
    expect(rematch({ mode: 'other', last })).toBe(false);
    expect(rematch({ game: 'chess', mode: 'hunt', last })).toBe(false);
    expect(rematch({ mode: 'hunt' })).toBe(false);
  });
});

describe('whether friends can reach the host', () => {
  it.each([
    [[], 0, 'none'],
    [['192.168.1.5'], 0, 'network'],
    [['172.20.0.4:5072'], 0, 'network'],
    [['[fd00::1]:5072'], 0, 'network'],
    [['203.0.113.7'], 0, 'open'],
    [['2001:db8::1'], 0, 'open'],
    [['192.168.1.5'], 1, 'reached'],
  ] as const)('with %j and %i guests: %s', (texts, guests, reach) => {
    const addresses = texts.map((text) => ({ text, family: 4 as const, adapter: 'lan' as const }));
    expect(reachOf({ addresses }, guests)).toBe(reach);
  });
});

describe('starting by itself', () => {
  it('happens once, when so many people are in the lobby', () => {
    const { session, said } = together([person(0)], 0);
    const wanted = signal<number | undefined>(2);
    startWith(wanted, signal(session));
    session.players.value = [person(0), person(1, { bot: true })];
    expect(said).toEqual([]);
    session.players.value = [person(0), person(1)];
    expect([said, wanted.value]).toEqual([['start'], undefined]);
    session.players.value = [person(0), person(1), person(2)];
    expect(said).toEqual(['start']);
  });
});
