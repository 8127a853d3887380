/** One tone: it glides from one pitch to another (Hz), starts `after` and lasts `lasts` ms, at most as loud as 1. */
export interface Tone {
  wave: OscillatorType;
  from: number;
  to: number;
  after: number;
  lasts: number;
  loud: number;
}

export const tone = (
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

/** The app's own sounds. A game brings its own; see `Sound.play`. */
export const CUES = {
  /** Somebody came in. */
  joined: [tone('triangle', 392, 392, 0, 110), tone('triangle', 587, 587, 90, 160)],
  /** Somebody went. */
  left: [tone('triangle', 494, 494, 0, 110), tone('triangle', 330, 330, 90, 180)],
} as const satisfies Record<string, readonly Tone[]>;
