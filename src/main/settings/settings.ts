/** What the app remembers, in one JSON file that is checked when it is read and replaced whole when written. */
import { copyFileSync, readFileSync, statSync } from 'node:fs';
import {
  DEFAULT_SETTINGS,
  type KeptSettings,
  type Settings,
  settingsSchema,
} from '../../shared/bridge/index.ts';
import type { Log } from '../shell/log.ts';
import { isMissing, writeWhole } from '../shell/whole-file.ts';

/** What the file says of itself. A version that reads what was written before differently has the next number. */
const VERSION = 1;
/** A file that is larger than this was not written by us, bytes. */
const LARGEST = 64 * 1024;

export class SettingsFile {
  readonly #path: string;
  readonly #log: Log;
  #settings: Settings = DEFAULT_SETTINGS;
  /** What the file says besides: a newer version's settings, which must survive this one. */
  #unknown: Record<string, unknown> = {};
  #isKept: boolean;
  /** The file was written by a newer version, which means something else by what this one would write. */
  #isNewer = false;

  /**
   * Reads the file, each setting for itself: what is missing or makes no sense gets its default. A file with something
   * that makes no sense is kept beside as `.bad`. One that a newer version has written is read as far as it makes sense,
   * and never written.
   *
   * @param isKept false when it is known already that nothing can be saved
   */
  constructor(path: string, log: Log, isKept = true) {
    this.#path = path;
    this.#log = log;
    this.#isKept = isKept;
    this.#read();
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** False while the settings are forgotten when the app quits: the last attempt to save them has failed. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** All of it, as the page is told. */
  get kept(): KeptSettings {
    const { settings, isKept } = this;
    return { settings, isKept, ...(this.#isNewer && { isNewer: true }) };
  }

  /**
   * Changes part of the settings and saves them. When saving fails they still hold until the app quits.
   *
   * @throws ZodError when they do not fit; then nothing changes
   */
  update(patch: { [Name in keyof Settings]?: Settings[Name] | undefined }): KeptSettings {
    const changes = Object.entries(patch).filter(([, value]) => value !== undefined);
    if (changes.length === 0) return this.kept;
    this.#settings = settingsSchema.parse({ ...this.#settings, ...Object.fromEntries(changes) });
    this.#save();
    return this.kept;
  }

  #read(): void {
    const text = this.#readText();
    if (text === undefined) return;
    const { version, settings, unknown, wrong } = parsed(text);
    this.#settings = { ...DEFAULT_SETTINGS, ...settings };
    this.#unknown = unknown;
    this.#isNewer = version > VERSION;
    if (this.#isNewer) {
      this.#isKept = false;
      this.#log.warn('settings-newer', { version });
    } else if (wrong.length > 0) this.#setAside(wrong);
  }

  /** Undefined where there is no file yet, or none that can be read. */
  #readText(): string | undefined {
    try {
      if (statSync(this.#path).size <= LARGEST) return readFileSync(this.#path, 'utf8');
      this.#setAside(['size']);
    } catch (error) {
      if (!isMissing(error)) this.#log.warn('settings-unreadable', { error });
    }
    return undefined;
  }

  #setAside(wrong: readonly string[]): void {
    try {
      copyFileSync(this.#path, `${this.#path}.bad`);
      this.#log.warn('settings-unreadable', { wrong: wrong.join(' '), kept: 'settings.json.bad' });
    } catch (error) {
      this.#log.error('settings-unreadable', { wrong: wrong.join(' '), error });
    }
  }

  #save(): void {
    if (this.#isNewer) return;
    try {
      const all = { version: VERSION, ...this.#unknown, ...this.#settings };
      writeWhole(this.#path, `${JSON.stringify(all, null, 2)}\n`);
      this.#isKept = true;
    } catch (error) {
      this.#isKept = false;
      this.#log.error('settings-not-saved', { error });
    }
  }
}

/** The settings in a file's text that fit, what is none of ours, and the names of what does not fit. */
function parsed(text: string): {
  version: number;
  settings: Partial<Settings>;
  unknown: Record<string, unknown>;
  wrong: string[];
} {
  const value = json(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { version: VERSION, settings: {}, unknown: {}, wrong: ['everything'] };
  const settings: [string, unknown][] = [];
  const unknown: [string, unknown][] = [];
  const wrong: string[] = [];
  const { version = VERSION, ...rest } = value as { version?: unknown };
  for (const [name, setting] of Object.entries(rest)) {
    if (!Object.hasOwn(settingsSchema.shape, name)) {
      unknown.push([name, setting]);
      continue;
    }
    const { success, data } = settingsSchema.shape[name as keyof Settings].safeParse(setting);
    if (success) settings.push([name, data]);
    else wrong.push(name);
  }
  if (typeof version !== 'number') wrong.push('version');
  return {
    version: typeof version === 'number' ? version : VERSION,
    settings: Object.fromEntries(settings),
    unknown: Object.fromEntries(unknown),
    wrong,
  };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
