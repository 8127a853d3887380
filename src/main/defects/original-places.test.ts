import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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

/** @param url of Vite's server, while developing */
function places(url?: string): OriginalPlaces {
  const page =
    url === undefined
      ? { url: 'app://game', folder: join(root, 'out/renderer'), isServed: false }
      : { url, folder: join(root, 'src/renderer'), isServed: true };
  return new OriginalPlaces({ root, page, built: join(root, 'out') });
}

describe('the places of a stack', () => {
  it('are those in the sources, where the build has a map', async () => {
    const stack =
      '    at ChessView.frame (app://game/assets/chess.js:1:10)\n    at app://game/assets/chess.js:1:11';
    expect(await places().of(stack)).toBe(
      '    at ChessView.frame (src/renderer/games/chess/view.ts:3:5)\n    at src/renderer/games/chess/view.ts:3:5',
    );
  });

  it('are told from the project’s folder, map or not', async () => {
    const built = join(root, 'out/main/entry.cjs');
    const stack = `    at step (${built}:4:2)\n    at async ${pathToFileURL(built)}:5:1`;
    expect(await places().of(stack)).toBe(
      '    at step (out/main/entry.cjs:4:2)\n    at async out/main/entry.cjs:5:1',
    );
  });

  it('are those of the modules that Vite’s server gives, by the maps in them', async () => {
    const map = Buffer.from(JSON.stringify({ ...MAP, sources: ['view.ts'] })).toString('base64');
    const served = createServer((request, answer) =>
      answer.end(
        request.url?.startsWith('/games/chess/view.ts')
          ? `…\n//# sourceMappingURL=data:application/json;base64,${map}`
          : 'nothing',
      ),
    ).listen(0, '127.0.0.1');
    await once(served, 'listening');
    const url = `http://127.0.0.1:${(served.address() as AddressInfo).port}`;
    const outside = `${url}/@fs${root}/src/shared/games/chess/rules.ts:40:7`;
    const stack = `    at frame (${url}/games/chess/view.ts?t=17:1:10)\n    at step (${outside})`;
    expect(await places(url).of(stack)).toBe(
      '    at frame (src/renderer/games/chess/view.ts:3:5)\n    at step (src/shared/games/chess/rules.ts:40:7)',
    );
    served.close();
  });

  it('stay as they are where nothing is known, and no file elsewhere is opened', async () => {
    const stack = `    at node:internal/timers:581:17\n    at <anonymous>\n    at (x:y:z)\n    at file://%:1:1\n    at ${' ('.repeat(3_000)}`;
    expect(await places().of(stack)).toBe(stack);
    expect(await places().of(`    at ${join(root, 'elsewhere/x.js')}:1:10`)).toBe(
      '    at elsewhere/x.js:1:10',
    );
    expect(await places().of('    at app://game/../../elsewhere/x.js:1:10')).toBe(
      '    at elsewhere/x.js:1:10',
    );
  });
});
