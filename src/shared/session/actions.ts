/**
 * What a host and its players say to each other around any game. Everything that arrives is checked against
 * these schemas before a handler sees it.
 */
import { z } from 'zod';

/** Number of this conversation. Raised when a message below changes in a way that older copies do not understand. */
export const PROTOCOL = 2;

/** The longest name that is shown, in characters. */
export const NAME_LENGTH = 20;

const seat = z.int().min(0).max(255);
const gameId = z.string().min(1).max(40);
/** Counts the games of a room, from 0. */
const epoch = z.int().min(0).max(1_000_000_000);
const version = z.int().min(0).max(1_000_000);
/** Cleaned where it is used; see `name.ts`. The wire allows more than is shown. */
const name = z.string().max(200);

/** From a player to the host. */
export const playerActions = {
  /** The first message of every player. Only `protocol` is asked for, so that any later copy is told its version. */
  join: z.object({
    protocol: version,
    name: name.default(''),
    /** The game that the player wants; absent: whichever the host runs. */
    game: gameId.optional(),
    /** The games that this copy has, with their versions. */
    versions: z.record(gameId, version).default({}),
    /** The secret of whoever started the host; see `Room`. */
    hostKey: z.string().max(128).optional(),
    /** The number of a player without a person. Believed only of one in the host's own process. */
    bot: z.int().min(0).optional(),
  }),
  /** The hosting player sends somebody away. */
  kick: z.object({ seat }),
  /** From now on the player's messages are about the game of this epoch; said when the host has changed the game. */
  entered: z.object({ epoch }),
  /** The hosting player wants so many bots. */
  bots: z.object({ count: z.int().min(0).max(255) }),
};

const playerSchema = z.object({
  seat,
  name,
  /** Whether this is the hosting player. */
  host: z.boolean(),
  bot: z.boolean(),
  /** Round trip in ms; absent while it is not known, and for bots. */
  ping: z.int().min(0).optional(),
  /** Present while nothing is heard of the player. */
  unstable: z.literal(true).optional(),
});
/** One player, as everybody sees them. */
export type Player = z.infer<typeof playerSchema>;

const players = z.array(playerSchema).max(256);

const refusedSchema = z.discriminatedUnion('reason', [
  /** `what`: `hostplay`, or the id of the game whose version differs. */
  z.object({ reason: z.literal('version'), what: gameId, host: version, yours: version }),
  z.object({ reason: z.literal('full'), seats: z.int().min(0).max(256) }),
  /** The host runs `game`, and the player wants another or does not have it. */
  z.object({ reason: z.literal('game'), game: gameId, title: z.string().max(60) }),
]);
/** Why somebody may not play. The host closes the connection after it. */
export type Refusal = z.infer<typeof refusedSchema>;

const welcomeSchema = z.object({
  /**
   * null: all seats are taken, and the player watches. A second welcome follows when a seat becomes free, and one
   * with the next epoch when the host goes on to another game: what comes after it is about that game.
   */
  seat: seat.nullable(),
  game: gameId,
  version,
  epoch: epoch.default(0),
  players,
});
export type Welcome = z.infer<typeof welcomeSchema>;

/** From the host to its players. */
export const hostActions = {
  welcome: welcomeSchema,
  refused: refusedSchema,
  /** Everybody with a seat, by seat; sent after each change. `watching`: how many have none. */
  roster: z.object({ players, watching: z.int().min(0) }),
};
