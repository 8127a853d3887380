import { describe, expect, it } from 'vitest';
import { ManualClock } from '../net/index.ts';
import { decimal, flag, integer, type Layout, LayoutError, table } from '../netcode/index.ts';
import { Rig } from './rig.ts';
import type { Rules } from './rules.ts';
import { TICK_MS } from './simulation.ts';
import { type SimulationGameOptions, simulationGame } from './simulation-game.ts';
import { SimulationHost } from './simulation-host.ts';
import { type DotsState, parts } from './testing/dots.ts';

interface RobotsState {
  random: number;
  robots: Record<number, { x: number }>;
}

// @ts-expect-error the table of the players has another name: the types say so where the rules begin
const rules: Rules<RobotsState, { jump: boolean }> = {
  idle: { jump: false },
  create: ({ seed }) => ({ random: seed, robots: {} }),
  join: () => {},
  leave: () => {},
  step: () => {},
};
const layout: Layout<RobotsState> = {
  random: integer({ min: 0, max: 2 ** 32 - 1 }),
  robots: table({ x: decimal({ min: 0, max: 10, step: 1 / 4 }) }),
};
const robots = { ...parts, rules, layout, input: { jump: flag() } };

describe('defining a simulation game', () => {
  it('refuses a layout whose table of players is called something else, and says so', () => {
    // @ts-expect-error the table of the players has another name
    const define = () => simulationGame(robots);
    expect(define).toThrow(LayoutError);
    expect(define).toThrow('The layout has no table “players”.');
    expect(define).toThrow('the tables in this layout: “robots”.');
  });

  it('refuses a layout in which there are no tables at all', () => {
    const bare = { ...parts, layout: { tick: integer({ min: 0, max: 9 }) } } as unknown;
    expect(() => simulationGame(bare as SimulationGameOptions<DotsState, { x: number; y: number }>)).toThrow(
      'the tables in this layout: none.',
    );
  });

  it('hands the mode in which it is played to where the rules begin', async () => {
    const asked: unknown[] = [];
    const modes = [
      { id: 'day', title: 'Day' },
      { id: 'night', title: 'Night' },
    ];
    const create: typeof parts.rules.create = (options) => {
      asked.push(options.mode);
      return parts.rules.create(options);
    };
    const game = simulationGame({ ...parts, modes, rules: { ...parts.rules, create } });
    await new Rig(game, 1, undefined, 'night').stop();
    await new Rig(game, 1).stop();
    expect(asked).toEqual(['night', 'day']);
  });

  it('ends a match whose rules say that it is over, once, with their ranking', () => {
    const final: typeof parts.rules.final = ({ tick }) => (tick >= 3 ? [{ seat: 1, score: 9 }] : undefined);
    const { simulation } = simulationGame({ ...parts, rules: { ...parts.rules, final } });
    const clock = new ManualClock();
    const ends: unknown[] = [];
    const host = new SimulationHost(simulation, {
      clock,
      seed: 1,
      development: false,
      finish: (ranking) => ends.push([host.figures.tick, ranking]),
    });
    for (let tick = 0; tick < 6; tick++) clock.advance(TICK_MS + 1);
    expect(ends).toEqual([[3, [{ seat: 1, score: 9 }]]]);
    host.stop();
  });

  it('takes one with players', () => {
    expect(simulationGame(parts).simulation.layout.players).toBe(0);
  });
});
