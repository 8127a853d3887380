import type { ServerStatus } from './server.ts';

/** One look at a process's memory. */
export interface Sample {
  /** What had been done so far: frames, or seconds. */
  at: number;
  /** Bytes in use after a full garbage collection, buffers outside of the heap included. */
  heap: number;
  /** Bytes of the whole process, as the system counts them. */
  rss: number;
}

export function sampleOf({ heap, rss }: Pick<ServerStatus, 'heap' | 'rss'>, at: number): Sample {
  return { at, heap, rss };
}

/**
 * How steeply `part` grows: the median of the slopes between all pairs, which one odd sample does not move
 * (Theil–Sen; P. K. Sen, "Estimates of the regression coefficient based on Kendall's tau", JASA 63, 1968).
 * @returns bytes per unit of `at`; 0 for fewer than two samples
 */
export function slope(samples: readonly Sample[], part: 'heap' | 'rss'): number {
  const slopes = samples.flatMap((a, i) =>
    samples.slice(i + 1).map((b) => (b[part] - a[part]) / (b.at - a.at)),
  );
  slopes.sort((a, b) => a - b);
  const middle = slopes.length / 2;
  return ((slopes[Math.ceil(middle) - 1] ?? 0) + (slopes[Math.floor(middle)] ?? 0)) / 2;
}

/** How much `part` has grown over all samples, by its slope: what chance adds is left out. In bytes. */
export function growth(samples: readonly Sample[], part: 'heap' | 'rss'): number {
  return slope(samples, part) * ((samples.at(-1)?.at ?? 0) - (samples[0]?.at ?? 0));
}

/** Such as `12.3 MB`. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
