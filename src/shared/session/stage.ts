import type { LastMatch, Ranked } from './actions.ts';
import { type GameDefinition, modeOf } from './game.ts';
import { RunningGame, type Surroundings } from './running-game.ts';

/** What a room plays: the game that is chosen, and whether it runs. Where none runs, the room is the lobby. */
export class Stage {
  readonly #room: Surroundings;
  #game: GameDefinition;
  #mode: string | undefined;
  #epoch = 0;
  /** Undefined in the lobby. */
  #running: RunningGame | undefined;
  #last: LastMatch | undefined;

  /** @param mode the id of one of its modes; the first unless told, or for one that the game does not have */
  constructor(room: Surroundings, game: GameDefinition, mode?: string) {
    this.#room = room;
    this.#game = game;
    this.#mode = modeOf(game, mode);
    if (game.starts === 'at once') this.#running = this.#run();
  }

  /** The game that is played, or in the lobby the one that will be. */
  get game(): GameDefinition {
    return this.#game;
  }

  /** The id of the mode in which it is played; undefined for a game without modes. */
  get mode(): string | undefined {
    return this.#mode;
  }

  /** How many lobbies and games there were here before this one. */
  get epoch(): number {
    return this.#epoch;
  }

  /** Undefined in the lobby. */
  get running(): RunningGame | undefined {
    return this.#running;
  }

  /** How the match before ended; undefined before the first. */
  get last(): LastMatch | undefined {
    return this.#last;
  }

  /** Whether a game is played that takes nobody in. */
  get isClosed(): boolean {
    return this.#running !== undefined && this.#game.lateJoiners === 'wait';
  }

  /** From now on this is the chosen game. For when none runs. */
  choose(game: GameDefinition, mode?: string): void {
    this.#game = game;
    this.#mode = modeOf(game, mode);
  }

  /** The chosen game begins. For when none runs. */
  start(): void {
    this.#epoch += 1;
    this.#running = this.#run();
  }

  /** Ends the game, if one runs. What follows is the next epoch: another game, or {@link toLobby}. */
  end(): void {
    this.#running?.stop();
    this.#running = undefined;
  }

  /** Ends the game; what follows is the lobby. */
  toLobby(): void {
    this.end();
    this.#epoch += 1;
  }

  /**
   * The match of a game is over, and is the last one from now on.
   * @returns false for a game that does not run any more
   */
  finished(game: RunningGame, ranking: Ranked[]): boolean {
    if (game !== this.#running) return false;
    this.#last = { game: this.#game.id, ...(this.#mode !== undefined && { mode: this.#mode }), ranking };
    return true;
  }

  /** The game that was chosen, from its beginning. */
  #run(): RunningGame {
    return new RunningGame(this.#game, this.#mode, this.#epoch, this.#room);
  }
}
