import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { LeavingStore } from './leaving-store.ts';
import { say } from './words.ts';
import './leaving.css';

/** Asks whoever hosts before the game ends for everybody. Escape means no. */
export function EndQuestion({ leaving }: { leaving: LeavingStore }) {
  if (!leaving.isAsked.value) return null;
  const friends = leaving.friends.value;
  return (
    <Dialog labelledBy="end-title" look="end-question" onClose={leaving.stay}>
      <h2 id="end-title">{friends === 0 ? say().titleAlone : say().title(friends)}</h2>
      {friends > 0 && <p>{say().note}</p>}
      <div class="end-answers">
        <Button look="primary" autofocus onPress={leaving.stay}>
          {say().stay}
        </Button>
        <Button onPress={leaving.confirm}>{say().end}</Button>
      </div>
    </Dialog>
  );
}
