import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gamesOf, removeGame } from '../scripts/lib/games.mjs';
import type * as Catalogue from '../src/shared/games/catalogue.ts';
import type * as Net from '../src/shared/net/index.ts';
import type * as Session from '../src/shared/session/index.ts';
import type { RoomChannel } from '../src/shared/session/index.ts';
import type { SimulationGame } from '../src/shared/simulation/index.ts';
import type * as RigModule from '../src/shared/simulation/rig.ts';

/**
 * Follows docs/making-a-game.md to the letter in a copy of the sources: adds its files and its line, checks the
 * types with the project's own configuration, and plays both games.
 */
const root = resolve(import.meta.dirname, '..');
const copy = join(root, '.cache', 'making-a-game');
const page = readFileSync(join(root, 'docs', 'making-a-game.md'), 'utf8');
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');

beforeAll(() => {
  rmSync(copy, { recursive: true, force: true });
  for (const part of ['src', 'config', 'product.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  // The page's own games begin from nothing, also where somebody has made one of that name.
  for (const id of ['coins', 'chat']) if (gamesOf(copy).includes(id)) removeGame(copy, id);
  for (const [, path = '', code = ''] of page.matchAll(/```ts file=(\S+)\n([\s\S]*?)```/g)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), code);
  }
  const [, importLine = '', entryLine = ''] = /```ts catalogue\n(.*)\n\n(.*)\n```/.exec(page) ?? [];
  const catalogue = join(copy, 'src/shared/games/catalogue.ts');
  const before = readFileSync(catalogue, 'utf8');
  // Wherever in the list: which other games are there is nothing to this page.
  const after = before
    .replace(/^(?=import )/m, `${importLine}\n`)
    .replace(/(?<=^export const catalogue\b.*\n)/m, `${entryLine}\n`);
  writeFileSync(catalogue, after);
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('docs/making-a-game.md', () => {
  it.each(['shared', 'renderer'])('has code that fits the types of %s', (layer) => {
    const check = () =>
      execFileSync(process.execPath, [tsc, '-p', `config/tsconfig.${layer}.json`], {
        cwd: copy,
        stdio: 'pipe',
      });
    expect(check).not.toThrow();
  });

  it('makes a game that the catalogue offers and two friends can play', async () => {
    const { findGame } = await built<typeof Catalogue>('games/catalogue.ts');
    const { Rig } = await built<typeof RigModule>('simulation/rig.ts');
    const loaded = await findGame('coins')?.load();
    const game = loaded?.game as SimulationGame<CoinsState, Direction>;
    const rig = new Rig(game, 1);
    const [ann, bea] = [rig.add(() => STILL), rig.add(() => STILL)];
    ann.wants = () => towardsCoin(ann.client.view?.drawn, ann.client.seat);
    await rig.run(600);
    ann.wants = () => STILL;
    await rig.run(60);

    const { players } = rig.host.state;
    expect(players[0]?.coins).toBeGreaterThan(0);
    expect(players[1]?.coins).toBe(0);
    expect(bea.client.view?.drawn.players).toEqual(players);
    rig.stop();
  });

  it('makes a chat in which everybody reads what one says', async () => {
    const net = await built<typeof Net>('net/index.ts');
    const { Room } = await built<typeof Session>('session/index.ts');
    const { game, ChatListener } = await built<ChatModule>('games/chat/index.ts');
    const clock = new net.ManualClock();
    const random = (count: number) => new Uint8Array(count).fill(7);
    const server = new net.Server<RoomChannel>({ clock, random });
    const room = new Room(server, game);
    const [ann, bea] = ['Ann', 'Bea'].map((name) => {
      const listener = new ChatListener({ name, versions: { chat: 1 } });
      const client = new net.Client({ clock, random, dial: net.dialInMemory(server) });
      listener.attach(client);
      void client.connect();
      return listener;
    }) as [Chatter, Chatter];

    await settle(ann, bea);
    ann.say('hello');
    await settle(ann, bea);
    expect(bea.lines).toEqual(['Ann: hello']);
    expect(ann.lines).toEqual(['Ann: hello']);
    room.stop();
    await server.stop();
  });
});

interface CoinsState {
  coinX: number;
  coinY: number;
  players: Record<number, { x: number; y: number; coins: number }>;
}
interface Direction {
  x: number;
  y: number;
}
type Chatter = Session.PlayerListener & { lines: string[]; say(text: string): void };
interface ChatModule {
  game: Session.GameDefinition;
  ChatListener: new (join: Session.JoinOptions) => Chatter;
}

const STILL: Direction = { x: 0, y: 0 };

/** What a player who sees the coin wants. */
function towardsCoin(state: CoinsState | undefined, seat: number | null): Direction {
  const player = seat === null ? undefined : state?.players[seat];
  if (state === undefined || player === undefined) return STILL;
  return {
    x: Math.sign(Math.round((state.coinX - player.x) / 8)),
    y: Math.sign(Math.round((state.coinY - player.y) / 8)),
  };
}

/** Lets everything arrive that is under way in memory. */
async function settle(...listeners: Chatter[]): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await new Promise((resolve) => setImmediate(resolve));
    for (const listener of listeners) listener.pump();
  }
}

/** A module of the copy. */
function built<Module>(path: string): Promise<Module> {
  return import(pathToFileURL(join(copy, 'src', 'shared', path)).href);
}
