import type { GameHost, GameRoom, Member, PlayerChannel } from './player-channel.ts';
import type { JoinOptions, PlayerListener } from './player-listener.ts';

/** A class of `PlayerChannel`s. Its constructor hands its arguments on. */
export type PlayerChannelClass = new (room: never, member: Member) => PlayerChannel;

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
  /** `at once`: hosting it opens the game and no lobby, as for a whiteboard. Absent: it begins when the host says so. */
  readonly starts?: 'at once';
  /** `wait`: who comes while it is played stays in the lobby until it is over. Absent: they come into the game. */
  readonly lateJoiners?: 'wait';
  /**
   * The ways in which it can be played, the usual one first: the hosting player chooses. Absent: there is only one.
   * The host finds the chosen one at `room.mode`, players at `listener.welcome.mode`.
   */
  readonly modes?: readonly GameMode[];
  /** What the host's end of each player is, with a method for each action. Default `PlayerChannel`. */
  readonly channelClass?: PlayerChannelClass;
  /** Starts what all players share. Called once, before anybody joins; channels find the result at `room.host`. */
  readonly host?: (room: GameRoom) => GameHost;
  /** Makes a player without a person, for hosts who want more company. Absent: no bots. */
  readonly createBot?: (options: BotOptions) => BotListener;
}

/** One way in which a game can be played. */
export interface GameMode {
  /** Lower case letters, digits and hyphens, at most 40. */
  readonly id: string;
  /** For the lobby, in English. The view's `about.ts` may have it in the player's language. */
  readonly title: string;
}

/** The id of the mode in which a game is played of which `wanted` was asked for; undefined for one without modes. */
export function modeOf({ modes }: Pick<GameDefinition, 'modes'>, wanted?: string): string | undefined {
  return (modes?.find(({ id }) => id === wanted) ?? modes?.[0])?.id;
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
