import { DEFAULT_KEYS, type KeyAction, type KeyBindings } from '../../shared/bridge/index.ts';
import type { Direction } from './direction.ts';
import { connectedPad, type Pad, padAction, padDirection, type Rumble, rumblePad } from './gamepad.ts';
import { Keyboard } from './keyboard.ts';

/** What the player wants in this frame. */
export interface Intent extends Direction {
  /** The one action button: the keys that the player has chosen for it, or A on a gamepad. */
  action: boolean;
}

const STILL: Intent = { x: 0, y: 0, action: false };

/** Keyboard and gamepad as one. */
export class Controls {
  readonly #keyboard: Keyboard;
  readonly #pads: () => readonly (Pad | null)[];
  #usesPad = false;
  /** The press that closed a menu is no move in the game: it counts only after the button was let go. */
  #wasPressed = false;
  /** While false the player stands still: a menu is open. */
  enabled = true;
  /** Which keys do what: those of the settings. */
  keys: KeyBindings = DEFAULT_KEYS;

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
      this.#wasPressed = true;
      return STILL;
    }
    const keys = this.#keyDirection();
    const pad = this.#pad();
    const stick = pad ? padDirection(pad) : STILL;
    const holdsAction = pad !== undefined && padAction(pad);
    if (!holdsAction) this.#wasPressed = false;
    const pressesPad = holdsAction && !this.#wasPressed;
    const isKeyDown = keys.x !== 0 || keys.y !== 0;
    const pressed = this.#keyboard.wasPressed(...this.keys.action);
    if (isKeyDown || pressed) this.#usesPad = false;
    else if (pressesPad || stick.x !== 0 || stick.y !== 0) this.#usesPad = true;
    return { ...(isKeyDown ? keys : stick), action: pressed || pressesPad };
  }

  /** Shakes the gamepad that the player plays with; one that lies beside the keyboard lies still. */
  rumble(rumble: Rumble): void {
    const pad = this.#pad();
    if (this.#usesPad && pad !== undefined) rumblePad(pad, rumble);
  }

  #pad(): Pad | undefined {
    return connectedPad(this.#pads());
  }

  #keyDirection(): Direction {
    const held = (action: KeyAction) => (this.#keyboard.isDown(...this.keys[action]) ? 1 : 0);
    const x = held('right') - held('left');
    const y = held('down') - held('up');
    const length = Math.hypot(x, y) || 1;
    return { x: x / length, y: y / length };
  }
}
