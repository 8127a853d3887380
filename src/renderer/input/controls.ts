import type { Direction } from './direction.ts';
import { type Pad, padAction, padDirection } from './gamepad.ts';
import { Keyboard } from './keyboard.ts';

/** What the player wants in this frame. */
export interface Intent extends Direction {
  /** The one action button: Space, Shift, or A on a gamepad. */
  action: boolean;
}

const STILL: Intent = { x: 0, y: 0, action: false };

/** Keyboard and gamepad as one. */
export class Controls {
  readonly #keyboard: Keyboard;
  readonly #pads: () => readonly (Pad | null)[];
  /** While false the player stands still: a menu is open. */
  enabled = true;

  /** @param pads the gamepads of this moment; the browser's own unless told */
  constructor(
    keyboard = new Keyboard(),
    pads: () => readonly (Pad | null)[] = () => navigator.getGamepads(),
  ) {
    this.#keyboard = keyboard;
    this.#pads = pads;
  }

  /** @returns a function that stops listening */
  listen(target: EventTarget): () => void {
    return this.#keyboard.listen(target);
  }

  read(): Intent {
    if (!this.enabled) {
      this.#keyboard.releaseAll();
      return STILL;
    }
    const keys = this.#keyDirection();
    const pad = this.#pads().find((candidate) => candidate?.connected);
    const stick = pad ? padDirection(pad) : STILL;
    const direction = keys.x !== 0 || keys.y !== 0 ? keys : stick;
    const pressed = this.#keyboard.wasPressed('Space', 'ShiftLeft', 'ShiftRight');
    return { ...direction, action: pressed || (pad ? padAction(pad) : false) };
  }

  #keyDirection(): Direction {
    const held = (...codes: string[]) => (this.#keyboard.isDown(...codes) ? 1 : 0);
    const x = held('KeyD', 'ArrowRight') - held('KeyA', 'ArrowLeft');
    const y = held('KeyS', 'ArrowDown') - held('KeyW', 'ArrowUp');
    const length = Math.hypot(x, y) || 1;
    return { x: x / length, y: y / length };
  }
}
