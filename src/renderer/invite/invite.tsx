import type { ComponentChildren } from 'preact';
import type { Hosting } from '../../shared/bridge/index.ts';
import type { Session } from '../session/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ADDRESS_TITLE, Address } from './address.tsx';
import { Bots } from './bots.tsx';
import { say } from './words.ts';
import './invite.css';

interface InviteProps {
  copy: (text: string) => Promise<void>;
  session: Session;
  hosting: Hosting;
  /** The id of the game that is played. */
  game: string;
  onClose: () => void;
  /** Who has come. */
  children: ComponentChildren;
}

/** What the host reads out to friends in the middle of a game, and who has come. */
export function Invite({ copy, session, hosting, game, onClose, children }: InviteProps) {
  const hasNetwork = hosting.addresses.length > 0;
  return (
    <Dialog labelledBy={ADDRESS_TITLE} look="invite" onClose={onClose}>
      <Address copy={copy} hosting={hosting} />
      {!hasNetwork && <p class="address-note">{say().noNetworkWhy}</p>}
      {children}
      <div class="invite-foot">
        <Bots session={session} game={game} />
        <Button look="primary" autofocus onPress={onClose}>
          {say().play}
        </Button>
      </div>
    </Dialog>
  );
}
