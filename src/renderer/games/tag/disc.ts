import { Container, Graphics, Sprite, Text } from 'pixi.js';
import { PLAYER_RADIUS, RUN_SPEED } from '../../../shared/games/tag/index.ts';
import { FONT, PALETTE, seatColour } from '../../theme/theme.ts';
import { Face } from './face.ts';
import type { Textures } from './textures.ts';

/** What a disc shows in one frame. */
export interface DiscState {
  name: string;
  x: number;
  y: number;
  vx: number;
  vy: number;
  it: boolean;
  /** "It", but nobody can be tagged yet. */
  calm: boolean;
  dashing: boolean;
  /** 0 just used to 1 ready; undefined for everyone but the player of this window. */
  dash: number | undefined;
}

const RING_RADIUS = PLAYER_RADIUS + 6;
/** The ring is drawn anew only when it has filled up by one of so many parts. */
const RING_PARTS = 40;
const NAME_SIZE = 14;
/** Radians per second. */
const BURST_TURN = 0.9;

/** One player: a soft glowing disc with a face, a name above it, and a burst of spikes around whoever is "it". */
export class Disc extends Container {
  readonly colour: number;
  readonly #glow: Sprite;
  readonly #burst: Sprite;
  readonly #calmBurst: Sprite;
  readonly #body: Sprite;
  readonly #face: Face;
  readonly #ring = new Graphics();
  readonly #name: Text;
  #ringPart = -1;
  #turned = 0;
  #lookX = 0;
  #lookY = 0;

  constructor(textures: Textures, seat: number) {
    super();
    this.colour = seatColour(seat);
    const part = (texture: Textures['body'], tint: number) => new Sprite({ texture, anchor: 0.5, tint });
    this.#glow = part(textures.glow, this.colour);
    this.#glow.blendMode = 'add';
    this.#burst = part(textures.burst, PALETTE.ember);
    this.#calmBurst = part(textures.calmBurst, PALETTE.ember);
    this.#body = part(textures.body, this.colour);
    this.#face = new Face(textures, seat);
    this.#name = new Text({
      text: '',
      anchor: { x: 0.5, y: 1 },
      resolution: 3,
      style: {
        fontFamily: FONT,
        fontSize: NAME_SIZE,
        fontWeight: '700',
        fill: PALETTE.paper,
        stroke: { color: PALETTE.inkDeep, width: 4, join: 'round' },
      },
    });
    this.addChild(this.#glow, this.#burst, this.#calmBurst, this.#ring, this.#body, this.#face, this.#name);
  }

  /**
   * @param seconds time since the last call
   * @param lively false for whoever prefers reduced motion
   * @param nameScale keeps names readable when the world is drawn small
   */
  show(state: DiscState, seconds: number, lively: boolean, nameScale: number): void {
    this.position.set(state.x, state.y);
    this.#showMark(state, lively ? seconds : 0);
    this.#showBody(state, seconds, lively);
    this.#showRing(state.dash);
    this.#showName(state, nameScale);
  }

  #showMark({ it, calm, dashing }: DiscState, seconds: number): void {
    this.#turned += seconds * BURST_TURN;
    this.#burst.visible = it && !calm;
    this.#calmBurst.visible = it && calm;
    this.#burst.rotation = this.#turned;
    this.#calmBurst.rotation = this.#turned;
    this.#glow.tint = it ? PALETTE.ember : this.colour;
    this.#glow.setSize(PLAYER_RADIUS * (it ? 8 : dashing ? 6.5 : 4.8));
    this.#glow.alpha = it ? 0.9 : 0.6;
  }

  #showBody({ vx, vy, it }: DiscState, seconds: number, lively: boolean): void {
    const speed = Math.hypot(vx, vy);
    const stretch = lively ? Math.min(0.16, (speed / RUN_SPEED) * 0.07) : 0;
    this.#body.rotation = speed > 1 ? Math.atan2(vy, vx) : 0;
    this.#body.scale.set(1 + stretch, 1 - stretch);

    // The eyes arrive a moment after the feet, which makes a turn look like one.
    const follow = 1 - 0.0001 ** seconds;
    const towards = speed > 1 ? 1 / Math.max(speed, RUN_SPEED) : 0;
    this.#lookX += (vx * towards - this.#lookX) * follow;
    this.#lookY += (vy * towards - this.#lookY) * follow;
    this.#face.show(this.#lookX, this.#lookY, it, lively ? seconds : 0);
  }

  #showRing(dash: number | undefined): void {
    const part = dash === undefined ? -1 : Math.floor(dash * RING_PARTS);
    if (part === this.#ringPart) return;
    this.#ringPart = part;
    this.#ring.clear();
    if (part < 0) return;
    const ready = part === RING_PARTS;
    const start = -Math.PI / 2;
    this.#ring
      .circle(0, 0, RING_RADIUS)
      .stroke({ color: PALETTE.paper, width: 2, alpha: ready ? 1 : 0.22 })
      .moveTo(0, -RING_RADIUS)
      .arc(0, 0, RING_RADIUS, start, start + (part / RING_PARTS) * 2 * Math.PI)
      .stroke({ color: PALETTE.paper, width: 2.5 });
  }

  #showName({ name, it }: DiscState, nameScale: number): void {
    if (this.#name.text !== name) this.#name.text = name;
    this.#name.tint = it ? PALETTE.emberHot : 0xffffff;
    this.#name.scale.set(nameScale);
    this.#name.y = it ? -PLAYER_RADIUS - 12 : -PLAYER_RADIUS - 7;
  }
}
