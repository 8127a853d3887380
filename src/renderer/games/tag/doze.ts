import { Container, Sprite } from 'pixi.js';
import { PLAYER_RADIUS } from '../../../shared/games/tag/index.ts';
import { PALETTE } from '../../theme/theme.ts';
import type { Textures } from './textures.ts';

const LETTERS = 3;
/** How long a letter takes to rise, in seconds, and how far it gets, in world units. */
const RISES = 2.4;
const WAY = 22;
/** Where the letters stand for whoever prefers reduced motion: parts of that way. */
const CALM = 0.5;

/** Three letters that rise from a player of whom nothing is heard: asleep, for all that the others know. */
export class Doze extends Container {
  readonly #letters: readonly Sprite[];
  #age = 0;

  constructor(textures: Textures) {
    // Beside the disc: its name stands above.
    super({ x: PLAYER_RADIUS + 12, y: 2 });
    this.#letters = Array.from(
      { length: LETTERS },
      () => new Sprite({ texture: textures.doze, anchor: 0.5, tint: PALETTE.alarm }),
    );
    this.addChild(...this.#letters);
  }

  /** @param seconds time since the last call; 0 keeps the letters where they are */
  show(seconds: number): void {
    this.#age = seconds === 0 ? CALM * RISES : this.#age + seconds;
    this.#letters.forEach((letter, index) => {
      const part = (this.#age / RISES + index / LETTERS) % 1;
      letter.position.set(part * WAY * 0.6, -part * WAY);
      letter.scale.set(0.5 + part * 0.6);
      letter.alpha = Math.sin(part * Math.PI);
    });
  }
}
