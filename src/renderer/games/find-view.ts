import type { GameViewModule } from './game-view.ts';

/** The view of a game is not there, or is none. The message is for whoever develops the game. */
export class ViewError extends Error {
  override readonly name = 'ViewError';
  readonly code = 'view-missing';
}

/** What loads each view, by its path from here. */
type Views = Readonly<Record<string, () => Promise<GameViewModule>>>;

const views: Views = import.meta.glob<GameViewModule>('./*/index.{ts,tsx}');

/**
 * Loads the view of a game by the game's id.
 * @throws ViewError when `renderer/games` has none of that name. Whatever the view's own modules throw
 */
export function loadGameView(id: string): Promise<GameViewModule> {
  return findView(id, views);
}

/** The same, among these views. */
export async function findView(id: string, among: Views): Promise<GameViewModule> {
  const folder = `src/renderer/games/${id}`;
  const name = ['index.ts', 'index.tsx'].find((file) => Object.hasOwn(among, `./${id}/${file}`));
  if (name === undefined)
    throw new ViewError(
      `The game “${id}” has no view. Make ${folder}/index.ts (or index.tsx), and export createView() from it.`,
    );
  const module = await among[`./${id}/${name}`]?.();
  if (typeof module?.createView === 'function') return module;
  throw new ViewError(
    `${folder}/${name} exports no function createView(). It needs one, or the game “${id}” cannot be shown.`,
  );
}
