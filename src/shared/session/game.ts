import type { ChannelClass } from '../net/index.ts';
import type { PlayerChannel } from './player-channel.ts';
import type { PlayerListener } from './player-listener.ts';
import type { Room } from './room.ts';

/** A game, as the host runs it. Made by hand at the level of actions, by `simulationGame()` at that of simulation. */
export interface GameDefinition {
  /** Names its folders, and is what copies compare: lower case letters, digits and hyphens, at most 40. */
  readonly id: string;
  readonly title: string;
  /** One line for the menu. */
  readonly tagline: string;
  /** A whole number; raise it when rules or messages change, so that old and new copies do not meet. */
  readonly version: number;
  /** Most players at once, 1 to 256. */
  readonly seats: number;
  /** How many may watch when all seats are taken. Default 0: whoever comes then is refused. */
  readonly spectators?: number;
  /** What the host's end of each player is, with a method for each action. Default `PlayerChannel`. */
  readonly channelClass?: ChannelClass<PlayerChannel>;
  /** Starts what all players share. Called once, before anybody joins; channels find the result at `room.host`. */
  readonly host?: (room: Room) => GameHost;
  /** Makes a player without a person, for hosts who want more company. Absent: no bots. */
  readonly createBot?: (options: BotOptions) => BotListener;
}

/** What all players of a game share on the host: its state, and what happens when somebody comes or goes. */
export interface GameHost {
  /** `player` has joined: with a seat, or to watch (`seat` is null). Called again when who watches gets a seat. */
  join?(player: PlayerChannel): void;
  /** `player`, who had joined, is gone for good. */
  leave?(player: PlayerChannel): void;
  /** `player` is back after an interruption; the seat is the same. */
  resume?(player: PlayerChannel): void;
  /** The host ends the game. */
  stop?(): void;
}

/** What a bot is made from. */
export interface BotOptions {
  /** Different for each bot, so that they do not all play alike. */
  readonly seed: number;
  /** What the listener joins with. */
  readonly join: JoinOptions;
}

/** A player without a person: an ordinary listener that also decides what to do. */
export interface BotListener extends PlayerListener {
  /** Called some 30 times a second, after `pump()`. `now`: `Clock.now()`, ms. */
  think(now: number): void;
}

/** What a player joins with. */
export interface JoinOptions {
  name: string;
  /** The game that the player wants; absent: whichever the host runs. */
  game?: string;
  /** The games that this copy has, with their versions. */
  versions: Readonly<Record<string, number>>;
  /** Proves that this is the hosting player. */
  hostKey?: string;
  /** Marks a player without a person; see `Company`. */
  bot?: number;
}
