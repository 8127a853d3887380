// The process of the guests: what hangs or crashes it, whoever asks hears of. One question is a piece of a run.
import { answer } from '../child.ts';
import { gamesToAttack } from './games.ts';
import { attackGuests, type GuestOutcome, type GuestRun } from './run.ts';

export type GuestQuestion = Omit<GuestRun, 'games'>;

export interface GuestAnswer {
  outcome: GuestOutcome;
  /** After a full garbage collection, in bytes. */
  heap: number;
  rss: number;
}

const games = await gamesToAttack();

answer<GuestQuestion>(async (question): Promise<GuestAnswer> => {
  const outcome = await attackGuests({ ...question, games });
  await collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { outcome, heap: heapUsed + external, rss };
});

/** Frees all that can be freed: what is outside of the heap only goes a turn after what held it. */
async function collect(): Promise<void> {
  for (let i = 0; i < 4; i++) {
    await new Promise((resolve) => setImmediate(resolve));
    gc?.();
  }
}
