import { useEffect } from 'preact/hooks';
import type { App } from '../app/app.ts';
import { listenEverywhere } from '../app/keys.ts';
import { listenInMenus } from '../app/menu-input.ts';
import { isUnderWay } from '../app/screen.ts';
import { Backdrop } from '../backdrop/backdrop.tsx';
import { EndQuestion } from '../leaving/end-question.tsx';
import { settle, unsettle } from '../theme/settled.ts';
import { ScreenKeys } from '../typing/screen-keys.tsx';
import { Notice } from '../ui/notice.tsx';
import { Ended } from './ended.tsx';
import { Join } from './join.tsx';
import { Lobby } from './lobby.tsx';
import { Menu } from './menu.tsx';
import { Play } from './play.tsx';
import { Settings } from './settings.tsx';
import { Starting } from './starting.tsx';

/** The screen of the moment; behind all but the game, the living backdrop of the one that is chosen. */
export function Root({ app }: { app: App }) {
  const screen = app.navigation.screen.value;
  const { notices } = app;
  const playing = screen.name === 'playing';
  // The game settles by itself, with its first frames; what is under way has another screen to come.
  const settles = !playing && !isUnderWay(screen) && app.startWith.value === undefined;
  useEffect(() => {
    unsettle();
    if (settles) void settle();
  }, [screen.name, settles]);
  useEffect(() => listenEverywhere(app), [app]);
  useEffect(() => listenInMenus(app), [app]);
  return (
    <>
      {!playing && <Backdrop game={gameOf(app)} />}
      <ScreenOf app={app} />
      <ScreenKeys typing={app.typing} />
      <EndQuestion leaving={app.leaving} />
      {notices.current.value && <Notice notice={notices.current.value} onClose={notices.close} />}
    </>
  );
}

/** The game that a screen is about: in a lobby the host's. */
function gameOf(app: App): string {
  return app.session.current.value?.welcome.value?.game ?? app.games.chosen.value;
}

function ScreenOf({ app }: { app: App }) {
  const screen = app.navigation.screen.value;
  switch (screen.name) {
    case 'menu':
      return <Menu app={app} />;
    case 'settings':
      return <Settings app={app} />;
    case 'join':
      return <Join app={app} screen={screen} />;
    case 'starting':
      return <Starting app={app} attempt={screen.attempt} />;
    case 'lobby':
      return <Lobby app={app} screen={screen} />;
    case 'playing':
      return <Play app={app} screen={screen} />;
    case 'ended':
      return <Ended app={app} screen={screen} />;
  }
}
