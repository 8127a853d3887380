import { useSignal } from '@preact/signals';
import type { Player } from '../../shared/session/index.ts';
import type { Session } from '../session/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { say } from './words.ts';
import './guests.css';

interface RemoveProps {
  session: Pick<Session, 'kick'>;
  player: Player;
}

/** For whoever hosts: sends a player away, after a question. A bot is just taken out. */
export function RemoveButton({ session, player }: RemoveProps) {
  const isAsking = useSignal(false);
  const { name, seat, bot } = player;
  const ask = () => {
    if (bot) session.kick(seat, false);
    else isAsking.value = true;
  };
  return (
    <>
      <Button look="quiet" label={say().removeWho(name)} onPress={ask}>
        {say().remove}
      </Button>
      {isAsking.value && (
        <RemoveQuestion
          session={session}
          player={player}
          onClose={() => {
            isAsking.value = false;
          }}
        />
      )}
    </>
  );
}

function RemoveQuestion({ session, player, onClose }: RemoveProps & { onClose: () => void }) {
  const byAddress = useSignal(false);
  const titleId = `remove-${player.seat}`;
  return (
    <Dialog labelledBy={titleId} look="guests-question" onClose={onClose}>
      <h2 id={titleId}>{say().removeTitle(player.name)}</h2>
      <p>{say().removeNote}</p>
      <label class="guests-check">
        <input
          type="checkbox"
          checked={byAddress.value}
          onChange={() => {
            byAddress.value = !byAddress.value;
          }}
        />
        {say().byAddress}
      </label>
      <div class="guests-answers">
        <Button look="primary" autofocus onPress={onClose}>
          {say().cancel}
        </Button>
        <Button
          onPress={() => {
            session.kick(player.seat, byAddress.value);
            onClose();
          }}
        >
          {say().remove}
        </Button>
      </div>
    </Dialog>
  );
}
