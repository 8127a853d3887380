import type { Row } from './row.ts';

/** What the command line says about how to measure. */
export interface Settings {
  /** How often everything is measured; figures are medians over the rounds. */
  rounds: number;
  /** Folder for a CPU profile of each measured server; none is taken without it. */
  profile: string | undefined;
  /** The id of the game that is played where one is; each workload has a default. */
  game: string | undefined;
}

/** One thing that is measured: a few rows of the table. */
export interface Workload {
  /** A word for `--only`. */
  readonly name: string;
  /** One sentence: what is done, and how often. */
  readonly about: string;
  run(settings: Settings): Promise<Row[]>;
}
