import type { Row, RowLayout } from '../state/layout.ts';

/**
 * Hides corrections from the eye.
 *
 * When it turns out that something is elsewhere than it was drawn, the state takes the truth at once, but the
 * drawing keeps the difference and lets it fade: after `FADE_MS` a third is left, after three times that a
 * twentieth. Nothing jumps, and nothing that is calculated ever sees the difference.
 * Source: Glenn Fiedler, "State Synchronization" (gafferongames.com), "visual smoothing".
 */

/** Time in which a difference shrinks to 1/e. */
const FADE_MS = 80;
/** Differences below this are over, in the field's units. */
const OVER = 0.001;

/** What the records of one table are drawn beside the truth, by id. Only fields that are blended are smoothed. */
export class Smoothing {
  readonly #layout: RowLayout;
  readonly #differences = new Map<number, number[]>();

  constructor(layout: RowLayout) {
    this.#layout = layout;
  }

  /** Keeps a record where it was drawn, although it truly is elsewhere. */
  absorb(id: number, drawn: Row, truth: Row): void {
    const differences = this.#layout.fields.map((field, i) => {
      const name = this.#layout.names[i] as string;
      return field.motion.blend === undefined ? 0 : field.distance(truth[name], drawn[name]);
    });
    if (differences.some(isNoticeable)) this.#differences.set(id, differences);
    else this.#differences.delete(id);
  }

  /** Draws a record where it truly is from now on. */
  forget(id: number): void {
    this.#differences.delete(id);
  }

  /** A record as it is drawn. Changes and returns `truth`. */
  apply(id: number, truth: Row): Row {
    const differences = this.#differences.get(id);
    if (differences === undefined) return truth;
    for (let i = 0; i < differences.length; i++) {
      const difference = differences[i] as number;
      if (difference === 0) continue;
      const name = this.#layout.names[i] as string;
      truth[name] = (truth[name] as number) + difference;
    }
    return truth;
  }

  /** Lets `ms` milliseconds pass. */
  fade(ms: number): void {
    const left = Math.exp(-ms / FADE_MS);
    for (const [id, differences] of this.#differences) {
      for (let i = 0; i < differences.length; i++) differences[i] = (differences[i] as number) * left;
      if (!differences.some(isNoticeable)) this.#differences.delete(id);
    }
  }
}

function isNoticeable(difference: number): boolean {
  return Math.abs(difference) > OVER;
}
