import { findGame } from '../../shared/games/catalogue.ts';
import type { ControlUse } from '../input/control-keys.tsx';

/** What a game tells the screens around it. Loaded with the menu, for every game of this copy: so it stays light. */

/** One line of the help that Escape shows. */
export interface ControlHelp {
  /** What the player uses: the keys that are chosen for it are shown as they look on the keyboard. */
  readonly uses?: ControlUse;
  /** How it is called, where it is something else: "Mouse". */
  readonly keys?: string;
  /** What they do, in two or three words: "Dash". */
  readonly what: string;
}

/** In CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture that moves quietly behind the menu. */
export interface Backdrop {
  /** Moves everything on by `seconds`; not called for whoever prefers reduced motion. The size changes with the window's. */
  advance(seconds: number, size: Size): void;
  /** Draws the whole picture on an empty canvas, in which one unit is one CSS pixel. */
  paint(context: CanvasRenderingContext2D, size: Size): void;
}

/** What `games/<id>/about.ts` exports, if there is such a file. Whatever is missing, the app has something neutral for. */
export interface GameAbout {
  /** What it is called and what it is, in the language of the moment; the catalogue's words unless told. */
  readonly title?: () => string;
  readonly tagline?: () => string;
  /** Asked anew each time, since the language may change. */
  readonly controls?: () => readonly ControlHelp[];
  /** What the game's modes are called in the player's language, by their ids: `() => ({ hunt: say().hunt })`. */
  readonly modes?: () => Readonly<Record<string, string>>;
  /** What a score at the end of a match counts, in the player's language: `(score) => `${score} rounds``. Default: the number. */
  readonly score?: (score: number) => string;
  readonly createBackdrop?: (size: Size) => Backdrop;
}

/** What a mode of a game is called; undefined for one that this copy does not know. */
export function modeTitle(game: string, mode: string): string | undefined {
  const own = aboutGame(game).modes?.() ?? {};
  if (Object.hasOwn(own, mode)) return own[mode];
  return findGame(game)?.modes?.find(({ id }) => id === mode)?.title;
}

const modules = import.meta.glob<{ about: GameAbout }>('./*/about.ts', { eager: true });

/** What a game tells; of a game that tells nothing, or that this copy does not have, nothing. */
export function aboutGame(id: string): GameAbout {
  return modules[`./${id}/about.ts`]?.about ?? {};
}

/** What a game of this copy is called in the language of the moment; the id of one that it does not have. */
export function gameTitle(id: string): string {
  return aboutGame(id).title?.() ?? findGame(id)?.title ?? id;
}

/** One line on it in the language of the moment. */
export function gameTagline(id: string): string {
  return aboutGame(id).tagline?.() ?? findGame(id)?.tagline ?? '';
}
