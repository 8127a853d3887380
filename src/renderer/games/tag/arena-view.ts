import { Container, Graphics } from 'pixi.js';
import { type Arena, type Obstacle, WORLD } from '../../../shared/games/tag/index.ts';
import { PALETTE } from '../../theme/theme.ts';

const FLOOR = 0x191530;
const FLOOR_DOT = 0x2b2648;
const BLOCK = 0x38325c;
const BLOCK_EDGE = 0x4d457a;
const BLOCK_SIDE = 0x272143;
/** How high the obstacles stand: the side that is seen below them. World units. */
const HEIGHT = 7;
/** From one dot of the floor to the next: five steps of the grid. */
const DOT_DISTANCE = 40;

/** The floor and the obstacles. Drawn once for each arena. */
export class ArenaView extends Container {
  readonly #floor = new Graphics();
  readonly #obstacles = new Graphics();
  #shown: Arena | undefined;

  constructor() {
    super();
    drawFloor(this.#floor);
    this.addChild(this.#floor, this.#obstacles);
  }

  show(arena: Arena): void {
    if (arena === this.#shown) return;
    this.#shown = arena;
    this.#obstacles.clear();
    for (const obstacle of arena.obstacles) drawSide(this.#obstacles, obstacle);
    for (const obstacle of arena.obstacles) drawTop(this.#obstacles, obstacle);
  }
}

function drawFloor(floor: Graphics): void {
  floor.roundRect(-8, -8, WORLD.width + 16, WORLD.height + 16, 20).fill(PALETTE.inkLine);
  floor.roundRect(-5, -5, WORLD.width + 10, WORLD.height + 10, 17).fill(FLOOR);
  for (let x = DOT_DISTANCE; x < WORLD.width; x += DOT_DISTANCE) {
    for (let y = DOT_DISTANCE; y < WORLD.height; y += DOT_DISTANCE) floor.circle(x, y, 1.4);
  }
  floor.fill(FLOOR_DOT);
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
