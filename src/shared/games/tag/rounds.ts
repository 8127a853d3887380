import { nextRandom } from '../../simulation/index.ts';
import { ARENAS } from './arenas.ts';
import { placeEverybody } from './spawn.ts';
import { durationOf, NOBODY, type Phase, phaseTicks, seatsOf, standings, type TagState } from './state.ts';
import { CALM_TICKS } from './tuning.ts';

/**
 * Moves the game on: practice while fewer than two are here, else countdown, play, results, and again in the
 * next arena.
 */
export function advanceRound(state: TagState): void {
  const company = seatsOf(state).length >= 2;
  if (state.phase === 'practice') {
    if (company) beginRound(state);
  } else if (!company && state.phase !== 'results') {
    beginPractice(state);
  } else if (phaseTicks(state) >= durationOf(state.phase)) {
    if (state.phase === 'countdown') enter(state, 'play');
    else if (state.phase === 'play') finishRound(state);
    else nextArena(state);
  }
}

/** Makes somebody "it" when the one who was is gone; the others get a moment to see who it is. */
export function replaceIt(state: TagState): void {
  state.it = NOBODY;
  if (state.phase !== 'countdown' && state.phase !== 'play') return;
  chooseIt(state);
  state.calmUntil = state.tick + CALM_TICKS;
}

function beginPractice(state: TagState): void {
  enter(state, 'practice');
  state.it = NOBODY;
}

function beginRound(state: TagState): void {
  enter(state, 'countdown');
  for (const seat of seatsOf(state)) {
    const player = state.players[seat];
    if (player !== undefined) player.missed = 0;
  }
  placeEverybody(state);
  chooseIt(state);
  state.calmUntil = state.tick;
}

function finishRound(state: TagState): void {
  enter(state, 'results');
  state.it = NOBODY;
  const ranking = standings(state);
  const best = ranking[0]?.survived;
  for (const { survived, player } of ranking) {
    if (survived === best) player.wins++;
  }
}

function nextArena(state: TagState): void {
  state.arena = (state.arena + 1) % ARENAS.length;
  if (seatsOf(state).length >= 2) {
    beginRound(state);
  } else {
    beginPractice(state);
    placeEverybody(state);
  }
}

function chooseIt(state: TagState): void {
  const seats = seatsOf(state);
  state.it = seats[Math.floor(nextRandom(state) * seats.length)] ?? NOBODY;
}

function enter(state: TagState, phase: Phase): void {
  state.phase = phase;
  state.phaseSince = state.tick;
}
