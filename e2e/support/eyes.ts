import { expect, type Page } from 'playwright/test';
import { seatColour } from '../../src/renderer/theme/theme.ts';

/** Where something is in the window, in CSS pixels. */
export interface Spot {
  x: number;
  y: number;
}

interface Eyes {
  /** The middle of everything of one colour in the picture. To be called within a frame, after the game has drawn. */
  find(colour: number): Spot | undefined;
  /** Resolves to what `look` says first that is not undefined, asked once in each frame after the game has drawn. */
  each<T>(look: () => T | undefined): Promise<T>;
  /** Since the last key press. */
  frames: number;
}

declare global {
  interface Window {
    e2eEyes: Eyes;
  }
}

/**
 * Runs in the page: gives it functions that read the picture. What WebGL has drawn can be read only within its
 * frame; later it is black.
 */
export function openEyes(): void {
  /** How far red, green and blue may each be from the colour. Everything else in the picture is further. */
  const TOLERANCE = 6;
  /** In CSS pixels. A smaller area is no disc, but an edge that happens to have the colour. */
  const SMALLEST_AREA = 60;

  const readPixels = (gl: WebGL2RenderingContext): Uint8Array => {
    const pixels = new Uint8Array(gl.drawingBufferWidth * gl.drawingBufferHeight * 4);
    const bound = gl.getParameter(gl.READ_FRAMEBUFFER_BINDING);
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, null);
    gl.readPixels(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, bound);
    return pixels;
  };
  const eyes: Eyes = {
    frames: 0,
    find(colour) {
      const gl = document.querySelector('canvas')?.getContext('webgl2');
      if (!gl) return undefined;
      const pixels = readPixels(gl);
      const isNear = (at: number, part: number) => Math.abs((pixels[at] ?? 0) - (part & 255)) <= TOLERANCE;
      let count = 0;
      let x = 0;
      let y = 0;
      for (let at = 0; at < pixels.length; at += 4) {
        if (!isNear(at, colour >> 16) || !isNear(at + 1, colour >> 8) || !isNear(at + 2, colour)) continue;
        count += 1;
        x += (at / 4) % gl.drawingBufferWidth;
        y += gl.drawingBufferHeight - 1 - Math.floor(at / 4 / gl.drawingBufferWidth);
      }
      const scale = count * devicePixelRatio;
      return count < SMALLEST_AREA * devicePixelRatio ** 2 ? undefined : { x: x / scale, y: y / scale };
    },
    each: (look) =>
      new Promise((resolve) => {
        const next = () => {
          eyes.frames += 1;
          const seen = look();
          if (seen === undefined) requestAnimationFrame(next);
          else resolve(seen);
        };
        requestAnimationFrame(next);
      }),
  };
  window.e2eEyes = eyes;
  window.addEventListener('keydown', () => {
    eyes.frames = 0;
  });
}

/** Where the disc of a seat is drawn, as soon as it is. */
export function whereIs(page: Page, seat: number): Promise<Spot> {
  return page.evaluate((colour) => window.e2eEyes.each(() => window.e2eEyes.find(colour)), seatColour(seat));
}

/** Where the disc of a seat has come to rest: three looks in a row found it at the same spot, give or take a pixel. */
export async function restingPlace(page: Page, seat: number): Promise<Spot> {
  let looks: Spot[] = [];
  const drift = async () => {
    looks = [...looks, await whereIs(page, seat)].slice(-3);
    const [first] = looks;
    if (looks.length < 3 || first === undefined) return Number.POSITIVE_INFINITY;
    return Math.max(...looks.map(({ x, y }) => Math.hypot(x - first.x, y - first.y)));
  };
  await expect
    .poll(drift, { message: `the disc of seat ${seat} stands still`, intervals: [50] })
    .toBeLessThan(1);
  return looks[0] as Spot;
}

/** In CSS pixels: less than the first tick of a run, more than the blink of an eye shifts the middle of a disc. */
const A_MOVE = 0.2;

/**
 * Presses a key and counts the frames until the disc of a seat is drawn elsewhere than where it rests. The frame
 * that is drawn next after the press is the first.
 */
export async function framesUntilSeen(page: Page, seat: number, press: () => Promise<void>): Promise<number> {
  const rest = await restingPlace(page, seat);
  const watching = page.evaluate(
    ({ colour, rest, least }) =>
      window.e2eEyes.each(() => {
        const now = window.e2eEyes.find(colour);
        const moved = now !== undefined && Math.hypot(now.x - rest.x, now.y - rest.y) >= least;
        return moved ? window.e2eEyes.frames : undefined;
      }),
    { colour: seatColour(seat), rest, least: A_MOVE },
  );
  await press();
  return watching;
}
