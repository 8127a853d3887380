/** What can be said about the network and what is done about it. */
export interface Figures {
  /** Median round trip, ms; undefined before the first answer. */
  roundTrip: number | undefined;
  /** How far round trips typically are from the median one, ms. */
  jitter: number;
  /** Snapshots that arrived in the last second. */
  snapshotsPerSecond: number;
  /** Time since the newest snapshot arrived, ms; undefined before the first. */
  snapshotAge: number | undefined;
  /** How far in the past others are drawn, ms. */
  interpolationDelay: number;
  /** How far ahead of the host's time the own player is calculated, ms. */
  lead: number;
  /** By how much the newest snapshot corrected the own player, in the layout's units; 0 when it was where it was believed. */
  correction: number;
  /** Corrections of the own player in the last second. */
  correctionsPerSecond: number;
  /** The largest of these, in the layout's units. */
  largestCorrection: number;
  /** What the host calculates at a tick, ms; undefined before the first answer. */
  hostTickCost: number | undefined;
  /** Median time between two frames of the hosting player, ms; undefined while it is not known. */
  hostFrameTime: number | undefined;
}

/** What a replay of the host's last minute came to. */
export interface Verdict {
  /** How many ticks were calculated again; 0 when the host keeps no log, as in a build that ships. */
  readonly ticks: number;
  /** The first tick whose state was another than before; undefined when all were the same, as they should be. */
  readonly desync: number | undefined;
}
