import { signal } from '@preact/signals';
import type { Connection } from '../../shared/net/index.ts';
import { Meter, MeteredConnection } from '../../shared/netcode/index.ts';
import type { Figures, PlayerListener } from '../../shared/session/index.ts';

/** What the network is like at one moment. A game without a simulation has only what every connection knows. */
export interface Sample extends Partial<Omit<Figures, 'correction'>> {
  /** When, ms. */
  readonly at: number;
  /** What arrived and what was sent in the last second, framing included, in kilobits. */
  readonly received: number;
  readonly sent: number;
  /** The longest frame of this window since the sample before, ms. */
  readonly frameTime: number;
}

/** Samples are taken so often, ms: as often as snapshots come. */
const SAMPLE_EVERY = 50;
/** Figures are shown anew so often, ms: such as flicker cannot be read. */
const SHOW_EVERY = 500;
/** How far back the graphs go, ms. */
export const HISTORY_MS = 10_000;

/** Looks at one connection and what a game makes of it, and remembers the last ten seconds. */
export class NetworkWatch {
  /** The newest sample, twice a second. */
  readonly shown = signal<Sample | undefined>(undefined);
  /** The connection to use: what goes over it is counted. */
  readonly connection: Connection;
  readonly #metered: MeteredConnection;
  readonly #meters = { received: new Meter(), sent: new Meter() };
  #history: Sample[] = [];
  #frameTime = 0;
  #lookedAt: number | undefined;
  #sampledAt = Number.NEGATIVE_INFINITY;
  #shownAt = Number.NEGATIVE_INFINITY;

  constructor(connection: Connection) {
    this.#metered = new MeteredConnection(connection, this.#meters);
    this.connection = this.#metered;
  }

  /** The samples of the last ten seconds, oldest first. */
  get history(): readonly Sample[] {
    return this.#history;
  }

  /** To be called once a frame. @param now ms */
  look(now: number, listener: PlayerListener): void {
    this.#metered.now = now;
    this.#frameTime = Math.max(this.#frameTime, now - (this.#lookedAt ?? now));
    this.#lookedAt = now;
    if (now - this.#sampledAt < SAMPLE_EVERY) return;
    this.#sampledAt = now;
    const sample = this.#sample(now, listener);
    this.#frameTime = 0;
    this.#history.push(sample);
    while ((this.#history[0]?.at ?? now) < now - HISTORY_MS) this.#history.shift();
    if (now - this.#shownAt < SHOW_EVERY) return;
    this.#shownAt = now;
    this.shown.value = sample;
  }

  #sample(now: number, listener: PlayerListener): Sample {
    const kilobits = (meter: Meter) => (meter.perSecond(now) * 8) / 1000;
    const { roundTrip } = this.connection;
    return {
      ...(roundTrip !== undefined && { roundTrip }),
      ...listener.figures,
      at: now,
      received: kilobits(this.#meters.received),
      sent: kilobits(this.#meters.sent),
      frameTime: this.#frameTime,
    };
  }
}
