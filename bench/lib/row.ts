/** What a figure is held to: its ratio to the floor or, where there is no floor, the figure itself. */
export interface Goal {
  readonly most?: number;
  readonly least?: number;
}

/** One line of the table. */
export interface Row {
  readonly workload: string;
  /** What was measured, and of whom. */
  readonly what: string;
  readonly unit: string;
  readonly measured: number;
  /** What the machine allows at best, measured in the same rounds. */
  readonly floor?: number;
  /** `measured / floor`: the median of the rounds' ratios. */
  readonly ratio?: number;
  readonly goal?: Goal;
}

/** Whether a row is as good as it should be; undefined where nothing is asked of it. */
export function isMet({ goal, ratio, measured }: Row): boolean | undefined {
  if (goal === undefined) return undefined;
  const figure = ratio ?? measured;
  return (
    figure <= (goal.most ?? Number.POSITIVE_INFINITY) && figure >= (goal.least ?? Number.NEGATIVE_INFINITY)
  );
}

/**
 * A row that compares with a floor, round by round: what disturbs the machine for a while disturbs both.
 * @param samples one per round
 * @param floors one per round, in the same order
 */
export function comparedRow(
  head: Pick<Row, 'workload' | 'what' | 'unit'>,
  samples: readonly number[],
  floors: readonly number[],
  goal?: Goal,
): Row {
  const ratios = samples.map((sample, round) => sample / (floors[round] as number));
  const row = { ...head, measured: median(samples), floor: median(floors), ratio: median(ratios) };
  return goal === undefined ? row : { ...row, goal };
}

/** The middle value; of an even number of values the mean of the middle two. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that the part `q` (0 to 1) of all values does not exceed, interpolated between neighbours. */
export function quantile(values: readonly number[], q: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * q;
  const below = sorted[Math.floor(position)] as number;
  const above = sorted[Math.ceil(position)] as number;
  return below + (above - below) * (position % 1);
}
