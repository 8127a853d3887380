export {
  hostActions,
  NAME_LENGTH,
  type Player,
  PROTOCOL,
  playerActions,
  type Refusal,
  type Welcome,
} from './actions.ts';
export type { BotListener, BotOptions, GameDefinition, GameHost, JoinOptions } from './game.ts';
export { cleanName, uniqueName } from './name.ts';
export { PlayerChannel } from './player-channel.ts';
export { type Ending, PlayerListener } from './player-listener.ts';
export { isReason, REASONS, type Reason, reasonText, refusalText } from './reasons.ts';
export { JOIN_WITHIN, ROSTER_EVERY, Room, type RoomOptions } from './room.ts';
export { withoutSeat } from './without-seat.ts';
