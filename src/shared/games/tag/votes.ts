import { nextRandom } from '../../simulation/index.ts';
import { ARENAS } from './arenas.ts';
import { NO_VOTE, type TagInput } from './input.ts';
import { isVote, seatsOf, type TagState } from './state.ts';

/** Writes down who wants which arena next. Whoever votes again has changed their mind. */
export function takeVotes(state: TagState, inputs: ReadonlyMap<number, TagInput>): void {
  if (!isVote(state)) return;
  for (const [seat, { vote }] of inputs) {
    if (vote === NO_VOTE || state.players[seat] === undefined || arenaOfVote(vote) === undefined) continue;
    state.votes[seat] = { arena: vote - 1 };
  }
}

/** The seats that want an arena to be next, in ascending order. */
export function votersFor(state: TagState, arena: number): number[] {
  return seatsOf(state).filter((seat) => state.votes[seat]?.arena === arena);
}

/** The arena that most have voted for; of several chance chooses one. Without a vote it is the next in order. */
export function chosenArena(state: TagState): number {
  const counts = ARENAS.map((_, arena) => votersFor(state, arena).length);
  const most = Math.max(...counts);
  if (most === 0) return (state.arena + 1) % ARENAS.length;
  const first = counts.flatMap((count, arena) => (count === most ? [arena] : []));
  // Chance is asked only where it decides.
  return first.length === 1
    ? (first[0] as number)
    : (first[Math.floor(nextRandom(state) * first.length)] as number);
}

function arenaOfVote(vote: number) {
  return ARENAS[vote - 1];
}
