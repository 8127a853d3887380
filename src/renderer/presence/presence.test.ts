import { type Signal, signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import { product } from '../../shared/product.ts';
import type { Player } from '../../shared/session/index.ts';
import { followPresence } from './presence.ts';

function player(seat: number, bot = false): Player {
  return { seat, name: `Player ${seat}`, host: seat === 0, bot };
}

describe('the window, for somebody who looks elsewhere', () => {
  let players: Signal<readonly Player[]>;
  let session: Signal<{ players: Signal<readonly Player[]> } | undefined>;
  let isHost: Signal<boolean>;
  let titles: string[];
  let calls: number;

  beforeEach(() => {
    titles = [];
    calls = 0;
    players = signal<readonly Player[]>([]);
    session = signal<{ players: Signal<readonly Player[]> } | undefined>(undefined);
    isHost = signal(true);
    const drawAttention = async () => {
      calls++;
      return { ok: true as const, value: undefined };
    };
    followPresence({ bridge: { drawAttention }, session, isHost, showTitle: (title) => titles.push(title) });
  });

  it('says in its title what goes on: how many people are there, and who hosts', () => {
    session.value = { players };
    players.value = [player(0), player(1, true)];
    players.value = [player(0), player(1, true), player(2), player(3)];
    isHost.value = false;
    session.value = undefined;
    expect([...new Set(titles)]).toEqual([
      product.name,
      `${product.name}: hosting, 1 player`,
      `${product.name}: hosting, 3 players`,
      `${product.name}: playing, 3 players`,
    ]);
    expect(titles.at(-1)).toBe(product.name);
  });

  it('calls when a friend comes, and for nobody else', () => {
    players.value = [player(0)];
    session.value = { players };
    players.value = [player(0), player(1, true)];
    expect(calls).toBe(0);
    players.value = [player(0), player(1, true), player(2)];
    expect(calls).toBe(1);
    players.value = [player(0), player(1, true)];
    expect(calls).toBe(1);
  });
});
