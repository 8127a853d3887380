import type { Emote } from '../../shared/session/index.ts';
import { EMOTE_ART } from '../theme/emote-art.ts';
import { cssColour, PALETTE } from '../theme/theme.ts';
import './emote-icon.css';

/** An emote's picture. Says nothing to screen readers. */
export function EmoteIcon({ emote }: { emote: Emote }) {
  return (
    <svg class="emote-icon" viewBox="-10 -10 20 20" aria-hidden="true">
      {EMOTE_ART[emote].map(({ path, colour, pen }) => {
        const paint = cssColour(PALETTE[colour]);
        return pen === undefined ? (
          <path key={path} d={path} fill={paint} />
        ) : (
          <path
            key={path}
            d={path}
            fill="none"
            stroke={paint}
            stroke-width={pen}
            stroke-linecap="round"
            stroke-linejoin="round"
          />
        );
      })}
    </svg>
  );
}
