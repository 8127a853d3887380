import type { Tone } from './cues.ts';

/** Music: a few bars that are repeated, step after step. */
export interface Loop {
  /** From one step to the next, ms. */
  readonly step: number;
  /** What begins at each step. */
  readonly steps: readonly (readonly Tone[])[];
}

/** One step that is to be heard, and when, in seconds on the clock of the sound card. */
export interface Due {
  readonly tones: readonly Tone[];
  readonly at: number;
}

/** Steps are handed out so long before they are heard, in seconds: longer than a frame that comes late. */
const AHEAD = 0.25;
/** From the first call to the first step, in seconds. */
const START = 0.05;

/** Says which steps of a loop are due. It keeps time by what it is told, so it needs no timer and never drifts. */
export class LoopClock {
  #loop: Loop | undefined;
  #next = 0;
  #at = Number.NEGATIVE_INFINITY;

  /**
   * The steps that should be handed to the sound card now, each once. Another loop than before takes over in time,
   * from its beginning; after a pause the loop begins anew.
   * @param now seconds on the clock of the sound card
   */
  due(loop: Loop, now: number): Due[] {
    if (now > this.#at) {
      this.#at = now + START;
      this.#next = 0;
    }
    if (loop !== this.#loop) this.#next = 0;
    this.#loop = loop;
    const due: Due[] = [];
    while (this.#at <= now + AHEAD) {
      due.push({ tones: loop.steps[this.#next] ?? [], at: this.#at });
      this.#at += loop.step / 1000;
      this.#next = (this.#next + 1) % loop.steps.length;
    }
    return due;
  }
}
