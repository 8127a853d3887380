import { useEffect, useRef } from 'preact/hooks';
import type { App } from '../app/app.ts';
import { listenToKeys } from '../app/keys.ts';
import type { Screen } from '../app/screen.ts';
import { GameChat } from '../chat/game-chat.tsx';
import { EmoteBar } from '../emotes/emote-bar.tsx';
import { RemoveButton } from '../guests/remove-button.tsx';
import { Invite } from '../invite/invite.tsx';
import { Countdown } from '../leaving/countdown.tsx';
import { NetworkPanel } from '../network/network-panel.tsx';
import { greet } from '../people/greet.ts';
import { WhoIsIn } from '../people/who-is-in.tsx';
import { ReplayBar } from '../recording/replay-bar.tsx';
import type { Session } from '../session/index.ts';
import { openGame } from '../session/open-game.ts';
import { EscMenu } from './esc-menu.tsx';
import { GuestsPanel } from './guests-panel.tsx';
import { Hud } from './hud.tsx';
import { Reconnecting } from './reconnecting.tsx';
import { SettingsPanel } from './settings.tsx';
import './play.css';
import { inGame } from './words.ts';

type Playing = Extract<Screen, { name: 'playing' }>;

/** The game, with the HUD beside it and windows over it. The game runs on beneath them all. */
export function Play({ app, screen }: { app: App; screen: Playing }) {
  const session = app.session.current.value;
  const replay = app.replays.current.value;
  return (
    <>
      {/* Each game gets a canvas of its own: Pixi takes the drawing context of the old one with it. */}
      {session && (
        <Game key={`${session.id}.${session.epoch.value}`} app={app} screen={screen} session={session} />
      )}
      {replay && <ReplayBar replays={app.replays} replay={replay} onLeave={app.back} />}
    </>
  );
}

function Game({ app, screen, session }: { app: App; screen: Playing; session: Session }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const overlay = useRef<HTMLDivElement>(null);
  const interactiveOverlay = useRef<HTMLDivElement>(null);
  const line = session.line.value;
  const isTalking = app.chat.isOpen.value;

  useEffect(() => {
    if (!canvas.current || !overlay.current || !interactiveOverlay.current) return;
    return openGame(app, session, screen.game, {
      canvas: canvas.current,
      overlay: overlay.current,
      interactiveOverlay: interactiveOverlay.current,
    });
  }, [session]);
  useEffect(() => listenToKeys(app), [app]);
  useEffect(() => greet(session, app.sound), [session]);
  useEffect(() => {
    if (screen.panel === 'none' && !isTalking) canvas.current?.focus();
  }, [screen.panel, isTalking]);

  const resume = () => app.navigation.openPanel('none');
  const watch = app.network.watched.value;
  return (
    <main class="play" aria-label={inGame().game}>
      <Hud app={app} session={session} game={screen.game} />
      <div class="play-field">
        <canvas ref={canvas} class="play-canvas" tabIndex={-1} role="img" aria-label={inGame().field} />
        <div ref={overlay} class="play-overlay" aria-hidden="true" />
        <div ref={interactiveOverlay} class="play-interactive" inert={line.state === 'reconnecting'} />
        {app.network.shown.value && watch && <NetworkPanel watch={watch} />}
        {app.replays.current.value === undefined && (
          <GameChat chat={app.chat} session={session}>
            <EmoteBar emotes={app.emotes} />
          </GameChat>
        )}
        {app.replays.current.value === undefined && <Notice session={session} />}
        <Countdown session={session} isHost={screen.hosting !== undefined} />
      </div>
      <p class="visually-hidden" role="status">
        {session.announcement.value}
      </p>
      {screen.panel === 'menu' && (
        <EscMenu app={app} session={session} game={screen.game} onResume={resume} />
      )}
      {screen.panel === 'settings' && (
        <SettingsPanel app={app} onClose={() => app.navigation.openPanel('menu')} />
      )}
      {screen.panel === 'invite' && screen.hosting && (
        <Invite
          copy={app.copy}
          session={session}
          hosting={screen.hosting}
          game={screen.game}
          onClose={resume}
        >
          <WhoIsIn
            session={session}
            beside={(player) => <RemoveButton session={session} player={player} />}
          />
        </Invite>
      )}
      {screen.panel === 'guests' && <GuestsPanel session={session} game={screen.game} onClose={resume} />}
      {line.state === 'reconnecting' && <Reconnecting app={app} attempt={line.attempt} />}
    </main>
  );
}

function Notice({ session }: { session: Session }) {
  if (session.line.value.state !== 'unstable') return null;
  return (
    <p class="play-notice" role="status">
      {inGame().waitingForHost}
    </p>
  );
}
