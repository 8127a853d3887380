// The process of the guests: what hangs or crashes it, whoever asks hears of. One question is a piece of a run.
import { catalogue } from '../../../src/shared/games/catalogue.ts';
import { dots } from '../../../src/shared/simulation/testing/dots.ts';
import { answer } from '../child.ts';
import type { Game } from './guest.ts';
import { attackGuests, type GuestOutcome, type GuestRun } from './run.ts';

export type GuestQuestion = Omit<GuestRun, 'games'>;

export interface GuestAnswer {
  outcome: GuestOutcome;
  /** After a full garbage collection, in bytes. */
  heap: number;
  rss: number;
}

const entries = await Promise.all(Object.values(catalogue).map((entry) => entry.load()));
const games = [...entries.map(({ game }) => game), dots].filter(isSimulation);

answer<GuestQuestion>(async (question): Promise<GuestAnswer> => {
  const outcome = await attackGuests({ ...question, games });
  // Sockets that were closed are let go of in a later turn.
  await new Promise((resolve) => setImmediate(resolve));
  gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { outcome, heap: heapUsed + external, rss };
});

function isSimulation(game: unknown): game is Game {
  return typeof game === 'object' && game !== null && 'simulation' in game;
}
