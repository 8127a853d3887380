import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARENAS } from './arenas.ts';
import { game } from './index.ts';
import type { TagInput } from './input.ts';
import { wantedIts } from './its.ts';
import { dashRecovery, isChase, itsOf, NEVER, seatsOf, type TagPlayer, type TagState } from './state.ts';
import { player, put, roundOf, steps } from './testing/play.ts';
import { DASH_RECOVERY_TICKS, PLAYER_RADIUS, WORLD } from './tuning.ts';

const nobodyMoves = new Map<number, TagInput>();

/** Two players in play, standing well apart. */
function inPlay(): { state: TagState; it: number; other: number } {
  const { state, its, free } = roundOf(2);
  const [it, other] = [its[0], free[0]] as [number, number];
  put(state, it, 100, 60);
  put(state, other, 700, 540);
  return { state, it, other };
}

describe('the dash', () => {
  it('is a burst that carries further than running, and comes back after its recovery', () => {
    const { state, it, other } = inPlay();
    put(state, other, 60, 570);
    const dash = new Map([[other, { x: 1, y: 0, dash: true, vote: 0 }]]);
    const dashedAt: number[] = [];
    for (let i = 0; i < DASH_RECOVERY_TICKS + 1; i++) {
      steps(state, 1, dash);
      if (dashedAt.at(-1) !== player(state, other).dashedAt) dashedAt.push(player(state, other).dashedAt);
      if (i === 9) expect(player(state, other).x).toBeGreaterThan(60 + 70);
    }
    expect(dashedAt).toHaveLength(2);
    expect((dashedAt[1] as number) - (dashedAt[0] as number)).toBe(DASH_RECOVERY_TICKS);
    expect(itsOf(state)).toEqual([it]);
  });

  it('does not happen without a direction', () => {
    const { state, other } = inPlay();
    steps(state, 1, new Map([[other, { x: 0, y: 0, dash: true, vote: 0 }]]));
    expect(player(state, other).dashedAt).toBe(NEVER);
    expect(dashRecovery(state, player(state, other))).toBe(1);
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
  const anyInput = fc.record({ x: anyNumber, y: anyNumber, dash: fc.boolean(), vote: fc.nat(9) });

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

  it('always has as many "it" in a round as there should be, however players come and go', () => {
    const change = fc.record({ seat: fc.nat(5), ticks: fc.nat(250) });
    fc.assert(
      fc.property(fc.nat(), fc.array(change, { maxLength: 12 }), (seed, changes) => {
        const state = snappedGame(1, seed);
        for (const { seat, ticks } of changes) {
          if (seat in state.players) simulation.leave(state, seat);
          else simulation.join(state, { seat, name: 'X', bot: false });
          for (let i = 0; i < ticks; i++) {
            simulation.step(state, nobodyMoves);
            if (!hasRightIts(state)) return false;
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

/** In a round one in five is "it"; outside of one nobody is; and one player alone has no round. */
function hasRightIts(state: TagState): boolean {
  const players = seatsOf(state).length;
  const its = itsOf(state).length;
  if (state.phase === 'overtime') return players >= 2 && its >= 1;
  const isRound = state.phase === 'countdown' || isChase(state);
  return isRound ? players >= 2 && its === wantedIts(state) : its === 0;
}
