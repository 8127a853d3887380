import { EmoteIcon } from '../ui/emote-icon.tsx';
import type { EmoteStore } from './emote-store.ts';
import { say } from './words.ts';
import './emotes.css';

/** What the player at a seat shows right now, for beside their name. */
export function ShownEmote({ emotes, seat }: { emotes: EmoteStore; seat: number }) {
  const emote = emotes.shown.value.get(seat);
  if (emote === undefined) return null;
  return (
    <span class="shown-emote">
      <EmoteIcon emote={emote} />
      <span class="visually-hidden">{say().shows(emote)}</span>
    </span>
  );
}
