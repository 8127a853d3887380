import { Container, Sprite, type Texture } from 'pixi.js';
import { EYE_APART, MOUTH_BELOW } from '../../theme/player-faces.ts';
import { PALETTE } from '../../theme/theme.ts';
import type { Textures } from './textures.ts';

/** How far the eyes turn the way a player runs. World units. */
const EYE_TURN = 4.5;
/** A blink, and how often: seconds. */
const BLINK = 0.12;
const BLINK_EVERY = 3.4;
/** The tilt of the brows of "it", in radians. */
const SCOWL = 0.5;

/** Two eyes that look where the player runs, and a scowl for "it". */
export class Face extends Container {
  readonly #eyes: readonly [Sprite, Sprite];
  readonly #mouth: Sprite;
  readonly #textures: Textures;
  readonly #brows: readonly [Sprite, Sprite];
  #age: number;

  /** @param seat lets everyone blink at a time of their own */
  constructor(textures: Textures, seat: number) {
    super();
    this.#textures = textures;
    const part = (texture: Textures['brow']) => new Sprite({ texture, anchor: 0.5, tint: PALETTE.inkDeep });
    const [eye] = textures.eyes as [Texture];
    this.#eyes = [part(eye), part(eye)];
    this.#mouth = part(eye);
    this.#mouth.y = MOUTH_BELOW;
    this.#brows = [part(textures.brow), part(textures.brow)];
    this.#eyes[0].x = -EYE_APART;
    this.#eyes[1].x = EYE_APART;
    this.#brows[0].position.set(-EYE_APART - 0.4, -5.2);
    this.#brows[1].position.set(EYE_APART + 0.4, -5.2);
    this.#brows[0].rotation = SCOWL;
    this.#brows[1].rotation = -SCOWL;
    this.addChild(this.#mouth, ...this.#eyes, ...this.#brows);
    this.#age = (seat * 1.37) % BLINK_EVERY;
  }

  /** @param face which of those that players choose from */
  wear(face: number): void {
    const eye = this.#textures.eyes[face];
    const mouth = this.#textures.mouths[face];
    if (eye !== undefined) for (const sprite of this.#eyes) sprite.texture = eye;
    this.#mouth.visible = mouth !== undefined;
    if (mouth !== undefined) this.#mouth.texture = mouth;
  }

  /**
   * @param lookX where to look, −1 to 1
   * @param lookY the same, down
   * @param mood scowls: this is "it"; sleeps: nothing is heard of this player
   * @param seconds time since the last call; 0 keeps the eyes from blinking
   */
  show(lookX: number, lookY: number, mood: { scowls: boolean; sleeps: boolean }, seconds: number): void {
    const { scowls, sleeps } = mood;
    this.position.set(lookX * EYE_TURN, lookY * EYE_TURN - 0.8);
    this.#age = (this.#age + seconds) % BLINK_EVERY;
    const open = sleeps || this.#age < BLINK ? 0.15 : scowls ? 0.8 : 1;
    for (const eye of this.#eyes) eye.scale.y = open;
    for (const brow of this.#brows) brow.visible = scowls && !sleeps;
  }
}
