import type { Direction } from './direction.ts';

/** A stick at rest is never quite at zero. As a share of the way to the rim. */
export const DEAD_ZONE = 0.2;
/** Places in the "standard" gamepad layout of the W3C Gamepad specification. */
const BUTTON_A = 0;
const BUTTON_RIGHT_SHOULDER = 5;
const PAD_UP = 12;
const PAD_DOWN = 13;
const PAD_LEFT = 14;
const PAD_RIGHT = 15;

export type Pad = Pick<Gamepad, 'connected' | 'axes'> & {
  buttons: readonly { pressed: boolean }[];
  /** What shakes it; missing, or null, where nothing does. */
  vibrationActuator?: Pick<GamepadHapticActuator, 'playEffect'> | null;
};

/** The one that is played with: of several the first. */
export function connectedPad<P extends Pick<Pad, 'connected'>>(pads: readonly (P | null)[]): P | undefined {
  return pads.find((pad) => pad?.connected) ?? undefined;
}

/** A shake of the gamepad. */
export interface Rumble {
  /** 0 to 1. */
  readonly strength: number;
  /** ms. */
  readonly lasts: number;
}

/** The direction that the left stick or the cross of a gamepad points to; zero inside the dead zone. */
export function padDirection(pad: Pad): Direction {
  const held = (button: number) => (pad.buttons[button]?.pressed ? 1 : 0);
  const cross = { x: held(PAD_RIGHT) - held(PAD_LEFT), y: held(PAD_DOWN) - held(PAD_UP) };
  if (cross.x !== 0 || cross.y !== 0) return cross;

  const x = pad.axes[0] ?? 0;
  const y = pad.axes[1] ?? 0;
  const length = Math.hypot(x, y);
  if (length < DEAD_ZONE) return { x: 0, y: 0 };
  const scaled = Math.min(1, (length - DEAD_ZONE) / (1 - DEAD_ZONE)) / length;
  return { x: x * scaled, y: y * scaled };
}

export function padAction(pad: Pad): boolean {
  return [BUTTON_A, BUTTON_RIGHT_SHOULDER].some((button) => pad.buttons[button]?.pressed);
}

/** Shakes a gamepad that can; nothing happens to one that cannot. */
export function rumblePad(pad: Pad, { strength, lasts }: Rumble): void {
  const effect = { duration: lasts, strongMagnitude: strength, weakMagnitude: strength };
  // There are pads that say that they can, and then refuse. Nobody misses anything but the shake.
  pad.vibrationActuator?.playEffect('dual-rumble', effect).catch(() => {});
}
