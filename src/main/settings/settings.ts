/** What the app remembers, in one JSON file that is checked when it is read and replaced whole when written. */
import { copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Settings, settingsSchema } from '../../shared/bridge/index.ts';
import type { Log } from '../shell/log.ts';

const DEFAULTS: Settings = { name: '', recentAddresses: [], muted: false };

export class SettingsFile {
  readonly #path: string;
  readonly #log: Log;
  #settings: Settings;

  /** Reads the file. One that is missing gives the defaults; a bad one does too, and is kept beside as `.bad`. */
  constructor(path: string, log: Log) {
    this.#path = path;
    this.#log = log;
    this.#settings = this.#read();
  }

  get settings(): Settings {
    return this.#settings;
  }

  /**
   * Changes part of the settings and saves them. When saving fails they still hold until the app quits.
   *
   * @throws the file system's error
   */
  update(patch: { [Name in keyof Settings]?: Settings[Name] | undefined }): Settings {
    const changes = Object.entries(patch).filter(([, value]) => value !== undefined);
    this.#settings = settingsSchema.parse({ ...this.#settings, ...Object.fromEntries(changes) });
    this.#write();
    return this.#settings;
  }

  #read(): Settings {
    let text: string;
    try {
      text = readFileSync(this.#path, 'utf8');
    } catch {
      return DEFAULTS;
    }
    try {
      return settingsSchema.parse({ ...DEFAULTS, ...settingsSchema.partial().parse(JSON.parse(text)) });
    } catch {
      this.#setAside();
      return DEFAULTS;
    }
  }

  #setAside(): void {
    try {
      copyFileSync(this.#path, `${this.#path}.bad`);
      this.#log.warn('settings-unreadable', { kept: 'settings.json.bad' });
    } catch (error) {
      this.#log.error('settings-unreadable', { error });
    }
  }

  /** A file that is renamed into place is either the old one or the new one, whenever the power fails. */
  #write(): void {
    const draft = `${this.#path}.new`;
    mkdirSync(dirname(this.#path), { recursive: true });
    writeFileSync(draft, `${JSON.stringify(this.#settings, null, 2)}\n`, { flush: true });
    renameSync(draft, this.#path);
  }
}
