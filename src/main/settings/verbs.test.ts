import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { silentLog } from '../shell/log.ts';
import { SettingsFile } from './settings.ts';
import { followFullscreen, settingsHandlers } from './verbs.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'app-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => new SettingsFile(join(folder, 'settings.json'), silentLog);

it('makes the window as large as is chosen, and asks for it once', async () => {
  const asked: boolean[] = [];
  const { updateSettings } = settingsHandlers(open(), () => ({
    setFullScreen: (isFull) => void asked.push(isFull),
  }));
  await updateSettings({ fullscreen: true });
  await updateSettings({ fullscreen: true, textSize: 120 });
  await updateSettings({ fullscreen: false });
  expect(asked).toEqual([true, false]);
});

it('keeps what the system has made of the window', () => {
  const file = open();
  const heard = new Map<string, () => void>();
  const window = { on: (event: string, listener: () => void) => heard.set(event, listener) };
  followFullscreen(window as never, file);
  heard.get('enter-full-screen')?.();
  expect(open().settings.fullscreen).toBe(true);
  heard.get('leave-full-screen')?.();
  expect(open().settings.fullscreen).toBe(false);
});
