import { Graphics, type Texture } from 'pixi.js';
import { draw } from '../../engine/draw.ts';
import type { Drawn } from '../../theme/drawn.ts';
import { DISC_RADIUS, MARK_ART, type Mark } from '../../theme/player-colours.ts';
import { PLAYER_FACES } from '../../theme/player-faces.ts';

/** What players choose from. White, to be tinted. */
export interface LookTextures {
  /** By face. */
  readonly eyes: readonly Texture[];
  readonly mouths: readonly (Texture | undefined)[];
  /** By name; a plain disc has none. */
  readonly marks: Readonly<Partial<Record<Mark, Texture>>>;
}

/** Half of the square that an eye or a mouth is drawn in, so that its middle stays the middle. */
const PART = 5;

/** The parts to be drawn, by names of their own. */
export function lookParts(): Record<string, Graphics> {
  const parts: [string, Graphics][] = [];
  for (const [face, { eye, mouth }] of PLAYER_FACES.entries()) {
    parts.push([`eye ${face}`, centred(eye, PART)]);
    if (mouth !== undefined) parts.push([`mouth ${face}`, centred(mouth, PART)]);
  }
  for (const [mark, drawn] of Object.entries(MARK_ART))
    if (drawn !== undefined) parts.push([`mark ${mark}`, centred(drawn, DISC_RADIUS)]);
  return Object.fromEntries(parts);
}

/** The same, found again among all that was drawn. */
export function lookTextures(drawn: Readonly<Record<string, Texture>>): LookTextures {
  const marks = Object.keys(MARK_ART).map((mark) => [mark, drawn[`mark ${mark}`]]);
  return {
    eyes: PLAYER_FACES.map((_, face) => drawn[`eye ${face}`] as Texture),
    mouths: PLAYER_FACES.map((_, face) => drawn[`mouth ${face}`]),
    marks: Object.fromEntries(marks),
  };
}

function centred(drawn: Drawn, half: number): Graphics {
  const square = new Graphics().rect(-half, -half, 2 * half, 2 * half).fill({ color: 0xffffff, alpha: 0 });
  return draw(square, drawn, 0xffffff);
}
