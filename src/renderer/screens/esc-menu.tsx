import type { App } from '../app/app.ts';
import { aboutGame, type ControlHelp } from '../games/game-about.ts';
import { Developer } from '../network/developer.tsx';
import type { Session } from '../session/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SoundButton } from '../ui/sound-button.tsx';

const OWN_KEYS: readonly ControlHelp[] = [
  { keys: 'M', what: 'Sound on or off' },
  { keys: 'F3', what: 'Show the network' },
  { keys: 'F9', what: 'Save the last minute' },
];

/** What Escape opens. The game goes on meanwhile: it is other people's game too. */
export function EscMenu(props: { app: App; session: Session; game: string; onResume: () => void }) {
  const { app, session, game, onResume } = props;
  const isHost = app.navigation.hosting.value !== undefined;
  return (
    <Dialog labelledBy="esc-menu-title" look="esc-menu" onClose={onResume}>
      <h2 id="esc-menu-title">Menu</h2>
      <div class="esc-menu-choices">
        <Button look="primary" autofocus onPress={onResume}>
          Resume
        </Button>
        {isHost && <Button onPress={() => app.navigation.openPanel('invite')}>Invite friends</Button>}
        {isHost && <OtherGames app={app} session={session} game={game} />}
        <Button onPress={app.back}>{isHost ? 'End the game' : 'Leave'}</Button>
        <SoundButton muted={app.settings.saved.value.muted} onToggle={app.settings.toggleMuted} />
      </div>
      <Keys game={game} />
      <p class="esc-menu-note">The game goes on while this is open.</p>
      {app.development && app.replays.current.value === undefined && (
        <Developer network={app.network} session={session} isHost={isHost} />
      )}
    </Dialog>
  );
}

/** For the host: everybody who is here goes on to another game, in the seats that they have. */
function OtherGames({ app, session, game }: { app: App; session: Session; game: string }) {
  const others = app.games.all.filter(({ id }) => id !== game);
  return others.map(({ id, title }) => (
    <Button key={id} onPress={() => session.changeGame(id)}>
      Go on to {title}
    </Button>
  ));
}

/** Which keys do what: the game's own first, then the app's. */
function Keys({ game }: { game: string }) {
  return (
    <dl class="esc-menu-keys">
      {[...(aboutGame(game).controls ?? []), ...OWN_KEYS].map(({ keys, what }) => (
        <div key={keys}>
          <dt>{what}</dt>
          <dd>{keys}</dd>
        </div>
      ))}
    </dl>
  );
}
