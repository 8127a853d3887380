import { cssColour, PALETTE } from '../theme/theme.ts';
import type { Trace } from './graph.ts';
import type { Sample } from './network-watch.ts';
import { say } from './words.ts';

/** One row of the panel: what it is called, its figures in words, and its graph. */
export interface NetworkRow {
  title(): string;
  /** Says the figures; undefined when this game or this moment has none: the row is left out. */
  words(sample: Sample): string | undefined;
  readonly unit: string;
  readonly traces: readonly Trace[];
  /** The graph's scale reaches at least up to this, so that small noise looks small. */
  readonly least: number;
}

const MAIN = cssColour(PALETTE.paper);
const OTHER = cssColour(PALETTE.ember);

export const ROWS: readonly NetworkRow[] = [
  {
    title: () => say().roundTrip,
    words: ({ roundTrip, jitter }) => {
      if (roundTrip === undefined) return undefined;
      return jitter === undefined ? ms(roundTrip) : `${ms(roundTrip)} ± ${ms(jitter)}`;
    },
    unit: 'ms',
    traces: [{ colour: MAIN, value: ({ roundTrip }) => roundTrip }],
    least: 50,
  },
  {
    title: () => say().snapshots,
    words: ({ snapshotsPerSecond, snapshotAge }) =>
      snapshotsPerSecond === undefined || snapshotAge === undefined
        ? undefined
        : say().snapshotFigures(snapshotsPerSecond, ms(snapshotAge)),
    unit: 'ms',
    traces: [{ colour: MAIN, value: ({ snapshotAge }) => snapshotAge }],
    least: 100,
  },
  {
    title: () => say().drawn,
    words: ({ interpolationDelay, lead }) =>
      interpolationDelay === undefined
        ? undefined
        : // Who watches is not calculated ahead.
          say().drawnFigures(ms(interpolationDelay), lead ? ms(lead) : undefined),
    unit: 'ms',
    traces: [
      { colour: MAIN, value: ({ interpolationDelay }) => interpolationDelay },
      { colour: OTHER, value: ({ lead }) => lead },
    ],
    least: 200,
  },
  {
    title: () => say().corrections,
    words: ({ correctionsPerSecond, largestCorrection }) =>
      correctionsPerSecond === undefined || largestCorrection === undefined
        ? undefined
        : say().correctionFigures(correctionsPerSecond, largestCorrection.toFixed(1)),
    unit: '',
    traces: [{ colour: MAIN, value: ({ largestCorrection }) => largestCorrection }],
    least: 5,
  },
  {
    title: () => say().traffic,
    words: ({ received, sent }) => `${received.toFixed(1)}, ${sent.toFixed(1)} kbit/s`,
    unit: 'kbit/s',
    traces: [
      { colour: MAIN, value: ({ received }) => received },
      { colour: OTHER, value: ({ sent }) => sent },
    ],
    least: 10,
  },
  {
    title: () => say().hostTick,
    words: ({ hostTickCost }) => (hostTickCost === undefined ? undefined : `${hostTickCost.toFixed(2)} ms`),
    unit: 'ms',
    traces: [{ colour: MAIN, value: ({ hostTickCost }) => hostTickCost }],
    least: 1,
  },
  {
    title: () => say().frames,
    words: ({ frameTime, hostFrameTime }) =>
      hostFrameTime === undefined ? ms(frameTime) : `${ms(frameTime)}, ${ms(hostFrameTime)}`,
    unit: 'ms',
    traces: [
      { colour: MAIN, value: ({ frameTime }) => frameTime },
      { colour: OTHER, value: ({ hostFrameTime }) => hostFrameTime },
    ],
    least: 50,
  },
];

function ms(value: number): string {
  return `${Math.round(value)} ms`;
}
