import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../shared/games/catalogue.ts';
import { findView, loadGameView } from './find-view.ts';
import type { GameViewModule } from './game-view.ts';

const src = resolve(import.meta.dirname, '../..');
const view: GameViewModule = {
  createView: () => {
    throw new Error('Nobody opens it here.');
  },
};
const loads = async () => view;

describe('the view of a game', () => {
  it.each(['ts', 'tsx'])('is found in index.%s', async (extension) => {
    await expect(findView('coins', { [`./coins/index.${extension}`]: loads })).resolves.toBe(view);
  });

  it('that is missing: the folder and the files that would do are named', async () => {
    await expect(findView('coins', { './chess/index.ts': loads })).rejects.toThrow(
      'The game “coins” has no view. Make src/renderer/games/coins/index.ts (or index.tsx), and export createView() from it.',
    );
  });

  it('that exports something else: the file and what it must export are named', async () => {
    const wrong = async () => ({ default: view }) as unknown as GameViewModule;
    await expect(findView('coins', { './coins/index.tsx': wrong })).rejects.toThrow(
      'src/renderer/games/coins/index.tsx exports no function createView(). It needs one, or the game “coins” cannot be shown.',
    );
  });

  it.each(['constructor', '__proto__', '../screens', ''])('is not found for “%s”', async (id) => {
    await expect(loadGameView(id)).rejects.toMatchObject({ code: 'view-missing' });
  });
});

describe('the folders of the games', () => {
  const ids = Object.keys(catalogue).sort();

  it('are those of the catalogue: one for what is true, one for what is seen', () => {
    for (const layer of ['shared', 'renderer']) {
      expect(folders(join(src, layer, 'games')), `src/${layer}/games, beside the catalogue`).toEqual(ids);
    }
  });

  it.each(ids)('hold one view of “%s”, which can be loaded by its name', (id) => {
    const files = ['index.ts', 'index.tsx'].filter((name) =>
      existsSync(join(src, 'renderer/games', id, name)),
    );
    expect(files).toHaveLength(1);
  });
});

function folders(path: string): string[] {
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}
