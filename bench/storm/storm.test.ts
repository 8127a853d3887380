import { afterEach, describe, expect, it, vi } from 'vitest';
import { catalogue } from '../../src/shared/games/catalogue.ts';
import { Outbox } from '../../src/shared/net/link/outbox.ts';
import { ReplayConnection, readRecording, spanOf } from '../../src/shared/netcode/index.ts';
import { chat } from '../../src/shared/session/testing/test-game.ts';
import { dots } from '../../src/shared/simulation/testing/dots.ts';
import { commandOf, describeFailure } from './report.ts';
import { describe as describeSchedule, drawSchedule } from './schedule.ts';
import { shrink } from './shrink.ts';
import { type StormOptions, storm } from './storm.ts';

/** So many storms pass over the first game in some 15 s on a computer that has nothing else to do. */
const SEEDS = 30;
/** Enough to see that another game is stormed as well. */
const FEW_SEEDS = 3;

const games = [
  ...(await Promise.all(Object.values(catalogue).map((entry) => entry.load()))).map(({ game }) => game),
  dots,
  chat,
];

/** What is wrong after any of these seeds: nothing, if all is well. */
async function complaints(options: Omit<StormOptions, 'seed'>, seeds: number): Promise<string[]> {
  const found: string[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    const { complaint } = await storm({ ...options, seed });
    if (complaint !== undefined) found.push(`${commandOf({ ...options, seed })}: ${complaint.what}`);
  }
  return found;
}

describe('a storm', () => {
  it.each(games.map((game, i) => [game.title, game, i === 0 ? SEEDS : FEW_SEEDS] as const))(
    'over %s leaves nothing wrong',
    async (_, game, seeds) => {
      const people = Math.min(4, game.seats);
      expect(await complaints({ game, seconds: 10, people }, seeds)).toEqual([]);
    },
  );

  it('is the same again with the same seed, to the bit, and another with another', async () => {
    const options = { game: dots, seed: 5, seconds: 3, people: 3 };
    const first = await storm(options);
    expect(first.complaint).toBeUndefined();
    expect(first.compared).toBeGreaterThan(0);
    expect((await storm(options)).print).toBe(first.print);
    expect((await storm({ ...options, seed: 6 })).print).not.toBe(first.print);
  });
});

describe('a storm that goes wrong', () => {
  afterEach(() => vi.restoreAllMocks());

  /** A defect as people write it: one message too few is said again after a cut. */
  function plant(): void {
    const { replayFrom } = Outbox.prototype;
    vi.spyOn(Outbox.prototype, 'replayFrom').mockImplementation(function (this: Outbox, received) {
      const { frames, missing } = replayFrom.call(this, received);
      return { frames: frames.slice(1), missing };
    });
  }

  async function firstThatFails(): Promise<StormOptions> {
    for (let seed = 1; seed <= FEW_SEEDS * 10; seed++) {
      const options = { game: dots, seed, seconds: 8, people: 4 };
      if ((await storm(options)).complaint !== undefined) return options;
    }
    throw new Error('No storm found the defect.');
  }

  it('is made as short as it can be, says how to see it again, and leaves a recording that opens', async () => {
    plant();
    const options = await firstThatFails();
    const report = await storm(options);
    expect(report.complaint?.what).toMatch(/never came|came twice/);
    const { only } = await shrink(options, report);
    expect(only.length).toBeGreaterThan(0);
    expect(only.length).toBeLessThanOrEqual(2);

    const again = { ...options, only };
    const recorded = await storm({ ...again, isRecorded: true });
    expect(recorded.complaint).toBeDefined();
    const text = describeFailure(again, recorded, 'a.recording');
    expect(text).toContain(recorded.complaint?.what);
    const { game, people, seconds, seed } = again;
    expect(text).toContain(
      `npm run storm -- --game ${game.id} --players ${people} --seconds ${seconds} --seed ${seed} --only ${only}`,
    );
    expect(text).toContain('npm start -- --replay a.recording');

    const recording = readRecording(recorded.recording?.('a detail') ?? new Uint8Array());
    expect(recording.about).toMatchObject({ game: dots.id, version: dots.version, reason: 'error' });
    const { start, end } = spanOf(recording);
    const viewer = dots.createClient({ name: 'Viewer', versions: {} });
    viewer.attach(new ReplayConnection(recording, start, () => end));
    viewer.pump(Number.POSITIVE_INFINITY);
    expect(viewer.newest?.tick).toBeGreaterThan(0);
  });

  it('keeps the events of its seed, whichever of them are left out', () => {
    const drawn = { seed: 9, seconds: 10, people: 4 };
    const all = drawSchedule(drawn);
    const [first, second] = all.events;
    const few = drawSchedule({ ...drawn, only: [first?.number ?? 0] });
    expect(describeSchedule(few)).toContain(describeSchedule(all)[0]);
    expect(describeSchedule(few)).not.toContain(second?.words);
    expect(few.events).toHaveLength(1);
  });
});
