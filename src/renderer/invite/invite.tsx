import type { Hosting } from '../../shared/bridge/index.ts';
import type { App } from '../app/app.ts';
import type { Session } from '../session/session.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SeatDot } from '../ui/seat-dot.tsx';
import './invite.css';

interface InviteProps {
  app: App;
  session: Session;
  hosting: Hosting;
  onClose: () => void;
}

/** What the host reads out to friends, and who has come. */
export function Invite({ app, session, hosting, onClose }: InviteProps) {
  const [first, ...others] = hosting.addresses;
  return (
    <Dialog labelledBy="invite-title" look="invite" onClose={onClose}>
      <h2 id="invite-title">{first ? 'Friends join with this address' : 'No network'}</h2>
      {first ? (
        <div class="invite-address">
          <strong class="selectable">{first.text}</strong>
          <CopyButton text={first.text} copy={app.copy} />
        </div>
      ) : (
        <p class="invite-note">
          Nobody can reach this computer right now. Connect it to Wi-Fi or a cable, end this game and host
          again.
        </p>
      )}
      {first && (
        <p class="invite-note">They open Hostplay, press Join and type it, on the same network as you.</p>
      )}
      {hosting.portWasTaken && (
        <p class="invite-note">
          Port 5071 was taken by another program, so this game uses port {hosting.port}. It belongs to the
          address.
        </p>
      )}
      {others.length > 0 && <OtherAddresses app={app} texts={others.map(({ text }) => text)} />}
      <WhoIsIn session={session} />
      <div class="invite-foot">
        <Bots session={session} />
        <Button look="primary" autofocus onPress={onClose}>
          Play
        </Button>
      </div>
    </Dialog>
  );
}

function OtherAddresses({ app, texts }: { app: App; texts: readonly string[] }) {
  return (
    <details class="invite-others">
      <summary>It doesn’t work? Other addresses of this computer</summary>
      <ul>
        {texts.map((text) => (
          <li key={text}>
            <span class="selectable">{text}</span>
            <CopyButton look="quiet" text={text} copy={app.copy} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function WhoIsIn({ session }: { session: Session }) {
  const players = session.players.value;
  const self = session.seat.value;
  return (
    <div class="invite-who">
      <ul aria-label="Who is in">
        {players.map((player) => (
          <li class="invite-player" key={player.seat}>
            <SeatDot seat={player.seat} />
            {player.name}
            {player.seat !== self && !player.bot && (
              <Button look="quiet" label={`Remove ${player.name}`} onPress={() => session.kick(player.seat)}>
                Remove
              </Button>
            )}
          </li>
        ))}
      </ul>
      {players.length < 2 && <p class="invite-waiting">Waiting for friends…</p>}
    </div>
  );
}

/** Company for whoever has none. */
function Bots({ session }: { session: Session }) {
  const count = session.players.value.filter((player) => player.bot).length;
  return (
    <fieldset class="invite-bots">
      <legend class="visually-hidden">Bots</legend>
      <Button label="One bot less" disabled={count === 0} onPress={() => session.setBots(count - 1)}>
        −
      </Button>
      <output>{count === 1 ? '1 bot' : `${count} bots`}</output>
      <Button label="One bot more" onPress={() => session.setBots(count + 1)}>
        +
      </Button>
    </fieldset>
  );
}
