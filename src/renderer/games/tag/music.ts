import type { TagState } from '../../../shared/games/tag/index.ts';
import { type Tone, tone } from '../../sound/cues.ts';
import type { Loop } from '../../sound/loop.ts';
import { secondsLeft } from './sentences.ts';

/**
 * Each voice is a line of sixteenths: two characters each, a note of the scale and its octave, dots for silence. All
 * loops stand in A minor without its sixth, in which nothing sounds wrong beside anything else.
 */
const SCALE: Readonly<Record<string, number>> = { C: 0, D: 2, E: 4, G: 7, A: 9, B: 11 };
const SCALE_A = 9;

type Voice = (pitch: number) => Tone;

const bass: Voice = (pitch) => tone('triangle', pitch, pitch, 0, 190, 0.9);
const pluck: Voice = (pitch) => tone('square', pitch, pitch, 0, 110, 0.12);
const bell: Voice = (pitch) => tone('sine', pitch, pitch, 0, 420, 0.3);
const kick: Voice = () => tone('sine', 150, 46, 0, 120, 1);
const hat: Voice = () => tone('square', 7_400, 6_200, 0, 22, 0.05);

/** While they wait, and look at the board. */
const CALM = loop(
  190,
  [bell, 'A4 .. .. .. E4 .. .. .. G4 .. .. .. E4 .. .. .. C4 .. .. .. E4 .. .. .. D4 .. .. .. B3 .. .. ..'],
  [bass, 'A2 .. .. .. .. .. .. .. E2 .. .. .. .. .. .. .. C3 .. .. .. .. .. .. .. G2 .. .. .. .. .. .. ..'],
);

const CHASE_BASS =
  'A2 .. .. A2 .. .. A2 .. C3 .. .. C3 .. .. D3 .. A2 .. .. A2 .. .. A2 .. G2 .. .. G2 .. .. E2 ..';
const BEAT =
  'A1 .. .. .. A1 .. .. .. A1 .. .. .. A1 .. .. .. A1 .. .. .. A1 .. .. .. A1 .. .. .. A1 .. A1 ..';
const OFF_BEAT =
  '.. .. A1 .. .. .. A1 .. .. .. A1 .. .. .. A1 .. .. .. A1 .. .. .. A1 .. .. .. A1 .. .. .. A1 A1';

const CHASE = loop(
  118,
  [bass, CHASE_BASS],
  [pluck, 'A4 .. E4 .. .. A4 .. C5 .. .. B4 .. G4 .. E4 .. A4 .. E4 .. .. D5 .. C5 .. .. B4 .. G4 .. B4 ..'],
  [kick, BEAT],
  [hat, OFF_BEAT],
);

/** The last seconds, and overtime. */
const HURRY = loop(
  96,
  [bass, CHASE_BASS],
  [pluck, 'A4 E4 A4 C5 A4 E4 A4 D5 A4 E4 A4 C5 B4 G4 B4 D5 A4 E4 A4 C5 A4 E4 A4 E5 D5 C5 B4 A4 G4 E4 G4 B4'],
  [kick, BEAT],
  [hat, OFF_BEAT],
);

/** From here on it hurries, in seconds. */
const LAST = 15;

/** What is heard in this state; nothing while others sounds must be heard. */
export function musicOf(state: TagState): Loop | undefined {
  switch (state.phase) {
    case 'practice':
    case 'podium':
      return CALM;
    case 'play':
      return secondsLeft(state) <= LAST ? HURRY : CHASE;
    case 'overtime':
      return HURRY;
    case 'countdown':
    case 'results':
      return undefined;
  }
}

function loop(step: number, ...lines: readonly (readonly [voice: Voice, notes: string])[]): Loop {
  const voices = lines.map(([voice, notes]) => ({ voice, notes: notes.split(' ') }));
  const length = Math.max(...voices.map(({ notes }) => notes.length));
  const steps = Array.from({ length }, (_, step) =>
    voices.flatMap(({ voice, notes }) => {
      const pitch = pitchOf(notes[step] ?? '..');
      return pitch === undefined ? [] : [voice(pitch)];
    }),
  );
  return { step, steps };
}

/** In Hz: A4 is 440, and C5 the next C above it. */
function pitchOf(note: string): number | undefined {
  const [letter = '', octave = ''] = note;
  const semitones = SCALE[letter];
  return semitones === undefined ? undefined : 440 * 2 ** (Number(octave) - 4 + (semitones - SCALE_A) / 12);
}
