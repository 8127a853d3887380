import { type Tone, tone } from '../../sound/cues.ts';

/** What Tag sounds like. */
export const SOUNDS = {
  /** Somebody was tagged. */
  tag: [tone('square', 520, 180, 0, 130, 0.35), tone('triangle', 880, 440, 0, 180)],
  /** You were tagged. */
  tagged: [tone('sawtooth', 300, 70, 0, 320, 0.4), tone('square', 160, 90, 40, 240, 0.25)],
  dash: [tone('sine', 240, 720, 0, 150, 0.45)],
  count: [tone('triangle', 440, 440, 0, 120)],
  go: [tone('triangle', 880, 880, 0, 260), tone('triangle', 1318, 1318, 0, 260, 0.25)],
  /** A round is over. */
  over: [
    tone('triangle', 523, 523, 0, 150),
    tone('triangle', 659, 659, 120, 150),
    tone('triangle', 784, 784, 240, 320),
  ],
} as const satisfies Record<string, readonly Tone[]>;
