import { describe, expect, it } from 'vitest';
import { catalogue, DEFAULT_GAME } from '../../shared/games/catalogue.ts';
import { encode, type Payload } from '../../shared/net/index.ts';
import { type AboutRecording, writeRecording } from '../../shared/netcode/index.ts';
import { openRecording } from './open-recording.ts';

const version = catalogue[DEFAULT_GAME]?.version ?? 0;

const welcome = encode({ action: 'room_welcome', seat: 0, game: DEFAULT_GAME, version, players: [] });

function opened(about: Partial<AboutRecording>, checkpoint: Payload[] = [welcome]) {
  const bytes = writeRecording({
    about: { app: '1', game: DEFAULT_GAME, version, player: 'Ann', reason: 'asked', detail: '', ...about },
    pieces: [{ at: 1_000, checkpoint, entries: [] }],
  });
  return openRecording(bytes);
}

describe('opening a recording', () => {
  it('of a game of this copy works', () => {
    expect(opened({})).toMatchObject({ ok: true, value: { start: 1_000 } });
  });

  it.each<[Partial<AboutRecording>, string]>([
    [{ game: '' }, 'recording-empty'],
    [{ game: 'chess' }, 'recording-game'],
    [{ version: version + 1 }, 'recording-version'],
  ])('%j says why not', (about, code) => {
    expect(opened(about)).toMatchObject({ ok: false, error: { code } });
  });

  it.each([
    ['nothing', []],
    [
      'everything but a welcome',
      [encode({ action: 'room_roster', players: [], watching: 0 }), Uint8Array.of(0xc1)],
    ],
  ])('that holds %s says that no game began', (_, checkpoint) => {
    expect(opened({}, checkpoint)).toMatchObject({ ok: false, error: { code: 'recording-empty' } });
  });

  it('shows nothing of it that turns or breaks a line, or cannot be seen', () => {
    const result = opened({ player: 'An\u202En\u2028\nLee\u3164' });
    expect(result.ok && result.value.recording.about.player).toBe('Ann Lee');
    expect(opened({ player: '\u3164' })).toMatchObject({ value: { recording: { about: { player: '' } } } });
    const unknown = opened({ game: 'che\u202Ess\n' });
    expect(!unknown.ok && unknown.error.parameters).toMatchObject({ game: 'chess' });
    expect(opened({ game: '\u3164' })).toMatchObject({ ok: false, error: { code: 'recording-empty' } });
  });

  it('says what is wrong with any other file', () => {
    const result = openRecording(new TextEncoder().encode('once upon a time'));
    expect(result).toMatchObject({ ok: false, error: { code: 'recording-unreadable' } });
  });
});
