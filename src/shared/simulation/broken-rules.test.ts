import { afterEach, describe, expect, it } from 'vitest';
import { Rig } from './rig.ts';
import type { Rules } from './rules.ts';
import { simulationGame } from './simulation-game.ts';
import { type DotsInput, type DotsState, parts, rules } from './testing/dots.ts';

let rig: Rig<DotsState, DotsInput>;
afterEach(() => rig.stop());

/** Hosts Dots with some of its rules replaced, and lets one player join. */
function host(broken: Partial<Rules<DotsState, DotsInput>>): void {
  rig = new Rig(simulationGame({ ...parts, rules: { ...rules, ...broken } }), 1);
  rig.add(() => rules.idle);
}

const aSecond = () => rig.run(60);

describe('rules that break on the host', () => {
  it('say at which tick, and which field of which table', async () => {
    host({
      step(state, inputs) {
        rules.step(state, inputs);
        const own = state.players[0];
        if (own !== undefined && state.tick === 7) own.x = Number.NaN;
      },
    });
    await expect(aSecond()).rejects.toMatchObject({
      code: 'rules-broken',
      message:
        'The rules broke in step() at tick 7. LayoutError: state.players[0].x is NaN, which its layout cannot hold.',
    });
  });

  it('say what they threw', async () => {
    const cause = new TypeError('gravity is not a function');
    host({
      step: () => {
        throw cause;
      },
    });
    await expect(aSecond()).rejects.toMatchObject({
      message: 'The rules broke in step() at tick 1. TypeError: gravity is not a function',
      cause,
    });
  });

  it.each([
    ['join', 0],
    ['leave', 1],
  ] as const)('end the game in %s() as well, once', async (name, seat) => {
    host({
      [name]: () => {
        throw new Error('nobody is expected');
      },
    });
    rig.add(() => rules.idle);
    const running = aSecond().then(() => {
      rig.players[1]?.leave();
      return aSecond();
    });
    await expect(running).rejects.toThrow(
      `The rules broke in ${name}() of seat ${seat}. Error: nobody is expected`,
    );
    const { tick } = rig.host.figures;
    await aSecond();
    expect(rig.host.figures.tick).toBe(tick);
  });

  it('are found when the game begins', () => {
    rig = new Rig(simulationGame(parts), 1);
    const broken = { ...rules, create: () => ({ ...rules.create({ seed: 1 }), ball: Number.NaN }) };
    const game = simulationGame({ ...parts, rules: broken });
    expect(() => game.simulation.create(1)).toThrow(
      'The rules broke in create(). LayoutError: state.ball is NaN',
    );
  });
});

describe('rules that break on a player’s computer', () => {
  it('say at which tick', async () => {
    let isHost = true;
    host({
      step(state, inputs) {
        if (!isHost) throw new Error('here only');
        rules.step(state, inputs);
      },
    });
    await aSecond();
    isHost = false;
    const { client } = rig.players[0] as (typeof rig.players)[0];
    expect(() => client.advance(rig.clock.now() + 100, rules.idle)).toThrow(
      /^The rules broke in step\(\) at tick \d+\. Error: here only$/,
    );
  });
});
