/** Stacks as a developer reads them: with places in `src/` instead of `out/`, by the source maps of the build. */
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `    at View.frame (app://page/assets/view.js:1:2345)`: what is in front of the place, the place, what is behind. */
const LINE = /^(\s*at (?:async )?(?:.*? \()?)(.+?):(\d+):(\d+)(\)?)$/;

export interface BuildFolders {
  /** The project's folder, or the app's: places below it are told from there. */
  root: string;
  /** Where the page's files come from: the URL without a slash at its end, and the folder behind it. */
  page: { url: string; folder: string };
  /** Below it lies what has been built, with its maps. What a stack names elsewhere is not opened. */
  built: string;
}

export class OriginalPlaces {
  readonly #folders: BuildFolders;
  /** By built file; undefined where there is no map, as in an app that ships. */
  readonly #maps = new Map<string, SourceMap | undefined>();

  constructor(folders: BuildFolders) {
    this.#folders = folders;
  }

  /** The stack with the places in the sources, as far as they can be found out. Takes any text, and never throws. */
  of(stack: string): string {
    return stack
      .split('\n')
      .map((line) => {
        const [, before = '', place = '', row = '', column = '', behind = ''] = LINE.exec(line) ?? [];
        const file = this.#fileOf(place);
        return file === undefined
          ? line
          : `${before}${this.#told(file, Number(row), Number(column))}${behind}`;
      })
      .join('\n');
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

  #told(file: string, row: number, column: number): string {
    const origin = this.#map(file)?.findEntry(row - 1, column - 1);
    if (origin === undefined || !('originalSource' in origin)) return `${this.#short(file)}:${row}:${column}`;
    const source = resolve(dirname(file), origin.originalSource);
    return `${this.#short(source)}:${origin.originalLine + 1}:${origin.originalColumn + 1}`;
  }

  #short(file: string): string {
    const path = relative(this.#folders.root, file);
    return (path.startsWith('..') ? file : path).replaceAll('\\', '/');
  }

  #map(file: string): SourceMap | undefined {
    if (relative(this.#folders.built, file).startsWith('..')) return undefined;
    if (!this.#maps.has(file)) this.#maps.set(file, readMap(`${file}.map`));
    return this.#maps.get(file);
  }
}

function readMap(path: string): SourceMap | undefined {
  try {
    return existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
  } catch {
    return undefined;
  }
}
