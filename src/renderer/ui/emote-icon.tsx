import type { Emote } from '../../shared/session/index.ts';
import { EMOTE_ART } from '../theme/emote-art.ts';
import { cssColour, PALETTE } from '../theme/theme.ts';
import { DrawnPath } from './drawn-path.tsx';
import './emote-icon.css';

/** An emote's picture. Says nothing to screen readers. */
export function EmoteIcon({ emote }: { emote: Emote }) {
  return (
    <svg class="emote-icon" viewBox="-10 -10 20 20" aria-hidden="true">
      {EMOTE_ART[emote].map((shape) => (
        <DrawnPath key={shape.path} drawn={shape} colour={cssColour(PALETTE[shape.colour])} />
      ))}
    </svg>
  );
}
