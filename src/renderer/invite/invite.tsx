import type { ComponentChildren } from 'preact';
import type { Hosting } from '../../shared/bridge/index.ts';
import { product } from '../../shared/product.ts';
import type { Session } from '../session/index.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Bots } from './bots.tsx';
import './invite.css';
import { say } from './words.ts';

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
      <h2 id="invite-title">{first ? say().title : say().noNetwork}</h2>
      {first ? (
        <div class="invite-address">
          <strong class="selectable">{first.text}</strong>
          <CopyButton text={first.text} copy={copy} />
        </div>
      ) : (
        <p class="invite-note">{say().noNetworkWhy}</p>
      )}
      {first && <p class="invite-note">{say().how(product.name)}</p>}
      {hosting.portWasTaken && first && <p class="invite-note">{say().portWasTaken(hosting.port)}</p>}
      {others.length > 0 && <OtherAddresses copy={copy} texts={others.map(({ text }) => text)} />}
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

function OtherAddresses({ copy, texts }: Pick<InviteProps, 'copy'> & { texts: readonly string[] }) {
  return (
    <details class="invite-others">
      <summary>{say().otherAddresses}</summary>
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
