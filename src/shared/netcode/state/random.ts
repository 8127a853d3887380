/**
 * Random numbers for rules: the whole generator is one number in the state, so that host and clients draw the
 * same ones, and a replay too. `Math.random()` has no place in rules.
 * Source: "mulberry32" by Tommy Ettinger (public domain): 2^32 different values, one addition and three mixes.
 * Plenty for games; not for secrets.
 */

/** The part of a state that random numbers come from: an unsigned 32-bit number. */
export interface RandomState {
  random: number;
}

/** The next random number, from 0 up to but not including 1. Changes `state.random`. */
export function nextRandom(state: RandomState): number {
  state.random = (state.random + 0x6d2b79f5) >>> 0;
  let mixed = state.random;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
