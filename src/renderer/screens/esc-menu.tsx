import type { App } from '../app/app.ts';
import { ControlRows } from '../games/control-rows.tsx';
import { aboutGame, type ControlHelp } from '../games/game-about.ts';
import { say as guests } from '../guests/words.ts';
import { lastDevice } from '../input/device.ts';
import { say as lobby } from '../lobby/words.ts';
import { Developer } from '../network/developer.tsx';
import type { Session } from '../session/index.ts';
import { say } from '../settings/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SoundButton } from '../ui/sound-button.tsx';
import { inGame } from './words.ts';

/** The app's own keys, or buttons, of the device used last. */
const ownKeys = (isRecording: boolean): readonly ControlHelp[] =>
  lastDevice.value === 'gamepad' ? padButtons(isRecording) : keyboardKeys(isRecording);

const padButtons = (isRecording: boolean): readonly ControlHelp[] => [
  { keys: inGame().startButton, what: inGame().menu },
  { keys: 'B', what: inGame().backButton },
  ...(isRecording ? [] : [{ keys: 'Y', what: inGame().chatKey }]),
];

const keyboardKeys = (isRecording: boolean): readonly ControlHelp[] => [
  // Nobody talks in a recording.
  ...(isRecording
    ? []
    : [
        { keys: 'T', what: inGame().chatKey },
        { keys: '1 2 3 4', what: inGame().emoteKeys },
      ]),
  { keys: 'M', what: inGame().soundKey },
  { keys: 'F3', what: inGame().networkKey },
  { keys: 'F9', what: inGame().recordKey },
  { keys: 'F11', what: inGame().fullscreenKey },
];

/** What Escape opens. The game goes on meanwhile: it is other people's game too. */
export function EscMenu(props: { app: App; session: Session; game: string; onResume: () => void }) {
  const { app, session, game, onResume } = props;
  const isHost = app.navigation.hosting.value !== undefined;
  const isRecording = app.replays.current.value !== undefined;
  return (
    <Dialog labelledBy="esc-menu-title" look="esc-menu" onClose={onResume}>
      <h2 id="esc-menu-title">{inGame().menu}</h2>
      <div class="esc-menu-choices">
        <Button look="primary" autofocus onPress={onResume}>
          {inGame().resume}
        </Button>
        {isHost && <Button onPress={() => app.navigation.openPanel('invite')}>{inGame().invite}</Button>}
        {isHost && <Button onPress={() => app.navigation.openPanel('guests')}>{guests().title}</Button>}
        {isHost && <Button onPress={() => session.toLobby()}>{lobby().back}</Button>}
        <Button onPress={() => app.navigation.openPanel('settings')}>{say().title}</Button>
        <Button onPress={() => app.leaving.end()}>{isHost ? inGame().end : inGame().leave}</Button>
        <SoundButton muted={app.settings.saved.value.muted} onToggle={app.settings.toggleMuted} />
      </div>
      <dl class="esc-menu-keys">
        <ControlRows
          controls={[...(aboutGame(game).controls?.() ?? []), ...ownKeys(isRecording)]}
          keys={app.settings.saved.value.keys}
        />
      </dl>
      <p class="esc-menu-note">{inGame().goesOn}</p>
      {app.development && !isRecording && (
        <Developer network={app.network} session={session} isHost={isHost} />
      )}
    </Dialog>
  );
}
