import { type Tone, tone } from '../../sound/cues.ts';

/** What Tag sounds like. */
export const SOUNDS = {
  /** Somebody was tagged. */
  tag: [tone('square', 520, 180, 0, 130, 0.35), tone('triangle', 880, 440, 0, 180)],
  /** You were tagged. */
  tagged: [tone('sawtooth', 300, 70, 0, 320, 0.4), tone('square', 160, 90, 40, 240, 0.25)],
  /** You tagged somebody. */
  caught: [
    tone('triangle', 587, 587, 0, 90),
    tone('triangle', 880, 880, 70, 190),
    tone('square', 520, 180, 0, 130, 0.2),
  ],
  /** You have counted, and may run. */
  awake: [tone('triangle', 330, 330, 0, 80), tone('triangle', 494, 494, 70, 140)],
  dash: [tone('sine', 240, 720, 0, 150, 0.45)],
  /** A pickup lies there. */
  appeared: [tone('sine', 660, 880, 0, 90, 0.16), tone('sine', 880, 1_180, 80, 110, 0.14)],
  /** You run faster. */
  speed: [tone('sawtooth', 220, 880, 0, 260, 0.22), tone('sine', 440, 1_760, 0, 260, 0.3)],
  /** You have a shield. */
  shield: [tone('sine', 523, 523, 0, 260, 0.4), tone('sine', 784, 784, 60, 320, 0.3)],
  /** You are about to trade places. */
  swap: [tone('triangle', 494, 740, 0, 220, 0.4), tone('triangle', 740, 494, 220, 260, 0.4)],
  /** Somebody else has taken a pickup. */
  taken: [tone('sine', 740, 990, 0, 90, 0.14)],
  /** A shield has turned a touch away. */
  shielded: [tone('sine', 1_320, 1_320, 0, 90, 0.4), tone('square', 990, 240, 30, 260, 0.2)],
  /** Two have traded places. */
  traded: [tone('sine', 300, 1_200, 0, 130, 0.35), tone('sine', 1_200, 300, 110, 170, 0.35)],
  /** Your dash has recovered. */
  ready: [tone('sine', 990, 1_180, 0, 70, 0.14)],
  count: [tone('triangle', 440, 440, 0, 120)],
  go: [tone('triangle', 880, 880, 0, 260), tone('triangle', 1318, 1318, 0, 260, 0.25)],
  /** Some share the lead, and are hunted. */
  overtime: [
    tone('square', 330, 330, 0, 140, 0.3),
    tone('square', 330, 330, 190, 140, 0.3),
    tone('square', 440, 440, 380, 420, 0.35),
  ],
  /** You have voted. */
  vote: [tone('triangle', 587, 587, 0, 60, 0.3), tone('triangle', 784, 784, 50, 90, 0.25)],
  /** A round is over. */
  over: [
    tone('triangle', 523, 523, 0, 150),
    tone('triangle', 659, 659, 120, 150),
    tone('triangle', 784, 784, 240, 320),
  ],
  /** A round is over, and it is yours. */
  won: [
    tone('triangle', 523, 523, 0, 130),
    tone('triangle', 659, 659, 100, 130),
    tone('triangle', 784, 784, 200, 130),
    tone('triangle', 1047, 1047, 300, 420),
  ],
  /** The match is over. */
  match: [
    tone('triangle', 523, 523, 0, 160),
    tone('triangle', 523, 523, 180, 80),
    tone('triangle', 523, 523, 270, 80),
    tone('triangle', 698, 698, 360, 260),
    tone('triangle', 659, 659, 640, 160),
    tone('triangle', 698, 698, 820, 160),
    tone('triangle', 880, 880, 1000, 700),
    tone('triangle', 523, 523, 1000, 700, 0.3),
  ],
} as const satisfies Record<string, readonly Tone[]>;
