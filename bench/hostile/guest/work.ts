import type { Field } from '../../../src/shared/netcode/index.ts';
import type { PlayersBySeat, Simulation } from '../../../src/shared/simulation/index.ts';
import { countedField } from '../../../src/shared/simulation/testing/counted-field.ts';

/**
 * What a guest's copy does is counted, not timed: values read, blended and rounded, ticks calculated, messages sent.
 * A count is the same on every machine.
 */
export const work = { done: 0 };

/** Whoever does so much in one call would not have stopped by itself. */
const ENDLESS = 20_000_000;
/** What one message may cost to take in, whatever it says: a whole snapshot of a game that is full, and its base. */
export const WORK_PER_MESSAGE = 5_000;
/** What one frame may cost to draw: twice what a full game of the catalogue takes for as many ticks as may be ahead. */
export const WORK_TO_DRAW = 250_000;

export function worked(): void {
  work.done += 1;
  if (work.done > ENDLESS) throw new Error('This would never end.');
}

const counted = new WeakSet<object>();

/** From now on everything that this game's copies calculate is counted. */
export function countWork<State extends PlayersBySeat, Input extends object>(
  simulation: Simulation<State, Input>,
): void {
  if (counted.has(simulation)) return;
  counted.add(simulation);
  const { layout } = simulation;
  for (const { fields } of [layout.world, ...layout.tables]) {
    const own = fields as Field<unknown>[];
    own.forEach((field, i) => {
      own[i] = countedField(field, worked);
    });
  }
  const step = simulation.step.bind(simulation);
  simulation.step = (...args) => {
    worked();
    step(...args);
  };
}
