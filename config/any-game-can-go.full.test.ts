import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { addGame, gamesOf, removeGame } from '../scripts/lib/games.mjs';

/**
 * Does to a copy of the project what a fork does: a game goes, or all go and the one of docs/making-a-game.md comes.
 * Then the fork's own checks, unit tests and a test in two windows must be green.
 */
const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'a-fork-'));

/** What belongs to this copy alone: what git leaves out, and git's own. */
const OURS = new Set([
  '.git',
  ...readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .map((line) => line.replace(/\/$/, '')),
]);

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const name of readdirSync(root)) {
    if (!OURS.has(name)) cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command of the fork's. @returns what it printed, if it failed */
async function failureOf(...args: string[]): Promise<string> {
  // What makes this a test is nothing to the fork: it would build itself for development.
  const { NODE_ENV: _, TEST_FULL: __, ...env } = process.env;
  const child = spawn(process.execPath, args, { cwd: folder, env });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      printed += text;
    });
  }
  const [code] = await once(child, 'close');
  return code === 0 ? '' : `${args.join(' ')} failed:\n${printed.slice(-5_000)}`;
}

async function expectGreen(): Promise<void> {
  // The page's code need not be in this project's format once it has another name.
  expect(await failureOf('scripts/format.mjs')).toBe('');
  expect(await failureOf('scripts/check.mjs')).toBe('');
  expect(await failureOf('scripts/test.mjs', 'unit')).toBe('');
  expect(await failureOf('scripts/test.mjs', 'e2e', 'every-game')).toBe('');
}

/** Puts the simulation game of docs/making-a-game.md in, under a name that no other test has for a game. @returns its id */
function addGameOfThePage(): string {
  const id = 'pennies';
  const page = readFileSync(join(root, 'docs', 'making-a-game.md'), 'utf8');
  const renamed = page.replaceAll('coins', id).replaceAll('Coins', 'Pennies');
  for (const [, path = '', code = ''] of renamed.matchAll(/```ts file=(\S+)\n([\s\S]*?)```/g)) {
    if (!path.includes(`/games/${id}/`)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }
  addGame(folder, id);
  return id;
}

// Half an hour: each fork runs all of its unit tests.
describe('a fork of this project', { timeout: 30 * 60_000 }, () => {
  const games = gamesOf(root);

  // Without any game there is nothing to play: the last one only goes when another comes.
  it.each(games.length > 1 ? games : [])('is whole without the game “%s”', async (id) => {
    removeGame(folder, id);
    await expectGreen();
  });

  it('is whole with one freshly written game in the place of all others', async () => {
    for (const id of games) removeGame(folder, id);
    const only = addGameOfThePage();
    expect(gamesOf(folder)).toEqual([only]);
    await expectGreen();
  });
});
