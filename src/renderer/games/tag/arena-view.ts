import { type Application, Container, Graphics, Rectangle, Sprite, Texture } from 'pixi.js';
import { type Arena, type Obstacle, WORLD } from '../../../shared/games/tag/index.ts';
import { PALETTE } from '../../theme/theme.ts';

/**
 * The floor is what the canvas is cleared with: a floor that is drawn costs a computer without a graphics card more
 * than everything on it.
 */
export const FLOOR = 0x191530;
const FLOOR_DOT = 0x2b2648;
const BLOCK = 0x38325c;
const BLOCK_EDGE = 0x4d457a;
const BLOCK_SIDE = 0x272143;
/** How high the obstacles stand: the side that is seen below them. World units. */
const HEIGHT = 7;
/** From one dot of the floor to the next, in world units: five steps of the grid. */
const DOT_DISTANCE = 40;
const DOT = 2.4;
/** The frame around the floor: its width and the radius of its corners, in world units. */
const FRAME = 3;
const FRAME_GAP = 5;
const CORNER = 17;
/** How far beyond the floor everything is dark, in world units: more than any window shows. */
const FAR = 4_000;

/** Pixels per world unit that the obstacles are drawn with: crisp on a large screen. */
const DETAIL = 3;
/** What is drawn beyond an obstacle's outline, half of its edge, in world units. */
const EDGE = 2;

/** The obstacles, the dots on the floor, and the frame around it. */
export class ArenaView extends Container {
  readonly #pixi: Application;
  readonly #obstacles = new Container();
  #shown: Arena | undefined;
  #picture: Texture | undefined;

  constructor(pixi: Application) {
    super();
    this.#pixi = pixi;
    this.addChild(drawDots(), this.#obstacles, drawSurround());
  }

  /** Obstacles become a picture once for each arena: round corners are many triangles, a picture is two. */
  show(arena: Arena): void {
    if (arena === this.#shown) return;
    this.#shown = arena;
    this.#clear();
    this.#picture = drawObstacles(this.#pixi, arena);
    const { source } = this.#picture;
    for (const { x, y, width, height } of arena.obstacles) {
      const frame = new Rectangle(x - EDGE, y - EDGE, width + 2 * EDGE, height + HEIGHT + 2 * EDGE);
      this.#obstacles.addChild(
        new Sprite({ texture: new Texture({ source, frame }), x: frame.x, y: frame.y }),
      );
    }
  }

  override destroy(): void {
    this.#clear();
    super.destroy({ children: true });
  }

  #clear(): void {
    for (const sprite of this.#obstacles.removeChildren()) sprite.destroy({ texture: true });
    this.#picture?.destroy(true);
  }
}

function drawObstacles(pixi: Application, arena: Arena): Texture {
  const target = new Graphics();
  for (const obstacle of arena.obstacles) drawSide(target, obstacle);
  for (const obstacle of arena.obstacles) drawTop(target, obstacle);
  const frame = new Rectangle(0, 0, WORLD.width, WORLD.height);
  const texture = pixi.renderer.generateTexture({ target, frame, resolution: DETAIL, antialias: true });
  target.destroy();
  return texture;
}

function drawDots(): Graphics {
  const dots = new Graphics();
  for (let x = DOT_DISTANCE; x < WORLD.width; x += DOT_DISTANCE) {
    for (let y = DOT_DISTANCE; y < WORLD.height; y += DOT_DISTANCE) {
      dots.rect(x - DOT / 2, y - DOT / 2, DOT, DOT);
    }
  }
  return dots.fill(FLOOR_DOT);
}

/** Dark, with a hole where the floor is. */
function drawSurround(): Graphics {
  const width = WORLD.width + 2 * FRAME_GAP;
  const height = WORLD.height + 2 * FRAME_GAP;
  return new Graphics()
    .rect(-FAR, -FAR, WORLD.width + 2 * FAR, WORLD.height + 2 * FAR)
    .fill(PALETTE.inkDeep)
    .roundRect(-FRAME_GAP, -FRAME_GAP, width, height, CORNER)
    .cut()
    .roundRect(-FRAME_GAP, -FRAME_GAP, width, height, CORNER)
    .stroke({ color: PALETTE.inkLine, width: FRAME, alignment: 0 });
}

function drawSide(graphics: Graphics, { x, y, width, height, corner }: Obstacle): void {
  graphics.roundRect(x, y + HEIGHT, width, height, corner).fill(BLOCK_SIDE);
}

function drawTop(graphics: Graphics, { x, y, width, height, corner }: Obstacle): void {
  graphics
    .roundRect(x, y, width, height, corner)
    .fill(BLOCK)
    .roundRect(x, y, width, height, corner)
    .stroke({ color: BLOCK_EDGE, width: 2, alignment: 1 });
}
