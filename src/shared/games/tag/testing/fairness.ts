import { leaders } from '../scores.ts';
import { isChase, itsOf, seatsOf, type TagState } from '../state.ts';
import { TICKS_PER_SECOND } from '../tuning.ts';
import { botsPlay } from './bots-play.ts';

/** How fair Tag was among bots, and how much was going on. */
export interface Fairness {
  /** Tags in a round, on average. */
  readonly tagsPerRound: number;
  /** Share of tags that hit the very player who had caught the one who tags. */
  readonly tagBacks: number;
  /** How long a player is "it" before the next one is caught, median, seconds. */
  readonly hold: number;
  /** Share of players who are free for a whole round. */
  readonly neverTagged: number;
  /** Share of rounds that went into overtime. */
  readonly overtimes: number;
  /** Share of rounds that more than one player won. */
  readonly tied: number;
}

/**
 * Lets bots play so many rounds, without a network and as fast as it can be calculated. With one seed always the
 * same.
 */
export function measureFairness(options: { players: number; rounds: number; seed: number }): Fairness {
  const watch = new Watch();
  for (const state of botsPlay({ ...options, mode: 'tag' })) {
    watch.look(state);
    if (watch.rounds >= options.rounds) break;
  }
  return watch.report(options.players);
}

/** Looks at a game, tick after tick, and counts. */
class Watch {
  rounds = 0;
  #before: { phase: string; its: Map<number, number> } = { phase: '', its: new Map() };
  #tags = 0;
  #tagBacks = 0;
  readonly #holds: number[] = [];
  #spared = 0;
  #overtimes = 0;
  #tied = 0;
  readonly #caughtBy = new Map<number, number>();
  readonly #touched = new Set<number>();

  look(state: TagState): void {
    const { phase } = this.#before;
    if (phase === 'countdown' && state.phase === 'play') this.#begin(state);
    if (phase === 'play' && isChase(state)) this.#countTags(state);
    if (phase === 'play' && state.phase === 'overtime') this.#overtimes += 1;
    if (phase !== state.phase && state.phase === 'results') this.#finish(state);
    const its = itsOf(state).map((seat) => [seat, state.players[seat]?.since ?? 0] as const);
    this.#before = { phase: state.phase, its: new Map(its) };
  }

  report(players: number): Fairness {
    return {
      tagsPerRound: this.#tags / this.rounds,
      tagBacks: this.#tagBacks / this.#tags,
      hold: this.#holds.sort((a, b) => a - b)[this.#holds.length >> 1] ?? 0,
      neverTagged: this.#spared / this.rounds / players,
      overtimes: this.#overtimes / this.rounds,
      tied: this.#tied / this.rounds,
    };
  }

  #begin(state: TagState): void {
    this.#caughtBy.clear();
    this.#touched.clear();
    for (const seat of itsOf(state)) this.#touched.add(seat);
  }

  #countTags(state: TagState): void {
    if (state.phase !== 'play') return;
    for (const seat of itsOf(state)) {
      const { caughtBy = -1, since } = state.players[seat] ?? {};
      const begun = this.#before.its.get(caughtBy);
      if (since !== state.tick || begun === undefined) continue;
      this.#tags += 1;
      this.#holds.push((state.tick - Math.max(begun, state.phaseSince)) / TICKS_PER_SECOND);
      if (this.#caughtBy.get(caughtBy) === seat) this.#tagBacks += 1;
      this.#caughtBy.set(seat, caughtBy);
      this.#touched.add(seat);
    }
  }

  #finish(state: TagState): void {
    this.rounds += 1;
    this.#spared += seatsOf(state).length - this.#touched.size;
    if (leaders(state).length > 1) this.#tied += 1;
  }
}
