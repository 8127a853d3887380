import type { GameDefinition, GameMode } from '../session/index.ts';
import { about as tag } from './tag/about.ts';

/** What the app knows of a game before anybody plays it. */
export interface GameEntry {
  readonly title: string;
  /** One line for the menu. */
  readonly tagline: string;
  readonly version: number;
  /** Most players at once. */
  readonly seats: number;
  /** The ways in which it can be played; see `GameDefinition`. */
  readonly modes?: readonly GameMode[];
  /** Loads the game itself: rules, messages, state. */
  load(): Promise<{ game: GameDefinition }>;
}

/** Every game of this copy, by id: the name of its folders. One line each, the one that is played by default first. */
export const catalogue: Readonly<Record<string, GameEntry>> = {
  tag: { ...tag, load: () => import('./tag/index.ts') },
};

/** The game that is played when nobody chooses one: the first of the catalogue. */
export const DEFAULT_GAME = Object.keys(catalogue)[0] ?? '';

/** What a player's `join` says about this copy: each game's version. */
export const gameVersions: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(catalogue).map(([id, { version }]) => [id, version]),
);

/** The entry of a game; undefined when this copy does not have it. Any text may be asked for. */
export function findGame(id: string): GameEntry | undefined {
  return Object.hasOwn(catalogue, id) ? catalogue[id] : undefined;
}
