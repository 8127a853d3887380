import { shell } from 'electron/common';
import { app, clipboard } from 'electron/main';
import type { StartInfo } from '../../shared/bridge/index.ts';
import type { shellVerbs } from '../../shared/bridge/shell.ts';
import type { HandlersOf } from '../../shared/bridge/verb.ts';
import { conditionsOf } from '../../shared/netcode/index.ts';
import type { SettingsFile } from '../settings/settings.ts';
import type { Options } from './arguments.ts';
import { intentOf } from './intent.ts';
import type { LaterStarts } from './later-starts.ts';
import { isAllowedLink } from './security.ts';

const MENU: StartInfo['intent'] = { kind: 'menu' };

/** What main does for the app itself. */
export function shellHandlers(
  options: Options,
  settings: SettingsFile,
  laterStarts: LaterStarts,
  development: boolean,
): HandlersOf<typeof shellVerbs> {
  let isFirstStart = true;
  return {
    start: () => {
      // A page that starts anew, after it crashed, does not host or join again by itself. One that a developer
      // has changed does.
      const intent = isFirstStart || development ? intentOf(options) : MENU;
      isFirstStart = false;
      return { ...startInfo(options, settings, development), intent };
    },
    nextStart: () => laterStarts.next(),
    copyText: (text) => clipboard.writeText(text),
    openLink: async (url) => {
      if (!isAllowedLink(url)) return false;
      await shell.openExternal(url);
      return true;
    },
  };
}

/** What the system speaks; Chromium's own switch says otherwise. */
function languages(): string[] {
  const told = app.commandLine.getSwitchValue('lang');
  return told === '' ? app.getPreferredSystemLanguages() : [told];
}

function startInfo(options: Options, file: SettingsFile, development: boolean): Omit<StartInfo, 'intent'> {
  const { game, name, frames } = options;
  const link = conditionsOf(options.link ?? {});
  return {
    version: app.getVersion(),
    ...file.kept,
    languages: languages(),
    ...(game !== undefined && { game }),
    ...(name !== undefined && { name }),
    ...(link !== undefined && { link }),
    ...(frames !== undefined && { frames }),
    development,
  };
}
