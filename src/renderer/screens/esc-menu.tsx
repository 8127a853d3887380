import type { App } from '../app/app.ts';
import { Developer } from '../network/developer.tsx';
import type { Session } from '../session/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SoundButton } from '../ui/sound-button.tsx';

/** What Escape opens. The game goes on meanwhile: it is other people's game too. */
export function EscMenu(props: { app: App; session: Session; onResume: () => void }) {
  const { app, session, onResume } = props;
  const isHost = app.navigation.hosting.value !== undefined;
  return (
    <Dialog labelledBy="esc-menu-title" look="esc-menu" onClose={onResume}>
      <h2 id="esc-menu-title">Menu</h2>
      <div class="esc-menu-choices">
        <Button look="primary" autofocus onPress={onResume}>
          Resume
        </Button>
        {isHost && <Button onPress={() => app.navigation.openPanel('invite')}>Invite friends</Button>}
        <Button onPress={app.back}>{isHost ? 'End the game' : 'Leave'}</Button>
        <SoundButton muted={app.settings.saved.value.muted} onToggle={app.settings.toggleMuted} />
      </div>
      <p class="esc-menu-keys">
        Move with WASD, the arrow keys or a gamepad. Space dashes. F3 shows the network, F9 saves the last
        minute. The game goes on while this is open.
      </p>
      {app.development && app.replays.current.value === undefined && (
        <Developer network={app.network} session={session} isHost={isHost} />
      )}
    </Dialog>
  );
}
