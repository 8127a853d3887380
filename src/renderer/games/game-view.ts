import type { Application } from 'pixi.js';
import type { Clock } from '../../shared/net/index.ts';
import type { Emote, PlayerListener } from '../../shared/session/index.ts';
import type { Frame } from '../engine/frame-loop.ts';
import type { Controls } from '../input/controls.ts';
import type { Sound } from '../sound/sound.ts';

/** One player's line in the list beside the game. */
export interface Standing {
  seat: number;
  /** With its unit, if that is not plain: "31 s". */
  score?: string;
  /** Rounds won, in a game that counts them. */
  wins?: number;
  /** A word that sets this player apart right now: whose turn it is, who leads. The line stands out. */
  mark?: string;
}

/** What a game shows in the column beside it. Each of these may be missing: a chat has neither clock nor scores. */
export interface HudState {
  /** What is going on, in two or three words. Default: the game's title. */
  title?: string;
  /** Time left, or whatever stands in large figures. */
  clock?: string;
  /** The clock is about to run out. */
  urgent?: boolean;
  /** What it takes to win, in a sentence. */
  rule?: string;
  /** In the order in which they are listed. Players who are missing here are listed last, without a score. */
  standings?: readonly Standing[];
}

/** What the app gives to the view of a game. */
export interface GameContext {
  /** Pixi, on a canvas that fills the window beside the HUD. The view adds its own container to `pixi.stage`. */
  pixi: Application;
  controls: Controls;
  sound: Sound;
  clock: Clock;
  /**
   * The emote that the player at a seat shows at this moment, a few seconds long; undefined for none, or from somebody
   * who is muted here. Ask in each frame. The list beside the game shows it for every game; a game may draw it over its
   * players as well: `emoteBubble` of `engine/emote-bubble.ts` is a picture of it.
   */
  emoteOf(seat: number): Emote | undefined;
  /** A place for words and pictures of HTML over the canvas: for the eye alone, clicks go through it. */
  overlay: HTMLElement;
  /**
   * A place for HTML that is used: buttons, cards, fields. It is reached by mouse, keyboard and screen reader, and what
   * is typed into a field moves nobody. Clicks beside what stands in it go through to the canvas.
   */
  interactiveOverlay: HTMLElement;
  /** Call it as often as you like, or never: the page changes only when the content does. */
  showHud(state: HudState): void;
  /** What the picture shows, in words, for those who cannot see it: the canvas's accessible name. */
  describe(text: string): void;
  /** Says something to those who use a screen reader, at once. */
  announce(text: string): void;
}

/** A game on the screen. */
export interface GameView {
  /** Has the game's `Network_…` methods. The app attaches it to the connection and pumps it before each frame. */
  readonly listener: PlayerListener;
  /** Draws one frame. What it has drawn on the stage is rendered directly afterwards. */
  frame(frame: Frame): void;
  /** Takes everything off the stage and out of both overlays. */
  destroy(): void;
}

/** What `games/<id>/index.ts` (or `index.tsx`) exports. */
export interface GameViewModule {
  createView(context: GameContext): GameView;
}
