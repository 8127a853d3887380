import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, type Entry, encode, type Message } from '../../net/index.ts';
import { BlackBox } from './black-box.ts';
import {
  type AboutRecording,
  MAX_RECORDING_BYTES,
  type Recording,
  RecordingError,
  readRecording,
} from './recording.ts';
import { RecordingConnection } from './recording-connection.ts';
import { ReplayConnection, spanOf } from './replay-connection.ts';

const about: AboutRecording = {
  app: '0.1.0',
  game: 'dots',
  version: 3,
  player: 'Ann',
  reason: 'asked',
  detail: '',
};

/** For a busy machine, ms. */
const PATIENCE = 60_000;
const START = 1_700_000_000_000;

function message(at: number, n: number): Entry {
  return { kind: 'message', payload: encode({ action: 'n', n }), at: START + at };
}

/** A box whose checkpoint is the number of messages seen so far. */
function counting(): { box: BlackBox; receive: (at: number) => void } {
  let seen = 0;
  const box = new BlackBox((): Message[] => [{ action: 'seen', seen }]);
  const receive = (at: number) => {
    box.received(message(at, seen));
    seen += 1;
  };
  return { box, receive };
}

function saved(box: BlackBox): Recording {
  const bytes = box.save(about);
  if (bytes === undefined) throw new Error('nothing was saved');
  return readRecording(bytes);
}

describe('a black box', { timeout: PATIENCE }, () => {
  it('holds nothing before anything happened', () => {
    expect(counting().box.save(about)).toBeUndefined();
  });

  it('gives back what came, what went and what happened, with its times', () => {
    const { box, receive } = counting();
    receive(0);
    box.sent(encode({ action: 'jump' }), START + 5.25);
    box.received({ kind: 'event', event: { name: 'unstable', silentFor: 3000 }, at: START + 8 });
    const recording = saved(box);
    expect(recording.about).toEqual(about);
    expect(spanOf(recording)).toEqual({ start: START, end: START + 8 });
    expect(recording.pieces[0]?.entries).toEqual([
      { kind: 'received', at: START, payload: encode({ action: 'n', n: 0 }) },
      { kind: 'sent', at: START + 5.25, payload: encode({ action: 'jump' }) },
      { kind: 'event', at: START + 8, event: { name: 'unstable', silentFor: 3000 } },
    ]);
  });

  it('keeps the last 60 to 70 seconds, and begins with a checkpoint of that moment', () => {
    const { box, receive } = counting();
    for (let at = 0; at < 200_000; at += 50) receive(at);
    const recording = saved(box);
    const { start, end } = spanOf(recording);
    expect(end - start).toBeGreaterThanOrEqual(60_000);
    expect(end - start).toBeLessThanOrEqual(70_000);
    expect(recording.pieces[0]?.checkpoint).toEqual([encode({ action: 'seen', seen: (start - START) / 50 })]);
  });

  it('stays small in a flood', () => {
    const { box } = counting();
    const payload = encode({ action: 'x', data: new Uint8Array(60_000) });
    for (let i = 0; i < 2_000; i++) box.received({ kind: 'message', payload, at: START + i });
    for (let i = 0; i < 100_000; i++) box.sent(encode({ action: 'y' }), START + 2_000 + i / 100);
    expect(box.save(about)?.length).toBeLessThan(MAX_RECORDING_BYTES);
    expect(saved(box).pieces.length).toBeLessThanOrEqual(7);
  });

  it('records around a connection and changes nothing', () => {
    const { box } = counting();
    const inner = new ReplayConnection(saved(filled()), START, () => START + 100);
    const connection = new RecordingConnection(inner, box, () => START + 30);
    expect(connection.next()).toMatchObject({ payload: encode({ action: 'seen', seen: 0 }) });
    connection.sendPayload(encode({ action: 'jump' }));
    expect(saved(box).pieces[0]?.entries.map(({ kind, at }) => [kind, at - START])).toEqual([
      ['received', 0],
      ['sent', 30],
    ]);
  });
});

function filled(): BlackBox {
  const { box, receive } = counting();
  for (let at = 0; at <= 25_000; at += 1000) receive(at);
  box.received({ kind: 'event', event: { name: 'stable' }, at: START + 25_500 });
  return box;
}

describe('a replay', () => {
  it('hands over what was received when it is its time', () => {
    let now = START;
    const replay = new ReplayConnection(saved(filled()), START, () => now);
    expect(drain(replay)).toEqual([{ action: 'seen', seen: 0 }, 0]);
    expect(drain(replay)).toEqual([]);
    now += 2_500;
    expect(drain(replay)).toEqual([1, 2]);
    now += 60_000;
    expect(drain(replay)).toHaveLength(23);
    expect(replay.event).toEqual({ kind: 'event', event: { name: 'stable' }, at: START + 25_500 });
  });

  it('begins at the last checkpoint before the moment', () => {
    const replay = new ReplayConnection(saved(filled()), START + 12_000, () => START + 12_000);
    expect(drain(replay)).toEqual([{ action: 'seen', seen: 10 }, 10, 11, 12]);
  });

  it('sends nothing, and changes what it is told to', () => {
    const replay = new ReplayConnection(
      saved(filled()),
      START,
      () => START,
      () => encode({ action: 'n', n: 7 }),
    );
    expect(drain(replay)).toEqual([7, 7]);
    expect(replay.sendPayload()).toBe(0);
  });
});

/** Takes all that waits: the numbers of the messages, or whole messages that have none. */
function drain(replay: ReplayConnection): unknown[] {
  const taken: unknown[] = [];
  for (let entry = replay.next(); entry !== undefined; entry = replay.next()) {
    if (entry.kind === 'event') throw new Error('an event was handed over');
    const message = decode(entry.payload) as Message;
    taken.push(message.n ?? message);
  }
  return taken;
}

describe('a file that somebody sent', { timeout: PATIENCE }, () => {
  const bytes = filled().save(about) as Uint8Array;

  it('is refused with a sentence, and nothing else, however it is damaged', () => {
    const position = fc.nat({ max: bytes.length - 1 });
    fc.assert(
      fc.property(position, fc.nat({ max: 255 }), fc.boolean(), (at, byte, cut) => {
        const damaged = cut ? bytes.slice(0, at) : bytes.slice();
        if (!cut) damaged[at] = byte;
        try {
          readRecording(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(RecordingError);
          expect((error as Error).message).toMatch(/^This (file|recording) .*\.$/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [new Uint8Array(0), 'recording-unreadable'],
    [encode({ action: 'recording', format: 1 }), 'recording-unreadable'],
    [encode({ action: 'recording', format: 1, about, pieces: [] }), 'recording-unreadable'],
    [encode({ action: 'recording', format: 2 }), 'recording-too-new'],
    [new Uint8Array(MAX_RECORDING_BYTES + 1), 'recording-too-large'],
  ])('is refused: %#', (file, code) => {
    expect(() => readRecording(file)).toThrow(expect.objectContaining({ code }));
  });
});
