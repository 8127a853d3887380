import { leaders } from '../scores.ts';
import { isChase, itsOf, type TagState } from '../state.ts';
import { TICKS_PER_SECOND } from '../tuning.ts';
import { botsPlay } from './bots-play.ts';

/** How Infection went among bots. */
export interface Spread {
  /** How long a round is, median, seconds. */
  readonly length: number;
  /** The longest time in a round in which nobody was caught, median, seconds. */
  readonly lull: number;
  /** Share of rounds that the last one free has won before the time was over. */
  readonly decided: number;
  /** Share of rounds that more than one player won. */
  readonly tied: number;
}

/** Lets bots play so many rounds of Infection. With one seed always the same. */
export function measureSpread(options: { players: number; rounds: number; seed: number }): Spread {
  const rounds: { length: number; lull: number; wentOver: boolean; winners: number }[] = [];
  let round = { length: 0, lull: 0, wentOver: false, winners: 0 };
  let [wasChase, its, quiet] = [false, 0, 0];
  for (const state of botsPlay({ ...options, mode: 'infection' })) {
    if (isChase(state)) {
      if (!wasChase) [round, quiet] = [{ length: 0, lull: 0, wentOver: false, winners: 0 }, 0];
      quiet = itsOf(state).length > its ? 0 : quiet + 1;
      round = note(round, quiet, state);
    } else if (wasChase) {
      rounds.push({ ...round, winners: leaders(state).length });
      if (rounds.length >= options.rounds) break;
    }
    [wasChase, its] = [isChase(state), itsOf(state).length];
  }
  const share = (is: (round: (typeof rounds)[number]) => boolean) => rounds.filter(is).length / rounds.length;
  return {
    length: median(rounds.map(({ length }) => length)) / TICKS_PER_SECOND,
    lull: median(rounds.map(({ lull }) => lull)) / TICKS_PER_SECOND,
    decided: share(({ wentOver }) => !wentOver),
    tied: share(({ winners }) => winners > 1),
  };
}

function note<Round extends { length: number; lull: number; wentOver: boolean }>(
  round: Round,
  quiet: number,
  { phase }: TagState,
): Round {
  const wentOver = round.wentOver || phase === 'overtime';
  return { ...round, length: round.length + 1, lull: Math.max(round.lull, quiet), wentOver };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
