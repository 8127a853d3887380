export {
  type Guests,
  hostActions,
  type LastMatch,
  type Player,
  PROTOCOL,
  playerActions,
  type Ranked,
  type Refusal,
  ROOM_PREFIX,
  type Welcome,
} from './actions.ts';
export { CHAT_LENGTH, cleanChat } from './chat-text.ts';
export { cleanText } from './clean-text.ts';
export type { BotListener, BotOptions, GameDefinition, GameMode, PlayerChannelClass } from './game.ts';
export { isSessionId, joinStatement, type Proof, type Verify } from './identity.ts';
export type { Figures, Verdict } from './instruments.ts';
export { COLOURS, FACES, type Look, lookSchema, seatLook } from './looks.ts';
export { cleanName, NAME_LENGTH, uniqueName } from './name.ts';
export {
  type FinalScore,
  type GameHost,
  type GameRoom,
  type Member,
  PlayerChannel,
} from './player-channel.ts';
export { type Ending, type JoinOptions, PlayerListener } from './player-listener.ts';
export { isReason, REASONS, type Reason, reasonText, refusalText } from './reasons.ts';
export { isWelcome, withoutSeat } from './recorded-welcome.ts';
export { ENDS_IN, JOIN_WITHIN, ROSTER_EVERY, Room } from './room.ts';
export { RoomChannel } from './room-channel.ts';
export type { RoomOptions } from './room-options.ts';
export type { Talk } from './talk.ts';
export { EMOTES, type Emote, type Said, type TalkRefusal } from './talk-actions.ts';
