import { nextRandom, type RandomState } from '../../simulation/index.ts';
import { type Arena, arenaOf, type Spot } from './arenas.ts';
import { prizeFor } from './bot-prize.ts';
import { mayCatch } from './chase.ts';
import { squaredDistance } from './distance.ts';
import { IDLE, NO_VOTE, quantise, type TagInput } from './input.ts';
import { cellAt, distancesFrom, isClear, middleOf, nextSpot, UNREACHABLE } from './paths.ts';
import { isAwake, isChase, itsOf, seatsOf, type TagPlayer, type TagState } from './state.ts';

/** Looks at the game as a player sees it and says what to do in this tick. */
export type TagBot = (state: TagState, seat: number) => TagInput;

/** How long a bot keeps to a plan, in ticks: a fifth of a second, about as quick as people. */
const PLAN_TICKS = 12;
/** "It" dashes at somebody this close; the others dash away from "it". World units. */
const LUNGE = 105;
const PANIC = 85;
/** Steps of the grid beyond which "it" frightens nobody. */
const SAFE_STEPS = 18;
/** Steps by which a place must be closer than it is to "it": the tag reaches further than one. */
const NARROW_LEAD = 3;

/** Makes a bot. The same seed and the same game give the same play. */
export function createBot({ seed }: { seed: number }): TagBot {
  const random: RandomState = { random: seed >>> 0 };
  let goal: Spot | undefined;
  let route: Readonly<Int16Array> | undefined;
  let planAgainAt = 0;

  return (state, seat) => {
    const self = state.players[seat];
    if (self === undefined) return IDLE;
    const arena = arenaOf(state.arena);
    if (state.tick >= planAgainAt || planAgainAt - state.tick > 2 * PLAN_TICKS) {
      // A little uneven, so that not all bots think in the same tick.
      planAgainAt = state.tick + PLAN_TICKS + Math.floor(nextRandom(random) * 4);
      goal = self.it
        ? placeToHuntAt(state, seat, self, arena)
        : placeToRunTo(state, seat, self, goal, random);
      route = undefined;
    }
    if (goal === undefined) return IDLE;
    if (isClear(arena, self, goal)) return towards(self, goal, wantsDash(state, self, goal));
    route ??= distancesFrom(arena, goal);
    return towards(self, nextSpot(arena, self, route), wantsDash(state, self, undefined));
  };
}

/** Where somebody can be caught, unless something that makes it faster lies much closer. */
function placeToHuntAt(state: TagState, seat: number, self: TagPlayer, arena: Arena): Spot | undefined {
  const prey = nearestPrey(state, self, arena);
  const prize = prizeFor(state, seat, distancesFrom(arena, self));
  const isCloser = prize && prey && 4 * squaredDistance(self, prize) < squaredDistance(self, prey);
  return isCloser ? prize : prey;
}

/** Where the player is going to be who is soonest reached. */
function nearestPrey(state: TagState, self: TagPlayer, arena: Arena): Spot | undefined {
  let prey: TagPlayer | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const other of seatsOf(state)) {
    const player = state.players[other];
    if (player === undefined || !mayCatch(state, self, other)) continue;
    const distance = squaredDistance(self, player) * (isClear(arena, self, player) ? 1 : 4);
    if (distance >= least) continue;
    least = distance;
    prey = player;
  }
  if (prey === undefined) return undefined;
  const ahead = Math.min(0.35, Math.sqrt(squaredDistance(self, prey)) / 500);
  return { x: prey.x + prey.vx * ahead, y: prey.y + prey.vy * ahead };
}

/** Away from "it" when it is close, else to what lies there, or here and there. */
function placeToRunTo(
  state: TagState,
  seat: number,
  self: TagPlayer,
  goal: Spot | undefined,
  random: RandomState,
): Spot {
  const arena = arenaOf(state.arena);
  const mine = distancesFrom(arena, self);
  const hunters = huntersIn(state);
  if (hunters.length > 0) {
    const its = distancesFrom(arena, ...hunters);
    const isHunted = (its[cellAt(arena, self)] as number) <= SAFE_STEPS;
    const prize = prizeFor(state, seat, mine, { its, isHunted });
    if (prize !== undefined) return prize;
    if (isHunted) return refuge(mine, its, random);
  }
  return goal === undefined || near(self, goal, 60) ? anywhere(mine, random) : goal;
}

/** The place that is far from "it" and soon reached, and well before "it" gets there. */
function refuge(mine: Readonly<Int16Array>, its: Readonly<Int16Array>, random: RandomState): Spot {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let cell = 0; cell < mine.length; cell++) {
    const steps = mine[cell] as number;
    const lead = (its[cell] as number) - steps;
    if (steps === UNREACHABLE) continue;
    // On the way to a place that "it" reaches first, it is met. Who is cornered takes what is left.
    const danger = lead < NARROW_LEAD ? 100 : 0;
    const worth =
      Math.min(its[cell] as number, SAFE_STEPS) * 2 + lead - steps / 2 + nextRandom(random) * 5 - danger;
    if (worth <= most) continue;
    most = worth;
    best = cell;
  }
  return middleOf(best);
}

function anywhere(mine: Readonly<Int16Array>, random: RandomState): Spot {
  for (;;) {
    const cell = Math.floor(nextRandom(random) * mine.length);
    if (mine[cell] !== UNREACHABLE) return middleOf(cell);
  }
}

/** @param prey where "it" could dash to in a straight line, if it can */
function wantsDash(state: TagState, self: TagPlayer, prey: Spot | undefined): boolean {
  if (!isChase(state)) return false;
  if (self.it) return isAwake(state, self) && prey !== undefined && near(self, prey, LUNGE);
  return huntersIn(state).some((hunter) => near(self, hunter, PANIC));
}

function huntersIn(state: TagState): TagPlayer[] {
  return itsOf(state).map((seat) => state.players[seat] as TagPlayer);
}

function towards(self: TagPlayer, spot: Spot, dash: boolean): TagInput {
  const dx = spot.x - self.x;
  const dy = spot.y - self.y;
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length < 4) return IDLE;
  return quantise({ x: dx / length, y: dy / length, dash, vote: NO_VOTE });
}

function near(a: Spot, b: Spot, distance: number): boolean {
  return squaredDistance(a, b) < distance * distance;
}
