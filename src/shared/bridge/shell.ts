/** The app itself: how it was started, the clipboard, the browser. */
import { z } from 'zod';
import type { LinkConditions } from '../netcode/index.ts';
import type { KeptSettings } from './settings.ts';
import { takes } from './verb.ts';

/** What the app was started with. */
export interface StartInfo extends KeptSettings {
  version: string;
  /** What the system speaks, the preferred one first, such as `de-CH`. */
  languages: readonly string[];
  /** From the command line; acted on once, by the first screen. */
  intent:
    | { kind: 'menu' }
    /** `startWith`: the game begins by itself once so many people are in the lobby. */
    | { kind: 'host'; port?: number; startWith?: number }
    | { kind: 'join'; address: string }
    /** Watch the recording that `readRecording()` gives. */
    | { kind: 'replay' };
  /** The network that the command line asked to pretend. */
  link?: LinkConditions;
  game?: string;
  name?: string;
  /** At most so many frames are to be drawn in a second. */
  frames?: number;
  /** True in a development build. */
  development: boolean;
}

/** What somebody wants who starts the app while this copy of it runs. */
export type LaterStart = Pick<StartInfo, 'intent' | 'game' | 'name'>;

export const shellVerbs = {
  /** What the app was started with and knows at its start. */
  start: takes().answers<StartInfo>(),
  /** Answers when the app is started again, with what was asked for. Ask again afterwards. */
  nextStart: takes().answers<LaterStart>(),
  copyText: takes(z.string().max(300)).answers<void>(),
  /** Opens an https link of the allow-list in the browser; false for all others. */
  openLink: takes(z.string().max(2_000)).answers<boolean>(),
};
