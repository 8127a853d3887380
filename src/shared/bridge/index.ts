/**
 * The contract between the page and main: every verb that crosses, its arguments and its answer; one file and one
 * line for each feature. Preload exposes exactly {@link Bridge} as `window.bridge`; main checks every argument.
 */
import { defectVerbs } from './defects.ts';
import { leavingVerbs } from './leaving.ts';
import { networkVerbs } from './network.ts';
import { presenceVerbs } from './presence.ts';
import { recordingVerbs } from './recording.ts';
import { sessionVerbs } from './session.ts';
import { settingsVerbs } from './settings.ts';
import { shellVerbs } from './shell.ts';
import type { BridgeOf, HandlersOf } from './verb.ts';

export const verbs = {
  ...shellVerbs,
  ...settingsVerbs,
  ...sessionVerbs,
  ...leavingVerbs,
  ...presenceVerbs,
  ...networkVerbs,
  ...recordingVerbs,
  ...defectVerbs,
};

/** What `window.bridge` offers. */
export type Bridge = BridgeOf<typeof verbs>;
/** What main does for each verb. */
export type Handlers = HandlersOf<typeof verbs>;

export { ADDRESS_FAULTS, type AddressFault } from './address-faults.ts';
export { type BrokenEnd, type Explanation, isBrokenEnd } from './defects.ts';
export type { LinkChoice } from './network.ts';
export type { RecordingFile } from './recording.ts';
export type { Failure, Result } from './result.ts';
export type {
  Adapter,
  HostAddress,
  Hosting,
  Joined,
  PortBatch,
  PortHandOver,
  PortRequest,
} from './session.ts';
export {
  DEFAULT_KEYS,
  DEFAULT_SETTINGS,
  KEY_ACTIONS,
  type KeptSettings,
  type KeyAction,
  type KeyBindings,
  playerName,
  type RecentHost,
  type Settings,
  settingsSchema,
  TEXT_SIZE,
} from './settings.ts';
export type { LaterStart, StartInfo } from './shell.ts';
