import { EMOTES } from '../../shared/session/index.ts';
import { Button } from '../ui/button.tsx';
import { EmoteIcon } from '../ui/emote-icon.tsx';
import type { EmoteStore } from './emote-store.ts';
import { say } from './words.ts';
import './emotes.css';

/** A button for each emote, with its key. */
export function EmoteBar({ emotes }: { emotes: EmoteStore }) {
  return (
    <fieldset class="emote-bar">
      <legend class="visually-hidden">{say().emotes}</legend>
      {EMOTES.map((emote, index) => (
        <Button key={emote} look="quiet" onPress={() => emotes.show(index)}>
          <EmoteIcon emote={emote} />
          <span class="visually-hidden">{say().button(emote)}</span>
          <kbd>{index + 1}</kbd>
        </Button>
      ))}
    </fieldset>
  );
}
