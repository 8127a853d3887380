/** One tone: it glides from one pitch to another (Hz), starts `after` and lasts `lasts` ms, at most as loud as 1. */
export interface Tone {
  wave: OscillatorType;
  from: number;
  to: number;
  after: number;
  lasts: number;
  loud: number;
}

const tone = (
  wave: OscillatorType,
  from: number,
  to: number,
  after: number,
  lasts: number,
  loud = 0.5,
): Tone => ({
  wave,
  from,
  to,
  after,
  lasts,
  loud,
});

/** Every sound there is: what it means, and its tones. */
export const CUES = {
  /** Somebody came in. */
  joined: [tone('triangle', 392, 392, 0, 110), tone('triangle', 587, 587, 90, 160)],
  /** Somebody went. */
  left: [tone('triangle', 494, 494, 0, 110), tone('triangle', 330, 330, 90, 180)],
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

export type Cue = keyof typeof CUES;
