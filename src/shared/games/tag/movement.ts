import type { Obstacle } from './arenas.ts';
import type { TagInput } from './input.ts';
import {
  DASH_SPEED,
  PLAYER_RADIUS,
  RUN_SPEED,
  SPEED_CHANGE_PER_TICK,
  TICKS_PER_SECOND,
  WORLD,
} from './tuning.ts';

/** What moves: a place in world units and a velocity in world units per second. */
export interface Body {
  x: number;
  y: number;
  vx: number;
  vy: number;
}

// Only + - * / and Math.sqrt: those are exact to the last bit in every engine, Math.hypot and Math.sin are not.

/**
 * Turns the velocity towards what the player wants, as quickly as legs allow.
 * @param fastest how fast these legs run, world units per second
 */
export function steer(body: Body, input: TagInput, fastest: number = RUN_SPEED): void {
  const length = Math.sqrt(input.x * input.x + input.y * input.y);
  // A diagonal of two keys is no faster; a stick that is pushed half way is slower.
  const speed = length > 1 ? fastest / length : fastest;
  const changeX = input.x * speed - body.vx;
  const changeY = input.y * speed - body.vy;
  const change = Math.sqrt(changeX * changeX + changeY * changeY);
  const share = change > SPEED_CHANGE_PER_TICK ? SPEED_CHANGE_PER_TICK / change : 1;
  body.vx += changeX * share;
  body.vy += changeY * share;
}

/**
 * Starts a dash: where the player points, or else where the body is going.
 * @returns whether there was any direction to dash in
 */
export function startDash(body: Body, input: TagInput): boolean {
  const pointing = input.x !== 0 || input.y !== 0;
  const x = pointing ? input.x : body.vx;
  const y = pointing ? input.y : body.vy;
  const length = Math.sqrt(x * x + y * y);
  if (length === 0) return false;
  body.vx = (x / length) * DASH_SPEED;
  body.vy = (y / length) * DASH_SPEED;
  return true;
}

/**
 * Moves a body for one tick. It slides along what it touches: only the part of the velocity that goes into a
 * wall is lost. The fastest body covers less than its radius in a tick, so nothing is ever jumped over.
 */
export function move(body: Body, obstacles: readonly Obstacle[]): void {
  body.x += body.vx / TICKS_PER_SECOND;
  body.y += body.vy / TICKS_PER_SECOND;
  keepOutOf(body, obstacles);
  keepInside(body);
}

/** Pushes a body out of the obstacles. Twice, since leaving one may lead into its neighbour. */
export function keepOutOf(body: Body, obstacles: readonly Obstacle[]): void {
  for (let round = 0; round < 2; round++) {
    for (const obstacle of obstacles) pushOut(body, obstacle);
  }
}

/** Whether a body of the given radius would touch an obstacle or stick out of the world. */
export function isFree(x: number, y: number, radius: number, obstacles: readonly Obstacle[]): boolean {
  if (x < radius || y < radius || x > WORLD.width - radius || y > WORLD.height - radius) return false;
  return obstacles.every((obstacle) => {
    const reach = obstacle.corner + radius;
    const awayX = x - nearestX(obstacle, x);
    const awayY = y - nearestY(obstacle, y);
    return awayX * awayX + awayY * awayY >= reach * reach;
  });
}

function keepInside(body: Body): void {
  const right = WORLD.width - PLAYER_RADIUS;
  const bottom = WORLD.height - PLAYER_RADIUS;
  if (body.x < PLAYER_RADIUS) hitWall(body, 'x', PLAYER_RADIUS);
  else if (body.x > right) hitWall(body, 'x', right);
  if (body.y < PLAYER_RADIUS) hitWall(body, 'y', PLAYER_RADIUS);
  else if (body.y > bottom) hitWall(body, 'y', bottom);
}

function hitWall(body: Body, axis: 'x' | 'y', at: number): void {
  body[axis] = at;
  body[axis === 'x' ? 'vx' : 'vy'] = 0;
}

/**
 * A rounded rectangle is a smaller, sharp one grown by its corner radius: a disc touches it when its centre is
 * closer to the small rectangle than both radii together. At a corner the way out points away from the
 * corner, so that a body slips around it and never sticks.
 */
function pushOut(body: Body, obstacle: Obstacle): void {
  const reach = obstacle.corner + PLAYER_RADIUS;
  const awayX = body.x - nearestX(obstacle, body.x);
  const awayY = body.y - nearestY(obstacle, body.y);
  const distance = awayX * awayX + awayY * awayY;
  if (distance >= reach * reach) return;
  if (distance === 0) return pushOutOfTheMiddle(body, obstacle);

  const length = Math.sqrt(distance);
  const normalX = awayX / length;
  const normalY = awayY / length;
  body.x += normalX * (reach - length);
  body.y += normalY * (reach - length);
  const into = body.vx * normalX + body.vy * normalY;
  if (into < 0) {
    body.vx -= into * normalX;
    body.vy -= into * normalY;
  }
}

/** The centre is inside the small rectangle, which no movement leads to: out by the shortest way. */
function pushOutOfTheMiddle(body: Body, obstacle: Obstacle): void {
  const left = body.x - (obstacle.x - PLAYER_RADIUS);
  const right = obstacle.x + obstacle.width + PLAYER_RADIUS - body.x;
  const up = body.y - (obstacle.y - PLAYER_RADIUS);
  const down = obstacle.y + obstacle.height + PLAYER_RADIUS - body.y;
  const shortest = Math.min(left, right, up, down);
  if (shortest === left) body.x -= left;
  else if (shortest === right) body.x += right;
  else if (shortest === up) body.y -= up;
  else body.y += down;
}

function nearestX(obstacle: Obstacle, x: number): number {
  return between(x, obstacle.x + obstacle.corner, obstacle.x + obstacle.width - obstacle.corner);
}

function nearestY(obstacle: Obstacle, y: number): number {
  return between(y, obstacle.y + obstacle.corner, obstacle.y + obstacle.height - obstacle.corner);
}

function between(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}
