import { useSignal } from '@preact/signals';
import { GuestList } from '../guests/guest-list.tsx';
import { RemoveButton } from '../guests/remove-button.tsx';
import { say } from '../guests/words.ts';
import { WhoIsIn } from '../people/who-is-in.tsx';
import type { Session } from '../session/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** For whoever hosts: who is in, who may come, and who was sent away. */
export function GuestsPanel(props: { session: Session; game: string; onClose: () => void }) {
  const { session, game, onClose } = props;
  return (
    <Dialog labelledBy="guests-title" look="guests-panel" onClose={onClose}>
      <h2 id="guests-title">{say().title}</h2>
      <WhoIsIn session={session} beside={(player) => <RemoveButton session={session} player={player} />} />
      <GuestList session={session} game={game} />
      <div class="guests-done">
        <Button look="primary" autofocus onPress={onClose}>
          {say().close}
        </Button>
      </div>
    </Dialog>
  );
}

/** In the lobby: opens the panel. */
export function GuestsButton({ session, game }: { session: Session; game: string }) {
  const isOpen = useSignal(false);
  const toggle = () => {
    isOpen.value = !isOpen.value;
  };
  return (
    <>
      <Button look="quiet" onPress={toggle}>
        {say().manage}
      </Button>
      {isOpen.value && <GuestsPanel session={session} game={game} onClose={toggle} />}
    </>
  );
}
