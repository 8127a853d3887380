import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARENAS } from './arenas.ts';
import { game } from './index.ts';
import type { TagInput } from './input.ts';
import { rules } from './rules.ts';
import {
  dashRecovery,
  NEVER,
  NOBODY,
  seatsOf,
  standings,
  survivedTicks,
  type TagPlayer,
  type TagState,
  ticksLeft,
} from './state.ts';
import {
  CALM_TICKS,
  COUNTDOWN_TICKS,
  DASH_RECOVERY_TICKS,
  DASH_RECOVERY_TICKS_OF_IT,
  PLAY_TICKS,
  PLAYER_RADIUS,
  RESULTS_TICKS,
  TAG_DISTANCE,
  WORLD,
} from './tuning.ts';

const nobodyMoves = new Map<number, TagInput>();

function gameWith(players: number, seed = 1): TagState {
  const state = rules.create({ seed });
  for (let seat = 0; seat < players; seat++) rules.join(state, { seat, name: `P${seat}`, bot: false });
  return state;
}

function steps(state: TagState, count: number, inputs: ReadonlyMap<number, TagInput> = nobodyMoves): void {
  for (let i = 0; i < count; i++) rules.step(state, inputs);
}

/** Two players in play, with `it` chosen, standing well apart. */
function inPlay(): { state: TagState; it: number; other: number } {
  const state = gameWith(2);
  steps(state, 1 + COUNTDOWN_TICKS);
  expect(state.phase).toBe('play');
  const it = state.it;
  const other = 1 - it;
  put(state, it, 100, 60);
  put(state, other, 700, 540);
  return { state, it, other };
}

function player(state: TagState, seat: number): TagPlayer {
  const found = state.players[seat];
  if (found === undefined) throw new Error(`nobody has seat ${seat}`);
  return found;
}

function put(state: TagState, seat: number, x: number, y: number): void {
  Object.assign(player(state, seat), { x, y, vx: 0, vy: 0 });
}

describe('rounds of Tag', () => {
  it('lets a single player practise: nobody is it and no clock runs', () => {
    const state = gameWith(1);
    steps(state, 1000);
    expect(state.phase).toBe('practice');
    expect(state.it).toBe(NOBODY);
    expect(ticksLeft(state)).toBe(Number.POSITIVE_INFINITY);
  });

  it('counts down when a second player comes, plays, shows results, and goes on in the next arena', () => {
    const state = gameWith(2);
    const phases: string[] = [];
    for (let tick = 0; tick < 1 + COUNTDOWN_TICKS + PLAY_TICKS + RESULTS_TICKS; tick++) {
      steps(state, 1);
      if (phases.at(-1) !== state.phase) phases.push(state.phase);
    }
    expect(phases).toEqual(['countdown', 'play', 'results', 'countdown']);
    expect(state.arena).toBe(1);
    steps(state, (COUNTDOWN_TICKS + PLAY_TICKS + RESULTS_TICKS) * (ARENAS.length - 1));
    expect(state.arena).toBe(0);
  });

  it('keeps "it" where it is during the countdown, while the others run', () => {
    const state = gameWith(2);
    steps(state, 1);
    const it = { ...player(state, state.it) };
    const other = { ...player(state, 1 - state.it) };
    const run = { x: other.x > 400 ? -1 : 1, y: 0, dash: true };
    steps(
      state,
      20,
      new Map([
        [0, run],
        [1, run],
      ]),
    );
    expect(player(state, state.it)).toEqual(it);
    expect(Math.abs(player(state, 1 - state.it).x - other.x)).toBeGreaterThan(30);
  });

  it('gives the seconds survived as score, and the round to whoever survived longest', () => {
    const { state, it, other } = inPlay();
    steps(state, ticksLeft(state));
    expect(state.phase).toBe('results');
    expect(survivedTicks(state, player(state, other))).toBe(PLAY_TICKS);
    expect(survivedTicks(state, player(state, it))).toBe(0);
    expect(standings(state).map(({ seat }) => seat)).toEqual([other, it]);
    expect(player(state, other).wins).toBe(1);
    expect(player(state, it).wins).toBe(0);
  });

  it('does not credit a late player with what was played before', () => {
    const { state } = inPlay();
    steps(state, 600);
    rules.join(state, { seat: 7, name: 'Late', bot: false });
    expect(survivedTicks(state, player(state, 7))).toBe(0);
    steps(state, 60);
    expect(survivedTicks(state, player(state, 7))).toBe(60);
  });

  it('goes back to practice when only one is left', () => {
    const { state, it } = inPlay();
    rules.leave(state, 1 - it);
    steps(state, 1);
    expect(state.phase).toBe('practice');
    expect(state.it).toBe(NOBODY);
  });

  it('makes another player "it" when "it" leaves, with a moment of calm', () => {
    const state = gameWith(5);
    steps(state, 1 + COUNTDOWN_TICKS);
    const gone = state.it;
    rules.leave(state, gone);
    expect(seatsOf(state)).toContain(state.it);
    expect(state.it).not.toBe(gone);
    expect(state.calmUntil).toBe(state.tick + CALM_TICKS);
  });

  it('chooses "it" by chance: each of four players comes up', () => {
    const chosen = new Set<number>();
    for (let seed = 0; seed < 60; seed++) {
      const state = gameWith(4, seed);
      steps(state, 1);
      chosen.add(state.it);
    }
    expect(chosen).toEqual(new Set([0, 1, 2, 3]));
  });
});

describe('tagging', () => {
  it('passes "it" on by touching, at exactly the tag distance', () => {
    const { state, it, other } = inPlay();
    put(state, other, 100 + TAG_DISTANCE + 0.01, 60);
    steps(state, 1);
    expect(state.it).toBe(it);
    put(state, other, 100 + TAG_DISTANCE, 60);
    steps(state, 1);
    expect(state.it).toBe(other);
  });

  it('leaves a calm of a second and a half in which nobody is tagged back', () => {
    const { state, it, other } = inPlay();
    put(state, other, 120, 60);
    steps(state, 1);
    expect(state.it).toBe(other);
    steps(state, CALM_TICKS - 1);
    expect(state.it).toBe(other);
    steps(state, 1);
    expect(state.it).toBe(it);
  });

  it('tags the nearest of several', () => {
    const state = gameWith(3);
    steps(state, 1 + COUNTDOWN_TICKS);
    const [near, far] = seatsOf(state).filter((seat) => seat !== state.it) as [number, number];
    put(state, state.it, 100, 60);
    put(state, far, 128, 60);
    put(state, near, 110, 60);
    steps(state, 1);
    expect(state.it).toBe(near);
  });

  it('tags nobody before the countdown ends', () => {
    const state = gameWith(2);
    steps(state, 1);
    const it = state.it;
    put(state, 0, 100, 60);
    put(state, 1, 110, 60);
    steps(state, COUNTDOWN_TICKS - 1);
    expect(state.phase).toBe('countdown');
    expect(state.it).toBe(it);
  });
});

describe('the dash', () => {
  it('is a burst that carries further than running, and comes back after its recovery', () => {
    const { state, it, other } = inPlay();
    put(state, other, 60, 570);
    const dash = new Map([[other, { x: 1, y: 0, dash: true }]]);
    const dashedAt: number[] = [];
    for (let i = 0; i < DASH_RECOVERY_TICKS + 1; i++) {
      steps(state, 1, dash);
      if (dashedAt.at(-1) !== player(state, other).dashedAt) dashedAt.push(player(state, other).dashedAt);
      if (i === 9) expect(player(state, other).x).toBeGreaterThan(60 + 70);
    }
    expect(dashedAt).toHaveLength(2);
    expect((dashedAt[1] as number) - (dashedAt[0] as number)).toBe(DASH_RECOVERY_TICKS);
    expect(state.it).toBe(it);
  });

  it('recovers sooner for "it"', () => {
    const { state, it, other } = inPlay();
    const dash = new Map([
      [it, { x: 1, y: 0, dash: true }],
      [other, { x: -1, y: 0, dash: true }],
    ]);
    steps(state, 1, dash);
    steps(state, DASH_RECOVERY_TICKS_OF_IT);
    expect(dashRecovery(state, it)).toBe(1);
    expect(dashRecovery(state, other)).toBeLessThan(1);
  });

  it('does not happen without a direction', () => {
    const { state, other } = inPlay();
    steps(state, 1, new Map([[other, { x: 0, y: 0, dash: true }]]));
    expect(player(state, other).dashedAt).toBe(NEVER);
    expect(dashRecovery(state, other)).toBe(1);
  });
});

describe('Tag on its grid, whatever its players do', () => {
  const { simulation } = game;
  function snappedGame(players: number, seed: number): TagState {
    const state = simulation.create(seed);
    for (let seat = 0; seat < players; seat++) simulation.join(state, { seat, name: `P${seat}`, bot: false });
    return state;
  }

  const anyNumber = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, 1e308, -0, 1, -1));
  const anyInput = fc.record({ x: anyNumber, y: anyNumber, dash: fc.boolean() });

  it('keeps everybody inside the arena, with finite numbers', () => {
    const turn = fc.tuple(anyInput, anyInput, fc.integer({ min: 1, max: 60 }));
    const turns = fc.array(turn, { maxLength: 8 });
    fc.assert(
      fc.property(fc.nat(), fc.nat(ARENAS.length - 1), turns, (seed, arena, inputs) => {
        const state = snappedGame(2, seed);
        state.arena = arena;
        for (const [first, second, ticks] of inputs) {
          for (let i = 0; i < ticks; i++) {
            simulation.step(
              state,
              new Map([
                [0, first],
                [1, second],
              ]),
            );
            if (!Object.values(state.players).every(isInside)) return false;
          }
        }
        return true;
      }),
      { numRuns: 60 },
    );
  });

  it('always has exactly one "it" in a round, who is in the game, however players come and go', () => {
    const change = fc.record({ seat: fc.nat(5), ticks: fc.nat(250) });
    fc.assert(
      fc.property(fc.nat(), fc.array(change, { maxLength: 12 }), (seed, changes) => {
        const state = snappedGame(1, seed);
        for (const { seat, ticks } of changes) {
          if (seat in state.players) simulation.leave(state, seat);
          else simulation.join(state, { seat, name: 'X', bot: false });
          for (let i = 0; i < ticks; i++) {
            simulation.step(state, nobodyMoves);
            if (!hasRightIt(state)) return false;
          }
        }
        return true;
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same game for the same seed and inputs', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(anyInput, { minLength: 1, maxLength: 20 }), (seed, inputs) => {
        const play = (): number => {
          const state = snappedGame(4, seed);
          for (let tick = 0; tick < 300; tick++) {
            const input = inputs[tick % inputs.length] as TagInput;
            simulation.step(
              state,
              new Map([
                [tick % 4, input],
                [(tick + 1) % 4, input],
              ]),
            );
          }
          return simulation.hash(state, 300);
        };
        const first = play();
        return first === play();
      }),
      { numRuns: 30 },
    );
  });
});

function isInside({ x, y, vx, vy }: TagPlayer): boolean {
  const across = x >= PLAYER_RADIUS && x <= WORLD.width - PLAYER_RADIUS;
  const down = y >= PLAYER_RADIUS && y <= WORLD.height - PLAYER_RADIUS;
  return across && down && Number.isFinite(vx) && Number.isFinite(vy);
}

/** In a round somebody who is here is "it"; outside of one nobody is; and one player alone has no round. */
function hasRightIt(state: TagState): boolean {
  const seats = seatsOf(state);
  const isRound = state.phase === 'countdown' || state.phase === 'play';
  return isRound ? seats.length >= 2 && seats.includes(state.it) : state.it === NOBODY;
}
