import {
  counted,
  dashRecovery,
  isChase,
  isDashing,
  isSafe,
  isStanding,
  mayCatch,
  powerLeft,
  type TagState,
  tradeOf,
} from '../../../shared/games/tag/index.ts';
import type { Emote } from '../../../shared/session/index.ts';
import { standApart } from './apart.ts';
import type { DiscState } from './disc.ts';
import type { ShownPower } from './power-mark.ts';

/** What one frame of Tag shows. */
export interface Picture {
  readonly state: TagState;
  /** The state that this player's own dash is read from: the predicted one, when there is one. */
  readonly own: TagState;
  /** The seat of this window's player; null for a spectator. */
  readonly self: number | null;
  name(seat: number): string;
  /** What a player shows right now. */
  emote(seat: number): Emote | undefined;
  /** Whether nothing is heard of a player. */
  isLost(seat: number): boolean;
}

export interface ShownDisc extends DiscState {
  readonly seat: number;
  readonly name: string;
  readonly emote: Emote | undefined;
}

/** How every player looks in this frame: the own one first, then whoever is "it", then by seat. */
export function discsOf(picture: Picture): ShownDisc[] {
  const { state, self } = picture;
  const seats = Object.keys(state.players).map(Number);
  const weight = (seat: number) => (seat === self ? 2 : Number(state.players[seat]?.it ?? false));
  return seats.sort((a, b) => weight(b) - weight(a) || a - b).flatMap((seat) => discOf(picture, seat) ?? []);
}

function discOf(picture: Picture, seat: number): ShownDisc | undefined {
  const { state, own, self } = picture;
  const player = state.players[seat];
  if (player === undefined) return undefined;
  const isSelf = seat === self;
  // When a dash began, and when it is ready again, the own player knows first.
  const truest = isSelf ? (own.players[seat] ?? player) : player;
  const moment = isSelf ? own : state;
  return {
    seat,
    name: picture.name(seat),
    emote: picture.emote(seat),
    ...standApart(player, standingOnes(state, seat)),
    vx: player.vx,
    vy: player.vy,
    it: player.it,
    counted: isChase(state) ? counted(state, player) : 1,
    safe: isSafe(state, player) || isSafeFrom(state, self, seat),
    lost: picture.isLost(seat),
    dashing: isDashing(moment, truest),
    dash: isSelf ? dashRecovery(moment, truest) : undefined,
    power: powerOf(state, seat),
  };
}

/** Both who trade places wear the mark of it. */
function powerOf(state: TagState, seat: number): ShownPower | undefined {
  const power = tradeOf(state, seat)?.power ?? state.powers[seat];
  return power && { kind: power.kind, left: powerLeft(state, power) };
}

/** Those who stand and count, others than this one. */
function standingOnes(state: TagState, seat: number) {
  const self = state.players[seat];
  return Object.values(state.players).filter(
    (player) => player !== self && isChase(state) && isStanding(state, player),
  );
}

/** This window's player is "it", and may not tag that one. */
function isSafeFrom(state: TagState, self: number | null, seat: number): boolean {
  const hunter = self === null ? undefined : state.players[self];
  const prey = state.players[seat];
  if (!hunter?.it || prey === undefined || prey.it || !isChase(state)) return false;
  return !mayCatch(state, hunter, seat);
}
