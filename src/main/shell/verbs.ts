/** What main does for each verb of the bridge. Who calls and with what has been checked in `ipc.ts`. */
import { shell } from 'electron/common';
import { app, clipboard } from 'electron/main';
import type { StartInfo } from '../../shared/bridge/index.ts';
import { findGame } from '../../shared/games/catalogue.ts';
import { conditionsOf, LINKS, type LinkConditioner, PERFECT } from '../../shared/netcode/index.ts';
import { type Recordings, readRecordingFile } from '../recording/recordings.ts';
import type { Session } from '../session/session.ts';
import type { SettingsFile } from '../settings/settings.ts';
import type { Options } from './arguments.ts';
import { type Handlers, Refusal } from './ipc.ts';
import { isAllowedLink } from './security.ts';

const MENU: StartInfo['intent'] = { kind: 'menu' };

export interface VerbParts {
  options: Options;
  settings: SettingsFile;
  session: Session;
  recordings: Recordings;
  /** The network that is pretended; undefined in an app that ships and was not asked to. */
  link: LinkConditioner | undefined;
  development: boolean;
}

export function createHandlers(parts: VerbParts): Handlers {
  const { options, settings, session, recordings, link, development } = parts;
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
    setLink: (choice) => {
      if (!development || link === undefined)
        throw new Refusal('forbidden', 'Only a development build pretends another network.');
      if (choice === 'as-started') link.conditions = conditionsOf(options.link ?? {}) ?? PERFECT;
      else link.conditions = choice === 'none' ? PERFECT : LINKS[choice];
      return link.conditions;
    },
    saveRecording: async (bytes) => ({ name: await recordings.save(bytes) }),
    showRecording: () => {
      if (recordings.newest !== undefined) shell.showItemInFolder(recordings.newest);
    },
    readRecording: () => {
      if (options.replay === undefined)
        throw new Refusal('bad-request', 'No recording was named on the command line.');
      return readRecordingFile(options.replay);
    },
  };
}

function startInfo(
  options: Options,
  { settings }: SettingsFile,
  development: boolean,
): Omit<StartInfo, 'intent'> {
  const { game, name } = options;
  const link = conditionsOf(options.link ?? {});
  return {
    version: app.getVersion(),
    settings,
    ...(game !== undefined && { game }),
    ...(name !== undefined && { name }),
    ...(link !== undefined && { link }),
    development,
  };
}

function intentOf({ host, port, join, replay }: Options): StartInfo['intent'] {
  if (replay !== undefined) return { kind: 'replay' };
  if (join !== undefined) return { kind: 'join', address: join };
  if (!host) return MENU;
  return port === undefined ? { kind: 'host' } : { kind: 'host', port };
}

/** For scripts that start several copies: one line that tells where the game is. */
function announce(port: number): void {
  process.stdout.write(`hostplay:hosting ${JSON.stringify({ port })}\n`);
}
