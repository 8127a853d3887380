import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configureLogging } from '../../net/index.ts';
import { angle, choice, decimal, flag, integer, text } from './field.ts';
import { type Layout, LayoutError, StateLayout, table } from './layout.ts';

interface State {
  phase: 'wait' | 'play';
  time: number;
  players: Record<number, { x: number; vx: number; facing: number; name: string; ready: boolean }>;
}

const parts: Layout<State> = {
  phase: choice('wait', 'play'),
  time: integer({ min: 0, max: 1000 }),
  players: table({
    x: decimal({ min: 0, max: 800, step: 1 / 15, rate: 'vx' }),
    vx: integer({ min: -200, max: 200 }),
    facing: angle({ steps: 8 }),
    name: text({ max: 5 }),
    ready: flag(),
  }),
};
const layout = new StateLayout<State>(parts);

function stateWith(player: Partial<State['players'][number]>): State {
  return {
    phase: 'play',
    time: 7,
    players: { 3: { x: 0, vx: 0, facing: 0, name: '', ready: false, ...player } },
  };
}

function said(what: string, limit: string): string {
  return `state.${what}, and its layout holds ${limit}: the rest was cut off. This is said once for each field.`;
}

describe('a layout', () => {
  it('rounds every value to its grid, and to its bounds', () => {
    const state = stateWith({ x: 100.05, vx: 999, facing: 0.8, name: 'Rosalind', ready: true });
    state.time = -3;
    layout.snap(state);
    expect(state).toEqual({
      phase: 'play',
      time: 0,
      players: { 3: { x: 1501 / 15, vx: 200, facing: Math.PI / 4, name: 'Rosal', ready: true } },
    });
  });

  it('takes a state down as whole numbers and builds the same state again', () => {
    const state = stateWith({ x: 0.2, vx: -5, facing: -Math.PI / 2, name: 'Ann' });
    layout.snap(state);
    const snapshot = layout.capture(state, 42);
    expect(snapshot).toEqual({ tick: 42, world: [1, 7], tables: [new Map([[3, [3, -5, -2, 'Ann', 0]]])] });
    expect(layout.restore(snapshot)).toEqual(state);
  });

  it('leaves a state on the grid as it is, bit by bit', () => {
    const number = fc.double({ noNaN: true });
    fc.assert(
      fc.property(number, number, number, fc.string(), fc.boolean(), (x, vx, facing, name, ready) => {
        fc.pre(Number.isFinite(facing));
        const state = stateWith({ x, vx, facing, name, ready });
        layout.snap(state);
        const once = structuredClone(state);
        layout.snap(state);
        expect(state).toStrictEqual(once);
        expect(layout.restore(layout.capture(state, 0))).toStrictEqual(once);
        expect(Object.is(once.players[3]?.x, -0)).toBe(false);
      }),
    );
  });

  it('names the value that is not one', () => {
    expect(() => layout.snap(stateWith({ x: Number.NaN }))).toThrow(
      new LayoutError('state.players[3].x is NaN, which its layout cannot hold.'),
    );
    const broken = { ...stateWith({}), phase: 'over' } as unknown as State;
    expect(() => layout.snap(broken)).toThrow('state.phase is over');
    const missing = { phase: 'play', time: 0 } as unknown as State;
    expect(() => layout.capture(missing, 0)).toThrow('state.players is missing');
  });

  it('warns once for each field whose values do not fit, and goes on', () => {
    const warnings: unknown[] = [];
    configureLogging({ level: 'warn', sink: ({ event, fields }) => warnings.push([event, fields.message]) });
    const fresh = new StateLayout<State>(parts);
    for (const x of [800.02, 812.5, 900]) fresh.snap(stateWith({ x, facing: 7, name: 'Rosalind' }));
    fresh.snap({ ...stateWith({ vx: Number.NEGATIVE_INFINITY }), time: -3 });
    configureLogging({ level: 'silent', sink: () => {} });
    expect(warnings).toEqual([
      ['value-outside', said('players[3].name has 8 characters', 'at most 5 characters')],
      ['value-outside', said('players[3].x is 812.5', 'numbers from 0 to 800')],
      ['value-outside', said('time is -3', 'numbers from 0 to 1000')],
      ['value-outside', said('players[3].vx is -Infinity', 'numbers from -200 to 200')],
    ]);
  });

  it('refuses a rate that names no field', () => {
    expect(
      () => new StateLayout<{ x: number }>({ x: decimal({ min: 0, max: 1, step: 1, rate: 'vy' }) }),
    ).toThrow('"vy"');
  });
});
