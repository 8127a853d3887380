import type { ComponentChildren } from 'preact';
import type { Hosting } from '../../shared/bridge/index.ts';
import { product } from '../../shared/product.ts';
import type { Session } from '../session/index.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Bots } from './bots.tsx';
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

/** What the host reads out to friends, and who has come. */
export function Invite({ copy, session, hosting, game, onClose, children }: InviteProps) {
  const [first, ...others] = hosting.addresses;
  return (
    <Dialog labelledBy="invite-title" look="invite" onClose={onClose}>
      <h2 id="invite-title">{first ? 'Friends join with this address' : 'No network'}</h2>
      {first ? (
        <div class="invite-address">
          <strong class="selectable">{first.text}</strong>
          <CopyButton text={first.text} copy={copy} />
        </div>
      ) : (
        <p class="invite-note">
          Nobody can reach this computer right now. Connect it to Wi-Fi or a cable, end this game and host
          again.
        </p>
      )}
      {first && (
        <p class="invite-note">
          They open {product.name}, press Join and type it, on the same network as you.
        </p>
      )}
      {hosting.portWasTaken && (
        <p class="invite-note">
          Port 5071 was taken by another program, so this game uses port {hosting.port}. It belongs to the
          address.
        </p>
      )}
      {others.length > 0 && <OtherAddresses copy={copy} texts={others.map(({ text }) => text)} />}
      {children}
      <div class="invite-foot">
        <Bots session={session} game={game} />
        <Button look="primary" autofocus onPress={onClose}>
          Play
        </Button>
      </div>
    </Dialog>
  );
}

function OtherAddresses({ copy, texts }: Pick<InviteProps, 'copy'> & { texts: readonly string[] }) {
  return (
    <details class="invite-others">
      <summary>It doesn’t work? Other addresses of this computer</summary>
      <ul>
        {texts.map((text) => (
          <li key={text}>
            <span class="selectable">{text}</span>
            <CopyButton look="quiet" text={text} copy={copy} />
          </li>
        ))}
      </ul>
    </details>
  );
}
