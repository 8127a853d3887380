/** A long pause (a hidden window, a breakpoint) must not become one giant step of an animation. In seconds. */
const LONGEST_FRAME = 0.1;

/** The screen's frames come a little early or late: one that is so near to the next that is due is it, in ms. */
const SLACK = 4;

let shortestFrame = 0;

/** From now on every loop runs at most so often. @param perSecond frames a second; undefined: as the screen shows them */
export function limitFrames(perSecond: number | undefined): void {
  shortestFrame = perSecond === undefined ? 0 : 1000 / perSecond - SLACK;
}

/** One frame: when it began (ms since the epoch) and the time since the last one, in seconds, at most 0.1. */
export interface Frame {
  now: number;
  seconds: number;
}

/**
 * Runs `step` once per animation frame, as far as `limitFrames` allows, until stopped. When `step` throws the loop ends and `onError` is told, once:
 * a broken frame would only break again.
 * @returns a function that stops it
 */
export function runFrames(
  step: (frame: Frame) => void,
  onError: (error: unknown) => void,
  now: () => number,
): () => void {
  let last = now();
  /** When a frame was due last, by the screen's own clock: that of the game may stand still, or be set back. */
  let due = Number.NEGATIVE_INFINITY;
  let request = requestAnimationFrame(next);

  function next(stamp: number): void {
    request = requestAnimationFrame(next);
    if (stamp - due < shortestFrame) return;
    due = stamp;
    const at = now();
    const seconds = Math.min(LONGEST_FRAME, (at - last) / 1000);
    last = at;
    try {
      step({ now: at, seconds });
    } catch (error) {
      cancelAnimationFrame(request);
      onError(error);
    }
  }
  return () => cancelAnimationFrame(request);
}
