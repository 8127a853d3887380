/** Stacks as a developer reads them: with places in `src/` instead of `out/`, by the source maps of the build. */
import { readFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `    at View.frame (app://page/assets/view.js:1:2345)`: what is in front of the place, the place, what is behind. */
const LINE = /^(\s*at (?:async )?(?:.*? \()?)(.+?):(\d+):(\d+)(\)?)$/;

/** A longer line is left as it is, in characters: no stack of ours has one. */
const LONGEST_LINE = 500;

export interface BuildFolders {
  /** The project's folder, or the app's: places below it are told from there. */
  root: string;
  /**
   * Where the page's files come from: the URL without a slash at its end, and the folder behind it. `isServed`: by Vite,
   * from the sources, each with its map at its end.
   */
  page: { url: string; folder: string; isServed: boolean };
  /** Below it lies what has been built, with its maps. What a stack names elsewhere is not opened. */
  built: string;
}

export class OriginalPlaces {
  readonly #folders: BuildFolders;
  /** By built file or URL; undefined where there is no map, as in an app that ships. */
  readonly #maps = new Map<string, Promise<SourceMap | undefined>>();

  constructor(folders: BuildFolders) {
    this.#folders = folders;
  }

  /** The stack with the places in the sources, as far as they can be found out. Takes any text, and never rejects. */
  async of(stack: string): Promise<string> {
    const lines = stack.split('\n').map(async (line) => {
      const found = line.length > LONGEST_LINE ? null : LINE.exec(line);
      const [, before = '', place = '', row = '', column = '', behind = ''] = found ?? [];
      const file = this.#fileOf(place);
      if (file === undefined) return line;
      return `${before}${await this.#told(place, file, Number(row), Number(column))}${behind}`;
    });
    return (await Promise.all(lines)).join('\n');
  }

  /** The file that a place in a stack names; undefined for what is none, such as Node's own modules. */
  #fileOf(place: string): string | undefined {
    const { url, folder } = this.#folders.page;
    if (place.startsWith(`${url}/`)) {
      const path = place.slice(url.length).replace(/[?#].*$/, '');
      // Vite's server gives files from outside of its folder by their full path.
      return path.startsWith('/@fs/') ? path.slice('/@fs'.length) : join(folder, path);
    }
    try {
      const file = place.startsWith('file:') ? fileURLToPath(place) : place;
      return isAbsolute(file) ? file : undefined;
    } catch {
      return undefined;
    }
  }

  async #told(place: string, file: string, row: number, column: number): Promise<string> {
    const origin = (await this.#map(place, file))?.findEntry(row - 1, column - 1);
    if (origin === undefined || !('originalSource' in origin)) return `${this.#short(file)}:${row}:${column}`;
    const source = resolve(dirname(file), origin.originalSource);
    return `${this.#short(source)}:${origin.originalLine + 1}:${origin.originalColumn + 1}`;
  }

  #short(file: string): string {
    const path = relative(this.#folders.root, file);
    return (path.startsWith('..') ? file : path).replaceAll('\\', '/');
  }

  #map(place: string, file: string): Promise<SourceMap | undefined> {
    const { built, page } = this.#folders;
    const isServed = page.isServed && place.startsWith(`${page.url}/`);
    if (!isServed && relative(built, file).startsWith('..')) return NO_MAP;
    const key = isServed ? place : file;
    const map = this.#maps.get(key) ?? parsed(isServed ? servedMap(place) : readFile(`${file}.map`, 'utf8'));
    this.#maps.set(key, map);
    return map;
  }
}

const NO_MAP = Promise.resolve(undefined);
/** How long Vite's server may take, ms. */
const SERVED_WITHIN = 2_000;

/** The map that stands at the end of a module as Vite gives it to the page. */
async function servedMap(url: string): Promise<string> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(SERVED_WITHIN) });
  const [, map = ''] =
    /.*\/\/# sourceMappingURL=data:application\/json;base64,(\S+)/s.exec(await answer.text()) ?? [];
  return Buffer.from(map, 'base64').toString('utf8');
}

/** @returns undefined where there is no map, or none that can be read */
async function parsed(text: Promise<string>): Promise<SourceMap | undefined> {
  try {
    return new SourceMap(JSON.parse(await text));
  } catch {
    return undefined;
  }
}
