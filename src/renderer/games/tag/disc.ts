import { Container, Sprite } from 'pixi.js';
import { PLAYER_RADIUS, RUN_SPEED } from '../../../shared/games/tag/index.ts';
import type { Look } from '../../../shared/session/index.ts';
import { MARK_SHADE, PLAYER_COLOURS } from '../../theme/player-colours.ts';
import { lookOf } from '../../theme/player-looks.ts';
import { PALETTE } from '../../theme/theme.ts';
import { Doze } from './doze.ts';
import { Face } from './face.ts';
import { PowerMark, type ShownPower } from './power-mark.ts';
import { Ring } from './ring.ts';
import type { Textures } from './textures.ts';

/** What a disc shows in one frame. */
export interface DiscState {
  x: number;
  y: number;
  vx: number;
  vy: number;
  it: boolean;
  /** How far "it" has counted, 0 to 1; 1 for everybody else. */
  counted: number;
  /** Cannot be caught right now, or not by this window's player. */
  safe: boolean;
  /** Nothing is heard of this player. */
  lost: boolean;
  dashing: boolean;
  /** 0 just used to 1 ready; undefined for everyone but the player of this window. */
  dash: number | undefined;
  /** What this player has from a pickup. */
  power: ShownPower | undefined;
}

/** How far the picture reaches from the middle, in world units: the disc, the spikes around "it", the ring. */
const REACH = PLAYER_RADIUS + 3;
const REACH_OF_IT = PLAYER_RADIUS + 11;
const RING = 6;
/** Radians per second. */
const BURST_TURN = 0.9;
const LOST_TINT = 0x6d6785;
const FADED = 0.5;

/** One player: a soft glowing disc with a face, and a burst of spikes around whoever is "it". */
export class Disc extends Container {
  readonly #textures: Textures;
  readonly #seat: number;
  #look: Look | undefined;
  #colour = PALETTE.paper;
  readonly #glow: Sprite;
  readonly #burst: Sprite;
  readonly #calmBurst: Sprite;
  readonly #body: Sprite;
  readonly #mark: Sprite;
  readonly #face: Face;
  /** The dash of this window's player, and how far "it" has counted. */
  readonly #dash = new Ring(PALETTE.paper);
  readonly #count = new Ring(PALETTE.ember);
  readonly #power: PowerMark;
  readonly #doze: Doze;
  #turned = 0;
  #lookX = 0;
  #lookY = 0;

  constructor(textures: Textures, seat: number) {
    super();
    this.#textures = textures;
    this.#seat = seat;
    const part = (texture: Textures['body'], tint: number) => new Sprite({ texture, anchor: 0.5, tint });
    this.#glow = part(textures.glow, PALETTE.paper);
    this.#glow.blendMode = 'add';
    this.#burst = part(textures.burst, PALETTE.ember);
    this.#calmBurst = part(textures.calmBurst, PALETTE.ember);
    this.#body = part(textures.body, PALETTE.paper);
    this.#mark = part(textures.body, PALETTE.inkDeep);
    this.#mark.alpha = MARK_SHADE;
    this.#face = new Face(textures, seat);
    this.#power = new PowerMark(textures);
    this.addChild(this.#glow, this.#burst, this.#calmBurst, this.#dash, this.#count);
    this.#doze = new Doze(textures);
    this.addChild(this.#body, this.#mark, this.#face, this.#power, this.#doze);
  }

  get colour(): number {
    return this.#colour;
  }

  /** Players may change how they look at any time. */
  #dress(look: Look): void {
    if (look === this.#look) return;
    this.#look = look;
    const { colour, mark } = PLAYER_COLOURS[look.colour] ?? { colour: PALETTE.paper, mark: 'plain' };
    const texture = this.#textures.marks[mark];
    this.#colour = colour;
    this.#mark.visible = texture !== undefined;
    if (texture !== undefined) this.#mark.texture = texture;
    this.#face.wear(look.face);
  }

  /** How far the picture of a disc reaches from its middle, in world units. */
  static reach({ it, dash }: Pick<DiscState, 'it' | 'dash'>): number {
    return (it ? REACH_OF_IT : REACH) + (dash === undefined ? 0 : RING);
  }

  /**
   * @param seconds time since the last call
   * @param lively false for whoever prefers reduced motion
   */
  show(state: DiscState, seconds: number, lively: boolean): void {
    this.#dress(lookOf(this.#seat));
    this.position.set(state.x, state.y);
    this.#showMark(state, lively ? seconds : 0);
    this.#showBody(state, seconds, lively);
    this.#power.show(state.power, lively);
    this.#doze.visible = state.lost;
    if (state.lost) this.#doze.show(lively ? seconds : 0);
    // Around the spikes, not across them: whoever is "it" should see that first.
    this.#dash.show(state.dash, state.it ? REACH_OF_IT + 3 : REACH + 3);
    this.#count.show(state.it && state.counted < 1 ? state.counted : undefined, REACH_OF_IT - 2, 4);
  }

  #showMark({ it, counted, lost, dashing }: DiscState, seconds: number): void {
    this.#turned += seconds * BURST_TURN;
    this.#burst.visible = it && counted >= 1;
    this.#calmBurst.visible = it && counted < 1;
    this.#burst.rotation = this.#turned;
    this.#calmBurst.rotation = this.#turned;
    this.#glow.tint = it ? PALETTE.ember : this.#colour;
    this.#glow.setSize(PLAYER_RADIUS * (it ? 8 : dashing ? 6.5 : 4.8));
    this.#glow.visible = !lost;
    this.#glow.alpha = it ? 0.9 : 0.6;
  }

  #showBody({ vx, vy, it, safe, lost }: DiscState, seconds: number, lively: boolean): void {
    const speed = Math.hypot(vx, vy);
    const stretch = lively ? Math.min(0.16, (speed / RUN_SPEED) * 0.07) : 0;
    this.#body.rotation = speed > 1 ? Math.atan2(vy, vx) : 0;
    this.#body.scale.set(1 + stretch, 1 - stretch);
    this.#body.tint = lost ? LOST_TINT : this.#colour;
    this.alpha = safe || lost ? FADED : 1;

    // The eyes arrive a moment after the feet, which makes a turn look like one.
    const follow = 1 - 0.0001 ** seconds;
    const towards = speed > 1 ? 1 / Math.max(speed, RUN_SPEED) : 0;
    this.#lookX += (vx * towards - this.#lookX) * follow;
    this.#lookY += (vy * towards - this.#lookY) * follow;
    this.#face.show(this.#lookX, this.#lookY, { scowls: it, sleeps: lost }, lively ? seconds : 0);
  }
}
