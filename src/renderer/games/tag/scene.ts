import { type Application, Container } from 'pixi.js';
import {
  arenaOf,
  dashRecovery,
  isCalm,
  isDashing,
  type TagPlayer,
  type TagState,
  WORLD,
} from '../../../shared/games/tag/index.ts';
import { type Point, placeCamera } from '../../engine/camera.ts';
import { Particles } from '../../engine/particles.ts';
import { Shake } from '../../engine/shake.ts';
import { prefersReducedMotion } from '../../theme/motion.ts';
import { PALETTE } from '../../theme/theme.ts';
import { ArenaView, FLOOR } from './arena-view.ts';
import { Disc } from './disc.ts';
import { createTextures, destroyTextures, type Textures } from './textures.ts';

/** The world is not drawn smaller than this, in CSS pixels per world unit: below it the camera follows. */
const MIN_SCALE = 0.8;
/** The floor's frame, and some air around it, in world units on each side. */
const MARGIN = 16;
const PARTICLES = 320;
/** A runner leaves one dot of the trail each time it has come so far, in world units. */
const TRAIL_STEP = 9;
/** Names are at least this large on the screen, as a share of their size in the world. */
const SMALLEST_NAME = 0.95;
/** Swing of the picture when the player of this window is involved in a tag, in CSS pixels. */
const SHAKE = 9;

/** What one frame of Tag shows. */
export interface Picture {
  state: TagState;
  /** The state that this player's own dash is read from: the predicted one, when there is one. */
  own: TagState;
  /** The seat of this window's player; null for a spectator. */
  self: number | null;
  name(seat: number): string;
}

/** Tag's world on Pixi's stage. */
export class Scene extends Container {
  readonly #pixi: Application;
  readonly #textures: Textures;
  readonly #world = new Container();
  readonly #arena: ArenaView;
  readonly #trails: Particles;
  readonly #players = new Container({ sortableChildren: true });
  readonly #sparks: Particles;
  readonly #shake = new Shake();
  readonly #discs = new Map<number, Disc>();
  readonly #trailEnds = new Map<number, Point>();

  constructor(pixi: Application) {
    super();
    this.#pixi = pixi;
    pixi.renderer.background.color = FLOOR;
    this.#textures = createTextures(pixi);
    this.#arena = new ArenaView(pixi);
    this.#trails = new Particles(this.#textures.glow, PARTICLES);
    this.#sparks = new Particles(this.#textures.glow, PARTICLES);
    this.#world.addChild(this.#arena, this.#trails, this.#players, this.#sparks);
    this.addChild(this.#world);
  }

  /** @param seconds time since the last frame */
  show(picture: Picture, seconds: number): void {
    const lively = !prefersReducedMotion();
    this.#arena.show(arenaOf(picture.state.arena));
    const scale = this.#placeWorld(picture, seconds);
    this.#showPlayers(picture, seconds, lively, scale);
    this.#trails.advance(seconds);
    this.#sparks.advance(seconds);
  }

  /** The moment of a tag: sparks at the one who was caught, and a small shake for those who were involved. */
  celebrateTag(state: TagState, seat: number, involved: boolean): void {
    const player = state.players[seat];
    if (player === undefined || prefersReducedMotion()) return;
    const { x, y } = player;
    this.#sparks.burst(22, 330, { x, y, colour: PALETTE.ember, size: 26, lasts: 0.6 });
    this.#sparks.add({ x, y, colour: PALETTE.paper, size: 60, lasts: 0.28, shrinksTo: 4, alpha: 0.45 });
    if (involved) this.#shake.add(SHAKE);
  }

  celebrateDash(state: TagState, seat: number): void {
    const player = state.players[seat];
    const disc = this.#discs.get(seat);
    if (player === undefined || disc === undefined || prefersReducedMotion()) return;
    const { x, y } = player;
    this.#sparks.burst(9, 140, { x, y, colour: disc.colour, size: 18, lasts: 0.4 });
  }

  override destroy(): void {
    this.#arena.destroy();
    super.destroy({ children: true });
    destroyTextures(this.#textures);
  }

  #placeWorld({ state, self }: Picture, seconds: number): number {
    const focus = self === null ? undefined : state.players[self];
    const framed = { width: WORLD.width + 2 * MARGIN, height: WORLD.height + 2 * MARGIN };
    const inFrame = focus && { x: focus.x + MARGIN, y: focus.y + MARGIN };
    const camera = placeCamera(this.#pixi.screen, framed, inFrame, MIN_SCALE);
    const swing = this.#shake.advance(seconds);
    this.#world.scale.set(camera.scale);
    this.#world.position.set(
      camera.x + MARGIN * camera.scale + swing.x,
      camera.y + MARGIN * camera.scale + swing.y,
    );
    return camera.scale;
  }

  #showPlayers(picture: Picture, seconds: number, lively: boolean, scale: number): void {
    const { state, own, self } = picture;
    const nameScale = Math.max(1, SMALLEST_NAME / scale);
    for (const [key, player] of Object.entries(state.players)) {
      const seat = Number(key);
      const isSelf = seat === self;
      const it = seat === state.it;
      const disc = this.#discOf(seat);
      const dashing = isSelf ? isDashingIn(own, seat) : isDashing(state, player);
      disc.zIndex = isSelf ? 2 : it ? 1 : 0;
      disc.show(
        {
          ...movementOf(player),
          name: picture.name(seat),
          it,
          calm: it && isCalm(state),
          dashing,
          dash: isSelf ? dashRecovery(own, seat) : undefined,
        },
        seconds,
        lively,
        nameScale,
      );
      if (lively) this.#leaveTrail(seat, player, it, dashing, disc.colour);
    }
    for (const seat of this.#discs.keys()) if (state.players[seat] === undefined) this.#remove(seat);
  }

  #leaveTrail(seat: number, { x, y }: Point, it: boolean, dashing: boolean, colour: number): void {
    const end = this.#trailEnds.get(seat);
    if (end !== undefined && Math.hypot(x - end.x, y - end.y) < TRAIL_STEP) return;
    this.#trailEnds.set(seat, { x, y });
    const tint = it ? PALETTE.ember : colour;
    this.#trails.add({
      x,
      y,
      colour: tint,
      size: dashing ? 46 : 30,
      lasts: it ? 0.6 : 0.45,
      alpha: dashing ? 0.8 : 0.4,
    });
  }

  #discOf(seat: number): Disc {
    const known = this.#discs.get(seat);
    if (known !== undefined) return known;
    const disc = new Disc(this.#textures, seat);
    this.#discs.set(seat, disc);
    this.#players.addChild(disc);
    return disc;
  }

  #remove(seat: number): void {
    this.#discs.get(seat)?.destroy({ children: true });
    this.#discs.delete(seat);
    this.#trailEnds.delete(seat);
  }
}

function movementOf({ x, y, vx, vy }: TagPlayer) {
  return { x, y, vx, vy };
}

function isDashingIn(state: TagState, seat: number): boolean {
  const player = state.players[seat];
  return player !== undefined && isDashing(state, player);
}
