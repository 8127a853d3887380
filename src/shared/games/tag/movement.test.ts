import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARENAS, type Obstacle } from './arenas.ts';
import type { TagInput } from './input.ts';
import { type Body, isFree, move, startDash, steer } from './movement.ts';
import { DASH_SPEED, PLAYER_RADIUS, RUN_SPEED, WORLD } from './tuning.ts';

const right: TagInput = { x: 1, y: 0, dash: false, vote: 0 };
const atRest = (x: number, y: number): Body => ({ x, y, vx: 0, vy: 0 });
const wall: Obstacle = { x: 300, y: 200, width: 200, height: 100, corner: 0 };

function run(body: Body, input: TagInput, ticks: number, obstacles: readonly Obstacle[]): void {
  for (let i = 0; i < ticks; i++) {
    steer(body, input);
    move(body, obstacles);
  }
}

describe('running', () => {
  it('reaches full speed within 4 ticks and stands still 4 ticks after the key is released', () => {
    const body = atRest(100, 100);
    run(body, right, 4, []);
    expect(body.vx).toBe(RUN_SPEED);
    run(body, { x: 0, y: 0, dash: false, vote: 0 }, 4, []);
    expect(body.vx).toBe(0);
  });

  it('covers 200 world units in a second', () => {
    const body: Body = { x: 100, y: 100, vx: RUN_SPEED, vy: 0 };
    run(body, right, 60, []);
    expect(body.x).toBeCloseTo(300, 6);
  });

  it('is no faster diagonally', () => {
    const body = atRest(100, 100);
    run(body, { x: 1, y: 1, dash: false, vote: 0 }, 10, []);
    expect(Math.hypot(body.vx, body.vy)).toBeCloseTo(RUN_SPEED, 6);
  });

  it('is slower when the stick is pushed half way', () => {
    const body = atRest(100, 100);
    run(body, { x: 0.5, y: 0, dash: false, vote: 0 }, 10, []);
    expect(body.vx).toBe(RUN_SPEED / 2);
  });

  it('slides along a wall that it is pushed against at an angle', () => {
    const body = atRest(320, 160);
    run(body, { x: 1, y: 1, dash: false, vote: 0 }, 30, [wall]);
    expect(body.y).toBeCloseTo(wall.y - PLAYER_RADIUS, 6);
    expect(body.vx).toBeGreaterThan(RUN_SPEED * 0.6);
  });

  it('slips around a corner instead of sticking to it', () => {
    const body = atRest(280, wall.y - 12);
    run(body, right, 60, [wall]);
    expect(body.x).toBeGreaterThan(wall.x + 60);
  });

  it('dashes where the player points, else onwards, and not from rest', () => {
    const body: Body = { x: 100, y: 100, vx: 0, vy: 100 };
    startDash(body, { x: 0, y: 0, dash: true, vote: 0 });
    expect(body).toMatchObject({ vx: 0, vy: DASH_SPEED });
    startDash(body, { x: -1, y: 0, dash: true, vote: 0 });
    expect(body).toMatchObject({ vx: -DASH_SPEED, vy: 0 });
    expect(startDash(atRest(1, 1), { x: 0, y: 0, dash: true, vote: 0 })).toBe(false);
  });
});

describe('obstacles', () => {
  it.each(ARENAS)('$title lets nobody in: not by running, not by dashing', ({ obstacles }) => {
    const axis = fc.double({ min: -1, max: 1, noNaN: true });
    const spot = fc.record({
      x: fc.integer({ min: 0, max: WORLD.width }),
      y: fc.integer({ min: 0, max: WORLD.height }),
    });
    fc.assert(
      fc.property(
        spot,
        fc.array(fc.tuple(axis, axis, fc.boolean()), { minLength: 1, maxLength: 60 }),
        ({ x, y }, turns) => {
          fc.pre(isFree(x, y, PLAYER_RADIUS, obstacles));
          const body = atRest(x, y);
          for (const [dx, dy, dash] of turns) {
            const input = { x: dx, y: dy, dash, vote: 0 };
            if (dash) startDash(body, input);
            for (let i = 0; i < 6; i++) {
              if (!dash) steer(body, input);
              move(body, obstacles);
              if (!isFree(body.x, body.y, PLAYER_RADIUS - 0.001, obstacles)) return false;
            }
          }
          return true;
        },
      ),
    );
  });

  it('free somebody whom a new arena caught inside', () => {
    const body = atRest(310, 250);
    move(body, [wall]);
    expect(isFree(body.x, body.y, PLAYER_RADIUS - 0.001, [wall])).toBe(true);
  });
});
