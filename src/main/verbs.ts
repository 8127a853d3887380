/** What main does for each verb of the bridge. Who calls and with what has been checked in `ipc.ts`. */
import { shell } from 'electron/common';
import { app, clipboard } from 'electron/main';
import type { StartInfo } from '../shared/bridge.ts';
import { findGame } from '../shared/games/catalogue.ts';
import type { Options } from './arguments.ts';
import { type Handlers, Refusal } from './ipc.ts';
import { isAllowedLink } from './security.ts';
import type { Session } from './session.ts';
import type { SettingsFile } from './settings.ts';

const MENU: StartInfo['intent'] = { kind: 'menu' };

export interface VerbParts {
  options: Options;
  settings: SettingsFile;
  session: Session;
  development: boolean;
}

export function createHandlers({ options, settings, session, development }: VerbParts): Handlers {
  let isFirstStart = true;
  return {
    start: () => {
      // A page that starts anew, after it crashed, does not host or join again by itself. One that a developer
      // has changed does.
      const intent = isFirstStart || development ? intentOf(options) : MENU;
      isFirstStart = false;
      return { ...startInfo(options, settings, development), intent };
    },
    updateSettings: (patch) => settings.update(patch),
    host: async ({ game, port, portKey }) => {
      if (findGame(game) === undefined) throw new Refusal('bad-request', `This copy has no game “${game}”.`);
      const hosting = await session.host({ game, port, portKey });
      announce(hosting.port);
      return hosting;
    },
    join: (request) => session.join(request),
    leave: () => session.leave(),
    copyText: (text) => clipboard.writeText(text),
    openLink: async (url) => {
      if (!isAllowedLink(url)) return false;
      await shell.openExternal(url);
      return true;
    },
  };
}

function startInfo(
  options: Options,
  { settings }: SettingsFile,
  development: boolean,
): Omit<StartInfo, 'intent'> {
  const { game, name } = options;
  return {
    version: app.getVersion(),
    settings,
    ...(game !== undefined && { game }),
    ...(name !== undefined && { name }),
    development,
  };
}

function intentOf({ host, port, join }: Options): StartInfo['intent'] {
  if (join !== undefined) return { kind: 'join', address: join };
  if (!host) return MENU;
  return port === undefined ? { kind: 'host' } : { kind: 'host', port };
}

/** For scripts that start several copies: one line that tells where the game is. */
function announce(port: number): void {
  process.stdout.write(`hostplay:hosting ${JSON.stringify({ port })}\n`);
}
