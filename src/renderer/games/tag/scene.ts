import { type Application, Container } from 'pixi.js';
import { arenaOf, type PickupKind, type TagState, WORLD } from '../../../shared/games/tag/index.ts';
import { type Camera, placeCamera } from '../../engine/camera.ts';
import { Particles } from '../../engine/particles.ts';
import { Shake } from '../../engine/shake.ts';
import { textScale } from '../../theme/appearance.ts';
import { prefersReducedMotion } from '../../theme/motion.ts';
import { PALETTE } from '../../theme/theme.ts';
import { ArenaView, FLOOR } from './arena-view.ts';
import { Disc } from './disc.ts';
import { discsOf, type Picture, type ShownDisc } from './discs-of.ts';
import { Emotes } from './emotes.ts';
import type { Bounds } from './labels.ts';
import { Names } from './names.ts';
import { PICKUP_COLOURS } from './pickup-look.ts';
import { pickupsOf } from './pickups-of.ts';
import { PickupsView } from './pickups-view.ts';
import { Pointers } from './pointers.ts';
import { pointersOf } from './pointers-of.ts';
import { createTextures, destroyTextures, type Textures } from './textures.ts';
import { Trades } from './trades.ts';
import { Trails } from './trails.ts';

/**
 * The world is not drawn smaller than this, in CSS pixels per world unit: below it the camera follows. The smallest window
 * still shows the whole arena; larger text beside it may leave less.
 */
const MIN_SCALE = 0.7;
/** The floor's frame, and some air around it, in world units on each side. */
const MARGIN = 16;
const PARTICLES = 320;
/** Names are at least this large on the screen, as a share of their size in the world. */
const SMALLEST_NAME = 0.95;
/** Names keep so far from the window's edge, in CSS pixels. */
const EDGE = 3;
/** Swing of the picture when the player of this window is involved in a tag, in CSS pixels. */
const SHAKE = 9;

/** Tag's world on Pixi's stage. */
export class Scene extends Container {
  readonly #pixi: Application;
  readonly #textures: Textures;
  readonly #world = new Container();
  readonly #arena: ArenaView;
  readonly #pickups: PickupsView;
  readonly #trades = new Trades();
  readonly #trails: Trails;
  readonly #players = new Container({ sortableChildren: true });
  readonly #sparks: Particles;
  readonly #names = new Names();
  readonly #pointers = new Pointers();
  readonly #emotes = new Emotes();
  readonly #shake = new Shake();
  readonly #discs = new Map<number, Disc>();

  constructor(pixi: Application) {
    super();
    this.#pixi = pixi;
    pixi.renderer.background.color = FLOOR;
    this.#textures = createTextures(pixi);
    this.#arena = new ArenaView(pixi);
    this.#trails = new Trails(this.#textures.glow);
    this.#sparks = new Particles(this.#textures.glow, PARTICLES);
    this.#pickups = new PickupsView(this.#textures);
    this.#world.addChild(this.#arena, this.#pickups, this.#trails, this.#trades, this.#players);
    this.#world.addChild(this.#sparks, this.#names, this.#emotes, this.#pointers);
    this.addChild(this.#world);
  }

  /** @param seconds time since the last frame */
  show(picture: Picture, seconds: number): void {
    const lively = !prefersReducedMotion();
    this.#arena.show(arenaOf(picture.state.arena));
    const camera = this.#placeWorld(picture, seconds);
    const discs = discsOf(picture);
    this.#pickups.show(pickupsOf(picture.state, picture.own, picture.self), seconds, lively);
    const where = new Map(discs.map((disc) => [disc.seat, disc]));
    this.#trades.show(picture.state, where, lively ? seconds : 0);
    this.#showDiscs(discs, seconds, lively);
    const seen = this.#seen(camera);
    const reaching = discs.map((disc) => ({ ...disc, reach: Disc.reach(disc) }));
    const scale = textScale() * Math.max(1, SMALLEST_NAME / camera.scale);
    this.#names.show(reaching, scale, seen);
    this.#emotes.show(reaching, scale, seen);
    this.#pointers.show(
      pointersOf(picture.state, picture.self, seen),
      1 / camera.scale,
      lively ? seconds : 0,
    );
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

  /** Somebody has run over a pickup, or it has done what it does: a ring of sparks of its colour. */
  celebratePower(state: TagState, seat: number, kind: PickupKind): void {
    const player = state.players[seat];
    if (player === undefined || prefersReducedMotion()) return;
    const { x, y } = player;
    const colour = PICKUP_COLOURS[kind];
    this.#sparks.burst(16, 240, { x, y, colour, size: 20, lasts: 0.5 });
    this.#sparks.add({ x, y, colour, size: 90, lasts: 0.35, shrinksTo: 1.3, alpha: 0.5 });
  }

  override destroy(): void {
    this.#arena.destroy();
    super.destroy({ children: true });
    destroyTextures(this.#textures);
  }

  #placeWorld({ state, self }: Picture, seconds: number): Camera {
    const focus = self === null ? undefined : state.players[self];
    const framed = { width: WORLD.width + 2 * MARGIN, height: WORLD.height + 2 * MARGIN };
    const inFrame = focus && { x: focus.x + MARGIN, y: focus.y + MARGIN };
    const { scale, x, y } = placeCamera(this.#pixi.screen, framed, inFrame, MIN_SCALE);
    const camera = { scale, x: x + MARGIN * scale, y: y + MARGIN * scale };
    const swing = this.#shake.advance(seconds);
    this.#world.scale.set(scale);
    this.#world.position.set(camera.x + swing.x, camera.y + swing.y);
    return camera;
  }

  /** What the window shows of the world, in world units, without its very edge. */
  #seen({ scale, x, y }: Camera): Bounds {
    const { width, height } = this.#pixi.screen;
    const [left, top] = [(EDGE - x) / scale, (EDGE - y) / scale];
    return { left, top, right: (width - EDGE - x) / scale, bottom: (height - EDGE - y) / scale };
  }

  #showDiscs(discs: readonly ShownDisc[], seconds: number, lively: boolean): void {
    for (const state of discs) {
      const disc = this.#discOf(state.seat);
      disc.zIndex = state.dash === undefined ? Number(state.it) : 2;
      disc.show(state, seconds, lively);
      if (lively) this.#trails.leave(state, disc.colour);
    }
    const seats = new Set(discs.map(({ seat }) => seat));
    for (const seat of this.#discs.keys()) if (!seats.has(seat)) this.#remove(seat);
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
    this.#trails.forget(seat);
  }
}
