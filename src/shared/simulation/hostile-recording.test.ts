import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode, type Message } from '../net/index.ts';
import {
  type RecordedEntry,
  type Recording,
  ReplayConnection,
  readRecording,
  spanOf,
  writeRecording,
} from '../netcode/index.ts';
import { withoutSeat } from '../session/index.ts';
import { rules } from './testing/dots.ts';
import { clock, game, MOST_WORK, snapshot, state, welcome, work } from './testing/victim.ts';

const START = 1_700_000_000_000;
/** What work takes that is counted, per ms: a pump then ends as it does in a page. */
const WORK_PER_MS = 5_000;

/** Moments as they are, and as somebody makes them up. */
const moment = fc.oneof(
  fc.nat(20_000).map((later) => START + later),
  fc.constantFrom(0, -8e15, 8e15, START - 1e12, START + 1e12),
);
const tick = fc.oneof(fc.nat(2_000), fc.constantFrom(2 ** 32 - 1, 2 ** 32, 2 ** 53 - 1));
const message: fc.Arbitrary<Message> = fc.oneof(
  fc.constantFrom(welcome(0), welcome(null), { ...welcome(3), at: new Date(0) }, { action: 'room_roster' }),
  fc.record({ tick, rows: fc.nat(40) }).map(({ tick, rows }) => state(snapshot(tick, rows))),
  fc.uint8Array({ maxLength: 40 }).map(state),
  fc.record({ sent: moment, tick }).map(({ sent, tick }) => clock(sent, tick)),
);
const entry: fc.Arbitrary<RecordedEntry> = fc.oneof(
  fc.record({ kind: fc.constantFrom('received', 'sent'), at: moment, payload: message.map(encode) }),
  fc.record({
    kind: fc.constant('received'),
    at: moment,
    payload: fc.uint8Array({ minLength: 1, maxLength: 30 }),
  }),
  fc.record({ kind: fc.constant('event'), at: moment, event: fc.constant({ name: 'resumed' }) }),
) as fc.Arbitrary<RecordedEntry>;
const piece = fc.record({
  at: moment,
  checkpoint: fc.array(message.map(encode), { maxLength: 4 }),
  entries: fc.array(entry, { maxLength: 60 }),
});
const about = { app: '1', game: 'dots', version: 1, player: '', reason: 'asked', detail: '' } as const;

/** Watches a recording: a frame for each of these moments. @returns the work of the worst frame */
function watch(recording: Recording, from: number, moments: readonly number[]): number {
  let now = from;
  const client = game.createClient({ name: '', versions: { dots: 1 } });
  client.onError = () => {};
  const connection = new ReplayConnection(recording, from, () => now, withoutSeat);
  client.attach(Object.assign(connection, { stopwatch: () => work.done / WORK_PER_MS }));
  const frames = moments.map((moment) => {
    now = Math.max(now, moment);
    work.done = 0;
    client.pump();
    client.advance(now, rules.idle);
    return work.done;
  });
  return Math.max(0, ...frames);
}

describe('any recording at all', { timeout: 120_000 }, () => {
  it('costs who watches it no more than so much work in a frame, wherever it is looked at', () => {
    const file = fc.array(piece, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(file, moment, fc.array(moment, { maxLength: 20 }), (pieces, from, moments) => {
        const recording = readRecording(writeRecording({ about, pieces }));
        const { start, end } = spanOf(recording);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(watch(recording, from, [start, ...moments, end])).toBeLessThan(2 * MOST_WORK);
      }),
      { numRuns: 400 },
    );
  });

  it('and so it is with one that holds a crowd', () => {
    const crowd = encode(state(snapshot(600, 30_000)));
    const pieces = [{ at: START, checkpoint: [encode(welcome(0)), crowd], entries: [] }];
    const recording = readRecording(writeRecording({ about, pieces }));
    expect(watch(recording, START, [START, START + 16])).toBeLessThan(MOST_WORK);
  });
});
