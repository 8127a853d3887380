/** What went wrong in a game: into the log, and to the screen that says why the game is over. */
import type { Explanation } from '../../shared/bridge/index.ts';
import type { Defect } from '../../shared/defects/index.ts';
import type { Log } from '../shell/log.ts';
import { scrubbed } from './scrub.ts';

/** Where it happened. */
export type Place = 'page' | 'host';

export interface DefectParts {
  readonly log: Log;
  /** Where the log is. */
  readonly logFile: string;
  /** Whether a developer looks on: then warnings count, and messages are shown. Not so in an app that ships. */
  isDeveloped(): boolean;
  /** The app and what it runs on, each with its version. */
  readonly versions: string;
  /** A stack with places in the sources; see `OriginalPlaces`. Must not reject. */
  originalPlaces(stack: string): Promise<string>;
}

export class Defects {
  readonly #parts: DefectParts;
  /** The newest error of each place. */
  readonly #newest = new Map<Place, Defect>();
  /** Resolves when everything that was reported has been written down, one after the other. */
  #written: Promise<void> = Promise.resolve();

  constructor(parts: DefectParts) {
    this.#parts = parts;
  }

  report(place: Place, defect: Defect): void {
    if (defect.level === 'warn' && !this.#parts.isDeveloped()) return;
    this.#written = this.#written.then(() => this.#write(place, defect));
  }

  /** What the player may know of a game that broke at `place`; null when nothing is known. */
  async explain(place: Place): Promise<Explanation | null> {
    await this.#written;
    const defect = this.#newest.get(place);
    if (defect === undefined) return null;
    const { isDeveloped, logFile } = this.#parts;
    if (!isDeveloped()) return {};
    const { message, stack } = defect;
    return {
      developer: { message: scrubbed(message), at: scrubbed(innermost(stack)), log: scrubbed(logFile) },
    };
  }

  /** The same as a text to be sent to whoever made the game: no addresses, no secrets, nothing of the player's. */
  async details(place: Place): Promise<string | undefined> {
    await this.#written;
    const defect = this.#newest.get(place);
    if (defect === undefined) return undefined;
    const { code, message, stack } = defect;
    return scrubbed([this.#parts.versions, `${code}: ${message}`, stack].join('\n')).trimEnd();
  }

  async #write(place: Place, reported: Defect): Promise<void> {
    const { log, originalPlaces } = this.#parts;
    const { level, code, message } = reported;
    const stack = await originalPlaces(reported.stack);
    if (level === 'error') this.#newest.set(place, { ...reported, stack });
    // The log leaves out what comes too often; the code is the page's word, of which there could be any number.
    log[level](`${place}-defect`, { code, message, stack });
  }
}

/** The place of a stack that a game's developer looks for first: the innermost in a game, else the innermost of all. */
function innermost(stack: string): string {
  const places = stack.split('\n').map((line) => line.trim().replace(/^at /, ''));
  return places.find((place) => /[/]games[/]/.test(place)) ?? places[0] ?? '';
}
