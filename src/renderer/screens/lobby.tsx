import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { App } from '../app/app.ts';
import { listenToEmotes } from '../app/keys.ts';
import type { Screen } from '../app/screen.ts';
import { ChatPanel } from '../chat/chat-panel.tsx';
import { EmoteBar } from '../emotes/emote-bar.tsx';
import { ShownEmote } from '../emotes/shown-emote.tsx';
import { RemoveButton } from '../guests/remove-button.tsx';
import { isTaken } from '../input/focus.ts';
import { Address } from '../invite/address.tsx';
import { Bots } from '../invite/bots.tsx';
import { Countdown } from '../leaving/countdown.tsx';
import { Begin } from '../lobby/begin.tsx';
import { Chosen } from '../lobby/chosen.tsx';
import { HowToPlay } from '../lobby/how-to-play.tsx';
import { LastMatch } from '../lobby/last-match.tsx';
import { LobbyStore } from '../lobby/lobby-store.ts';
import { Players } from '../lobby/players.tsx';
import { ReachLine } from '../lobby/reach-line.tsx';
import { say } from '../lobby/words.ts';
import { LookFold } from '../looks/look-fold.tsx';
import { greet } from '../people/greet.ts';
import type { Session } from '../session/index.ts';
import { say as settingsWords } from '../settings/words.ts';
import { Button } from '../ui/button.tsx';
import { GuestsButton } from './guests-panel.tsx';
import { Reconnecting } from './reconnecting.tsx';
import { SettingsPanel } from './settings.tsx';
import { useEscape } from './use-escape.ts';
import './lobby.css';

/** Everybody together, before a match and after it. */
export function Lobby({ app, screen }: { app: App; screen: Extract<Screen, { name: 'lobby' }> }) {
  const session = app.session.current.value;
  return session && <Together key={session.id} app={app} session={session} hosting={screen.hosting} />;
}

type Hosting = Extract<Screen, { name: 'lobby' }>['hosting'];

function Together({ app, session, hosting }: { app: App; session: Session; hosting: Hosting }) {
  const lobby = useMemo(() => new LobbyStore(session, hosting), [session, hosting]);
  useEffect(() => greet(session, app.sound), [session]);
  useEffect(() => listenToEmotes(app), [app]);
  const isChoosing = useSignal(false);
  const openSettings = () => {
    isChoosing.value = true;
  };
  useEscape((event) => {
    // A field in which somebody types takes the key for itself.
    if (isTaken(event)) return;
    // Otherwise the dialog that opens now would take this very key press as its own.
    event.preventDefault();
    openSettings();
  }, session);
  const isHost = hosting !== undefined;
  const line = session.line.value;
  return (
    <main class="lobby" aria-label={say().lobby}>
      <div class="lobby-main">
        <Chosen lobby={lobby} games={app.games.all} canChoose={isHost} />
        <Players
          lobby={lobby}
          beside={({ seat }) => <ShownEmote emotes={app.emotes} seat={seat} />}
          actions={(player) => isHost && <RemoveButton session={session} player={player} />}
        />
        {lobby.self.value !== undefined && <LookFold looks={app.looks} />}
        {isHost && <Bots session={session} game={lobby.game.value} />}
        {isHost && <GuestsButton session={session} game={lobby.game.value} />}
      </div>
      <div class="lobby-side">
        {hosting && (
          <section class="lobby-invite">
            <Address copy={app.copy} hosting={hosting} />
            <ReachLine lobby={lobby} />
          </section>
        )}
        <LastMatch lobby={lobby} />
        <ChatPanel chat={app.chat} session={session}>
          <EmoteBar emotes={app.emotes} />
        </ChatPanel>
        <HowToPlay lobby={lobby} keys={app.settings.saved.value.keys} />
      </div>
      <Begin lobby={lobby} isHost={isHost} onLeave={() => app.leaving.end()}>
        <Button look="quiet" onPress={openSettings}>
          {settingsWords().title}
        </Button>
      </Begin>
      <Countdown session={session} isHost={isHost} />
      {isChoosing.value && (
        <SettingsPanel
          app={app}
          onClose={() => {
            isChoosing.value = false;
          }}
        />
      )}
      <p class="visually-hidden" role="status">
        {session.announcement.value}
      </p>
      {line.state === 'reconnecting' && <Reconnecting app={app} attempt={line.attempt} />}
    </main>
  );
}
