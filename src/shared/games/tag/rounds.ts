import { balanceIts, makeIt, setFree } from './its.ts';
import { clearPickups } from './pickups.ts';
import { endPowers } from './powers.ts';
import { champions, leaders } from './scores.ts';
import { placeEverybody } from './spawn.ts';
import {
  durationOf,
  isChase,
  isOneLeft,
  isSpreading,
  itsOf,
  NOBODY,
  type Phase,
  phaseTicks,
  seatsOf,
  type TagState,
} from './state.ts';
import { chosenArena } from './votes.ts';

/**
 * Moves the game on: practice while fewer than two are here, else countdown, play, results, and again in the
 * arena that most voted for; a podium when somebody has won the match.
 */
export function advanceRound(state: TagState): void {
  const company = seatsOf(state).length >= 2;
  if (state.phase === 'practice') {
    if (company) beginRound(state);
  } else if (!company && (isChase(state) || state.phase === 'countdown')) {
    beginPractice(state);
  } else if (phaseTicks(state) >= durationOf(state.phase) || isDecided(state)) {
    goOn(state);
  }
}

function goOn(state: TagState): void {
  switch (state.phase) {
    case 'countdown':
      return beginPlay(state);
    case 'play':
      return isTied(state) ? beginOvertime(state) : finishRound(state);
    case 'overtime':
      return finishRound(state);
    case 'results':
      return champions(state).length > 0 ? enter(state, 'podium') : nextArena(state);
    case 'podium':
      state.match += 1;
      for (const score of Object.values(state.scores)) score.wins = 0;
      return nextArena(state);
  }
}

/** Somebody shares the lead, and there are others to hunt them. */
function isTied(state: TagState): boolean {
  const first = leaders(state).length;
  return first > 1 && first < seatsOf(state).length;
}

/** The caught have joined in until one was left; or, in overtime, nobody is left who hunts. */
function isDecided(state: TagState): boolean {
  return isChase(state) && isSpreading(state) && (isOneLeft(state) || itsOf(state).length === 0);
}

function beginPractice(state: TagState): void {
  enter(state, 'practice');
  clearPickups(state);
  endPowers(state);
  for (const player of Object.values(state.players)) player.it = false;
}

function beginRound(state: TagState): void {
  enter(state, 'countdown');
  for (const player of Object.values(state.players)) {
    Object.assign(player, { it: false, since: state.tick, caughtBy: NOBODY });
  }
  for (const score of Object.values(state.scores)) score.survived = 0;
  clearPickups(state);
  endPowers(state);
  placeEverybody(state);
  balanceIts(state);
}

/** Those who are "it" have counted already. */
function beginPlay(state: TagState): void {
  enter(state, 'play');
  for (const player of Object.values(state.players)) if (!player.it) player.since = state.tick;
}

/** Who does not share the lead helps to hunt those who do. */
function beginOvertime(state: TagState): void {
  const hunted = leaders(state).map(({ seat }) => seat);
  enter(state, 'overtime');
  for (const seat of seatsOf(state)) {
    if (!state.players[seat]?.it && !hunted.includes(seat)) makeIt(state, seat);
  }
}

function finishRound(state: TagState): void {
  const winners = leaders(state).map(({ seat }) => seat);
  for (const seat of seatsOf(state)) {
    setFree(state, seat);
    const score = state.scores[seat];
    if (score !== undefined && winners.includes(seat)) score.wins += 1;
  }
  clearPickups(state);
  endPowers(state);
  enter(state, 'results');
}

function nextArena(state: TagState): void {
  state.arena = chosenArena(state);
  state.votes = {};
  if (seatsOf(state).length >= 2) {
    beginRound(state);
  } else {
    beginPractice(state);
    placeEverybody(state);
  }
}

function enter(state: TagState, phase: Phase): void {
  state.phase = phase;
  state.phaseSince = state.tick;
}
