import { Dice } from '../lib/dice.ts';
import type { Fault } from './faults/fault.ts';
import { FAULTS } from './faults/index.ts';

/** A fault and when it begins, ms from the start of the storm. Events are numbered in the order of their drawing. */
export interface StormEvent extends Fault {
  readonly number: number;
  readonly kind: string;
  readonly at: number;
}

/** How a storm ends: it becomes calm, or the host goes in the middle of it. */
export type Ending = 'calm' | 'host-leaves' | 'host-crashes';

export interface Schedule {
  /** By time. */
  readonly events: readonly StormEvent[];
  readonly ending: Ending;
}

/** On average so much time passes from one event to the next, ms. */
const GAP = 900;

/**
 * Draws what goes wrong.
 * @param only the numbers of the events that are kept; all unless told
 */
export function drawSchedule(options: {
  seed: number;
  seconds: number;
  people: number;
  kinds?: readonly string[];
  only?: readonly number[] | undefined;
}): Schedule {
  // Sorted: in which order a module lists what it exports differs from one runner to the other.
  const { seed, seconds, people, only, kinds = Object.keys(FAULTS).sort() } = options;
  const dice = new Dice(Math.imul(seed, 0x9e3779b1) ^ 0x5f0a);
  const end = seconds * 1000;
  const ending = dice.chance(0.8) ? 'calm' : dice.pick<Ending>(['host-leaves', 'host-crashes']);
  const count = Math.max(1, Math.round((end / GAP) * (dice.between(20, 180) / 100)));
  const events = Array.from({ length: count }, (_, number): StormEvent => {
    const kind = dice.pick(kinds as [string, ...string[]]);
    const at = dice.between(0, end);
    // Each has dice of its own, so that a fault that draws more does not change all others.
    const fault = FAULTS[kind]?.(new Dice(dice.between(0, 2 ** 32 - 1)), people);
    if (fault === undefined) throw new RangeError(`There is no fault "${kind}".`);
    return { ...fault, kind, number, at };
  });
  return {
    ending,
    events: events
      .filter(({ number }) => only === undefined || only.includes(number))
      .sort((a, b) => a.at - b.at || a.number - b.number),
  };
}

export function describe({ events, ending }: Schedule): string[] {
  const ends = {
    calm: 'then it becomes calm',
    'host-leaves': 'then the host leaves',
    'host-crashes': 'then the host thread crashes',
  };
  return [
    ...events.map(({ number, at, words }) => `${(at / 1000).toFixed(2).padStart(8)} s  #${number} ${words}`),
    `            ${ends[ending]}`,
  ];
}
