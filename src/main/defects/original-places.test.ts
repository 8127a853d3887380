import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OriginalPlaces } from './original-places.ts';

/** Column 10 of line 1 comes from line 3, column 5 of the source. */
const MAP = {
  version: 3,
  file: 'chess.js',
  sources: ['../../../src/renderer/games/chess/view.ts'],
  names: [],
  mappings: 'AAAA,SAEI',
};

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'app places '));
  for (const file of ['out/renderer/assets/chess.js.map', 'out/main/entry.cjs.map', 'elsewhere/x.js.map']) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), file.includes('entry') ? '{ "version": 3' : JSON.stringify(MAP));
  }
});
afterAll(() => rmSync(root, { recursive: true }));

function places(development = false): OriginalPlaces {
  const page = development
    ? { url: 'http://localhost:5173', folder: join(root, 'src/renderer') }
    : { url: 'app://game', folder: join(root, 'out/renderer') };
  return new OriginalPlaces({ root, page, built: join(root, 'out') });
}

describe('the places of a stack', () => {
  it('are those in the sources, where the build has a map', () => {
    expect(
      places().of(
        '    at ChessView.frame (app://game/assets/chess.js:1:10)\n    at app://game/assets/chess.js:1:11',
      ),
    ).toBe(
      '    at ChessView.frame (src/renderer/games/chess/view.ts:3:5)\n    at src/renderer/games/chess/view.ts:3:5',
    );
  });

  it('are told from the project’s folder, map or not', () => {
    const built = join(root, 'out/main/entry.cjs');
    expect(places().of(`    at step (${built}:4:2)\n    at async ${pathToFileURL(built)}:5:1`)).toBe(
      '    at step (out/main/entry.cjs:4:2)\n    at async out/main/entry.cjs:5:1',
    );
  });

  it('are those of Vite’s server while developing', () => {
    const inside = 'http://localhost:5173/games/chess/view.ts?t=17:12:3';
    const outside = `http://localhost:5173/@fs${root}/src/shared/games/chess/rules.ts:40:7`;
    expect(places(true).of(`    at frame (${inside})\n    at step (${outside})`)).toBe(
      '    at frame (src/renderer/games/chess/view.ts:12:3)\n    at step (src/shared/games/chess/rules.ts:40:7)',
    );
  });

  it('stay as they are where nothing is known, and no file elsewhere is opened', () => {
    const stack =
      '    at node:internal/timers:581:17\n    at <anonymous>\n    at (x:y:z)\n    at file://%:1:1';
    expect(places().of(stack)).toBe(stack);
    expect(places().of(`    at ${join(root, 'elsewhere/x.js')}:1:10`)).toBe('    at elsewhere/x.js:1:10');
    expect(places().of('    at app://game/../../elsewhere/x.js:1:10')).toBe('    at elsewhere/x.js:1:10');
  });
});
