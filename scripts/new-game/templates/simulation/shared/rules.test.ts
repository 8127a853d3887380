import { afterEach, describe, expect, it } from 'vitest';
import { Rig } from '../../../../../src/shared/simulation/rig.ts';
import { game, type NewGameInput, type NewGameState, POINTS_TO_WIN } from './index.ts';
import { rules } from './rules.ts';

/** A game in which players of these seats stand in the middle of the light. */
function litState(...seats: number[]): NewGameState {
  const state = rules.create({ seed: 1 });
  for (const seat of seats) {
    rules.join(state, { seat, name: '', bot: false });
    Object.assign(state.players[seat] ?? {}, { x: state.lightX, y: state.lightY });
  }
  return state;
}

describe('the light', () => {
  it('gives nothing to one alone', () => {
    const state = litState(0);
    rules.step(state, new Map());
    expect(state.players[0]?.points).toBe(0);
  });

  it('gives a point to everybody in it, and goes elsewhere', () => {
    const state = litState(0, 1);
    const { lightX, lightY } = state;
    rules.step(state, new Map());
    expect([0, 1].map((seat) => state.players[seat]?.points)).toEqual([1, 1]);
    expect(state).not.toMatchObject({ lightX, lightY });
  });

  it('ends the match when somebody has enough', () => {
    const state = litState(0, 1);
    expect(rules.final?.(state)).toBeUndefined();
    Object.assign(state.players[1] ?? {}, { points: POINTS_TO_WIN });
    expect(rules.final?.(state)).toEqual([
      { seat: 1, score: POINTS_TO_WIN },
      { seat: 0, score: 0 },
    ]);
  });
});

/** A host and its players in this process, on a clock that is turned by hand. */
let rig: Rig<NewGameState, NewGameInput> | undefined;
afterEach(() => rig?.stop());

describe('two bots', () => {
  it('meet in the light, and both windows show the same', async () => {
    rig = new Rig(game, 1);
    const players = [rig.addScripted(), rig.addScripted()];
    await rig.run(600);
    for (const player of players) player.wants = () => rules.idle;
    await rig.run(60);
    const { state } = rig.host;
    expect(state.players[0]?.points).toBeGreaterThan(0);
    for (const { client } of players) expect(client.view?.drawn.players).toEqual(state.players);
  });
});
