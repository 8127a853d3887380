import { ARENAS, isVote, type TagState, votersFor } from '../../../shared/games/tag/index.ts';
import { arenaName } from './sentences.ts';

/** An arena that can be voted for. */
export interface Candidate {
  /** As it is voted for: counted from 1. */
  readonly vote: number;
  readonly title: string;
  /** Who wants it: seats. */
  readonly voters: readonly number[];
}

/** What the vote shows; undefined while there is none. @param self null for a spectator, who only looks */
export function voteOf(
  state: TagState,
  self: number | null,
): { candidates: Candidate[]; isOpen: boolean } | undefined {
  if (!isVote(state)) return undefined;
  const candidates = ARENAS.map((_, arena) => ({
    vote: arena + 1,
    title: arenaName(arena),
    voters: votersFor(state, arena),
  }));
  return { candidates, isOpen: self !== null };
}
