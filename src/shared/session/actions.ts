/**
 * What a host and its players say to each other around any game. Everything that arrives is checked against
 * these schemas before a handler sees it.
 */
import { z } from 'zod';
import { cleanText } from './clean-text.ts';
import { proofSchema } from './identity.ts';
import { lookSchema } from './looks.ts';
import { cleanName } from './name.ts';
import { seat } from './seat.ts';
import { talkOfHost, talkOfPlayers } from './talk-actions.ts';

/** Number of this conversation. Raised when a message below changes in a way that older copies do not understand. */
export const PROTOCOL = 3;

/** The session's own actions begin so, and no game's: a game may call its actions `join`, `ready` or `welcome`. */
export const ROOM_PREFIX = 'room_';

/** Whether an action is the session's, of this copy or of a later one. */
export function isRoomAction(action: string): boolean {
  return action.startsWith(ROOM_PREFIX);
}

const gameId = z.string().min(1).max(40);
const modeId = gameId;
/** The number of somebody who was sent away. */
const ban = z.int().min(0).max(1_000_000_000);
/** Counts the games of a room, from 0. */
const epoch = z.int().min(0).max(1_000_000_000);
const version = z.int().min(0).max(1_000_000);
/** The wire allows more than is shown; see `name.ts`. */
const name = z.string().max(200);
/** How many who were sent away a host keeps in mind. Of more the first is forgotten. */
export const MAX_BANS = 256;
/** The longest title of a game that is shown, in characters. */
const TITLE_LENGTH = 60;

/** What a host calls a game: shown, when this copy does not have it, and so cleaned. */
const hostsGame = gameId.transform((id) => cleanText(id, 40));

/** From a player to the host. */
export const playerActions = {
  /** The first message of every player. Only `protocol` is asked for, so that any later copy is told its version. */
  room_join: z.object({
    protocol: version,
    /** The room cleans it, and makes it different from everybody else's. */
    name: name.default(''),
    /** The game that the player wants; absent: whichever the host runs. */
    game: gameId.optional(),
    /** The games that this copy has, with their versions. */
    versions: z.record(gameId, version).default({}),
    /** The secret of whoever started the host; see `Room`. */
    hostKey: z.string().max(128).optional(),
    /** How the player would like to look. Left out where this copy does not know it: a later one may have more. */
    look: lookSchema.optional().catch(undefined),
    /** Proves who the player is. Absent: nobody that the room could know again. */
    identity: proofSchema.optional(),
    /** The number of a player without a person. Believed only of one in the host's own process. */
    bot: z.int().min(0).optional(),
  }),
  /** The hosting player sends somebody away for good; with `address` everybody else from there as well. */
  room_kick: z.object({ seat, address: z.boolean().default(false) }),
  /** The hosting player lets somebody in again who was sent away. */
  room_unban: z.object({ ban }),
  /** The hosting player lets nobody new in, or everybody again. */
  room_lock: z.object({ locked: z.boolean() }),
  /** The hosting player wants at most so many to play. */
  room_limit: z.object({ players: z.int().min(1).max(256) }),
  /** From now on the player's messages are about the game of this epoch; said when the host has changed the game. */
  room_entered: z.object({ epoch }),
  /** The hosting player chooses what is played next. Heard in the lobby only, as are the two below. */
  room_choose: z.object({ game: gameId, mode: modeId.optional() }),
  room_ready: z.object({ ready: z.boolean() }),
  /** The hosting player lets the game begin. */
  room_start: z.object({}),
  /** The hosting player takes everybody from the game back to the lobby. */
  room_lobby: z.object({}),
  /** The hosting player wants so many bots. */
  room_bots: z.object({ count: z.int().min(0).max(255) }),
  /** The player wants to look like that from now on. */
  room_look: lookSchema,
  ...talkOfPlayers,
  /** The hosting player is about to end the game for everybody. */
  room_end: z.object({}),
};

/** What somebody says who wants to be let in. */
export type JoinRequest = z.infer<typeof playerActions.room_join>;

const playerSchema = z.object({
  seat,
  name: name.transform(cleanName),
  /** Whether this is the hosting player. */
  host: z.boolean(),
  bot: z.boolean(),
  /** Round trip in ms; absent while it is not known, and for bots. */
  ping: z.int().min(0).optional(),
  /** Present while nothing is heard of the player. */
  unstable: z.literal(true).optional(),
  /** Colour and face; absent while they are those that come with the seat, see `seatLook`. */
  look: lookSchema.optional().catch(undefined),
  /** Present in the lobby for who is ready to play. */
  ready: z.literal(true).optional(),
});
/** One player, as everybody sees them. */
export type Player = z.infer<typeof playerSchema>;

/** A host may be anybody: it names nobody twice for a seat, nor anything that cannot be shown. */
const players = z.array(playerSchema).max(256).transform(onePerSeat);

function onePerSeat(all: readonly Player[]): Player[] {
  return [...new Map(all.toReversed().map((player) => [player.seat, player])).values()].toReversed();
}

const refusedSchema = z.discriminatedUnion('reason', [
  /** `what`: `app`, or the id of the game whose version differs. */
  z.object({ reason: z.literal('version'), what: hostsGame, host: version, yours: version }),
  z.object({ reason: z.literal('full'), seats: z.int().min(0).max(256) }),
  /** What was to prove who the player is proves nothing. */
  z.object({ reason: z.literal('identity') }),
  /** The host has sent this player away. */
  z.object({ reason: z.literal('kicked') }),
  /** The host lets nobody new in. */
  z.object({ reason: z.literal('locked') }),
  /** So many from the player's address play or watch already, and that is as many as may. */
  z.object({ reason: z.literal('address'), places: z.int().min(0).max(1_000_000) }),
  /** The host runs `game`, and the player wants another or does not have it. */
  z.object({
    reason: z.literal('game'),
    game: hostsGame,
    title: z.string().max(TITLE_LENGTH).transform(cleanTitle),
  }),
]);

function cleanTitle(title: string): string {
  return cleanText(title, TITLE_LENGTH);
}

/** Why somebody may not play. The host closes the connection after it. */
export type Refusal = z.infer<typeof refusedSchema>;

const ranked = z.object({ seat, name: name.transform(cleanName), score: z.number() });
/** How somebody came off in a match. `seat` and `name`: as they were at its end; what a score counts, the game knows. */
export type Ranked = z.infer<typeof ranked>;

const lastMatch = z.object({
  game: hostsGame,
  mode: hostsGame.optional(),
  ranking: z.array(ranked).max(256),
});
/** The match that was played to its end last, best first. */
export type LastMatch = z.infer<typeof lastMatch>;

const welcomeSchema = z.object({
  /**
   * null: all seats are taken, and the player watches. A second welcome follows when a seat becomes free or something
   * else is chosen in the lobby, and one with the next epoch when a game begins or is over: what comes after it is
   * about that game.
   */
  seat: seat.nullable(),
  game: hostsGame,
  /** In which of its modes it is played; absent for a game without modes. */
  mode: hostsGame.optional(),
  version,
  epoch: epoch.default(0),
  /** Whether the game runs for this player. Else they are in the lobby, and `game` is what will be played. */
  playing: z.boolean().default(true),
  players,
  /** Told in the lobby, once a match is over. */
  last: lastMatch.optional(),
});
export type Welcome = z.infer<typeof welcomeSchema>;

const guestsSchema = z.object({
  locked: z.boolean(),
  /** How many may play at most; the game's seats, unless the host wants fewer. */
  players: z.int().min(1).max(256),
  /** Who was sent away, in that order. */
  bans: z.array(z.object({ ban, name: name.transform(cleanName), address: z.boolean() })).max(MAX_BANS),
});
/** Whom the hosting player lets in. */
export type Guests = z.infer<typeof guestsSchema>;

/** From the host to its players. */
export const hostActions = {
  room_welcome: welcomeSchema,
  room_refused: refusedSchema,
  /** Everybody with a seat, by seat; sent after each change. `watching`: how many have none. */
  room_roster: z.object({ players, watching: z.int().min(0) }),
  ...talkOfHost,
  /** For the hosting player alone: whom they let in, after each change. */
  room_guests: guestsSchema,
  /** The host ends the game in so many ms. Only a notice: what ends it is the end of the line. */
  room_ending: z.object({ in: z.int().min(0).max(60_000) }),
};
