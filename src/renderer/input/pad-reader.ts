import { type Pad, padDirection } from './gamepad.ts';
import type { Heading } from './nearest.ts';

/** What somebody does with a gamepad in a menu. */
export type PadPress = Heading | 'confirm' | 'back' | 'chat' | 'previous' | 'next' | 'start';

/** Places in the "standard" gamepad layout of the W3C Gamepad specification. */
const BUTTONS: readonly (readonly [place: number, press: PadPress])[] = [
  [0, 'confirm'],
  [1, 'back'],
  [3, 'chat'],
  [4, 'previous'],
  [5, 'next'],
  [9, 'start'],
];
/** How far the stick has to be tilted to count as a step, as a share of the way to the rim. */
const TILT = 0.5;
/** A direction that is held steps again after this long, ms, and from then on this often. */
const REPEATS_AFTER = 400;
const REPEATS_EVERY = 130;

/** Makes presses of what a gamepad holds: each button once, a direction again and again while it is held. */
export class PadReader {
  #held: ReadonlySet<PadPress> = new Set();
  #heading: Heading | undefined;
  #repeatsAt = 0;

  /** @param now ms; of any clock that goes on evenly */
  read(pad: Pad, now: number): readonly PadPress[] {
    const held = new Set(BUTTONS.filter(([place]) => pad.buttons[place]?.pressed).map(([, press]) => press));
    const presses: PadPress[] = [...held].filter((press) => !this.#held.has(press));
    this.#held = held;
    const heading = headingOf(pad);
    if (heading !== undefined && (heading !== this.#heading || now >= this.#repeatsAt)) {
      this.#repeatsAt = now + (heading === this.#heading ? REPEATS_EVERY : REPEATS_AFTER);
      presses.push(heading);
    }
    this.#heading = heading;
    return presses;
  }
}

function headingOf(pad: Pad): Heading | undefined {
  const { x, y } = padDirection(pad);
  if (Math.hypot(x, y) < TILT) return undefined;
  if (Math.abs(x) > Math.abs(y)) return x < 0 ? 'left' : 'right';
  return y < 0 ? 'up' : 'down';
}
