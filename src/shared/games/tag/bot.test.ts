import { describe, expect, it } from 'vitest';
import { ARENAS } from './arenas.ts';
import { createBot, type TagBot } from './bot.ts';
import type { TagInput } from './input.ts';
import { rules } from './rules.ts';
import { isChase, itsOf, seatsOf, type TagState } from './state.ts';
import { roundOf } from './testing/play.ts';
import { COUNTDOWN_TICKS, PLAY_TICKS } from './tuning.ts';

interface Match {
  state: TagState;
  tags: number;
  /** World units that each seat ran. */
  ran: number[];
}

/** Lets bots play one round; `asleep` seats do nothing. */
function playRound(arena: number, seats: number, asleep: readonly number[] = [], seed = 5): Match {
  const state = rules.create({ seed });
  state.arena = arena;
  const bots: TagBot[] = [];
  for (let seat = 0; seat < seats; seat++) {
    rules.join(state, { seat, name: 'Bot', bot: true });
    bots.push(createBot({ seed: seed + seat }));
  }
  const match: Match = { state, tags: 0, ran: Array.from({ length: seats }, () => 0) };
  for (let tick = 0; tick < 1 + COUNTDOWN_TICKS + PLAY_TICKS; tick++) {
    const inputs = new Map<number, TagInput>();
    for (const [seat, bot] of bots.entries()) if (!asleep.includes(seat)) inputs.set(seat, bot(state, seat));
    const before = itsOf(state);
    const places = seatsOf(state).map((seat) => ({ ...state.players[seat] }) as { x: number; y: number });
    rules.step(state, inputs);
    if (isChase(state)) match.tags += itsOf(state).filter((seat) => !before.includes(seat)).length;
    if (tick > 0) {
      for (const [seat, place] of places.entries()) {
        const now = state.players[seat] as { x: number; y: number };
        match.ran[seat] = (match.ran[seat] as number) + Math.hypot(now.x - place.x, now.y - place.y);
      }
    }
  }
  return match;
}

describe('bots of Tag', () => {
  it.each(ARENAS.map((arena, index) => [arena.title, index] as const))(
    'catch each other in %s',
    (_, arena) => {
      const { tags, ran } = playRound(arena, 6);
      expect(tags).toBeGreaterThan(5);
      for (const distance of ran) expect(distance).toBeGreaterThan(2000);
    },
  );

  it.each(ARENAS.map((arena, index) => [arena.title, index] as const))(
    'find somebody who stands still in %s',
    (_, arena) => {
      for (let seed = 1; seed <= 3; seed++) {
        const { tags } = playRound(arena, 2, [1], seed);
        expect(tags).toBeLessThanOrEqual(1);
        expect(tags === 1 || seedMakesSleeperIt(arena, seed)).toBe(true);
      }
    },
  );

  it('escape from somebody who stands still', () => {
    for (let seed = 1; seed <= 10; seed++) {
      if (!seedMakesSleeperIt(0, seed)) continue;
      expect(playRound(0, 2, [1], seed).tags).toBe(0);
    }
  });

  it('take what lies there', () => {
    const { state } = roundOf(6);
    const bots = seatsOf(state).map((seat) => createBot({ seed: seat }));
    const taken = new Set<string>();
    for (let tick = 0; tick < PLAY_TICKS - 10; tick++) {
      rules.step(state, new Map(bots.map((bot, seat) => [seat, bot(state, seat)])));
      for (const { kind, since } of Object.values(state.powers)) if (since === state.tick) taken.add(kind);
    }
    expect(taken).toEqual(new Set(['speed', 'shield', 'swap']));
  });

  it('play the same game from the same seed', () => {
    expect(playRound(1, 4)).toEqual(playRound(1, 4));
  });
});

function seedMakesSleeperIt(arena: number, seed: number): boolean {
  const state = rules.create({ seed });
  state.arena = arena;
  rules.join(state, { seat: 0, name: 'Bot', bot: true });
  rules.join(state, { seat: 1, name: 'Bot', bot: true });
  rules.step(state, new Map());
  return itsOf(state).includes(1);
}
