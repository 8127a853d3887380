import { squaredDistance } from './distance.ts';
import { setFree } from './its.ts';
import { NOBODY, type PickupKind, type Power, seatsOf, type TagPlayer, type TagState } from './state.ts';
import { SHIELD_TICKS, SPRINT_TICKS, STUMBLE_TICKS, TRADE_TICKS } from './tuning.ts';

const DURATIONS: Readonly<Record<PickupKind, number>> = {
  speed: SPRINT_TICKS,
  shield: SHIELD_TICKS,
  swap: TRADE_TICKS,
};

/** Whether a player has this from a pickup right now. */
export function hasPower(state: TagState, seat: number, kind: PickupKind): boolean {
  return state.powers[seat]?.kind === kind;
}

/** How much of a player's power is left: 1 just taken, 0 over. */
export function powerLeft(state: TagState, { kind, since }: Power): number {
  return Math.max(0, Math.min(1, 1 - (state.tick - since) / DURATIONS[kind]));
}

/** Whether a player may use a pickup: who is "it" can run faster, and that is all. */
export function mayTake(state: TagState, seat: number, kind: PickupKind): boolean {
  const player = state.players[seat];
  if (player === undefined || tradeOf(state, seat) !== undefined) return false;
  return kind === 'speed' || !player.it;
}

/** A player has run over a pickup. */
export function givePower(state: TagState, seat: number, kind: PickupKind): void {
  const partner = kind === 'swap' ? farthestFrom(state, seat) : NOBODY;
  // There is nobody to trade places with: it was taken for nothing.
  if (kind === 'swap' && partner === NOBODY) return;
  state.powers[seat] = { kind, since: state.tick, partner };
  if (kind !== 'swap') return;
  delete state.powers[partner];
  // Nobody is caught who cannot run away, nor at once where they did not want to be.
  for (const trader of [seat, partner]) if (!state.players[trader]?.it) setFree(state, trader);
}

/** A touch of "it" is turned away: the shield is gone, and nobody catches this player for a moment. */
export function breakShield(state: TagState, seat: number): void {
  delete state.powers[seat];
  setFree(state, seat);
}

/** The swap that a player is part of, by their own doing or somebody else's. */
export function tradeOf(state: TagState, seat: number): { seat: number; power: Power } | undefined {
  for (const [key, power] of Object.entries(state.powers)) {
    if (power.kind === 'swap' && (Number(key) === seat || power.partner === seat))
      return { seat: Number(key), power };
  }
  return undefined;
}

/** Whether a player stands and waits to be where another one is. */
export function isTrading(state: TagState, seat: number): boolean {
  const trade = tradeOf(state, seat);
  return trade !== undefined && state.tick - trade.power.since >= STUMBLE_TICKS;
}

/** Ends what is over, and lets those trade places whose time has come. */
export function advancePowers(state: TagState): void {
  for (const [seat, power] of Object.entries(state.powers)) {
    if (state.tick - power.since < DURATIONS[power.kind]) continue;
    delete state.powers[Number(seat)];
    if (power.kind === 'swap') tradePlaces(state.players[Number(seat)], state.players[power.partner]);
  }
}

/** Nobody has anything any more. */
export function endPowers(state: TagState): void {
  state.powers = {};
}

/** A player is no longer there: what they have goes, and who waits for them need not wait. */
export function forgetPowers(state: TagState, seat: number): void {
  delete state.powers[seat];
  for (const [other, { partner }] of Object.entries(state.powers)) {
    if (partner === seat) delete state.powers[Number(other)];
  }
}

function tradePlaces(one: TagPlayer | undefined, other: TagPlayer | undefined): void {
  if (one === undefined || other === undefined) return;
  const { x, y } = one;
  Object.assign(one, { x: other.x, y: other.y, vx: 0, vy: 0 });
  Object.assign(other, { x, y, vx: 0, vy: 0 });
}

function farthestFrom(state: TagState, seat: number): number {
  const self = state.players[seat] as TagPlayer;
  let farthest = NOBODY;
  let most = -1;
  for (const other of seatsOf(state)) {
    const distance = squaredDistance(state.players[other] as TagPlayer, self);
    if (other === seat || distance <= most || tradeOf(state, other) !== undefined) continue;
    most = distance;
    farthest = other;
  }
  return farthest;
}
