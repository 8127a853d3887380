import { expect } from 'vitest';
import type { PartyReport } from '../party.ts';

/**
 * What every party must be: players moved, nobody was drawn to jump, and everybody's state was the host's.
 * @param jump what the game's layout calls a teleport, world units
 */
export function expectSmooth({ players, differed, compared }: PartyReport, jump: number): void {
  for (const { largestMove } of players) {
    expect(largestMove).toBeGreaterThan(3);
    expect(largestMove).toBeLessThan(jump);
  }
  expect(compared).toBeGreaterThan(100);
  expect(differed).toBe(0);
}
