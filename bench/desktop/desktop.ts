import { join } from 'node:path';
import { buildIfChanged } from '../../scripts/lib/build.mjs';
import { prepareDesktop } from '../../scripts/setup/desktop.mjs';
import { DEFAULT_GAME, findGame } from '../../src/shared/games/catalogue.ts';
import { comparedRow, type Row } from '../lib/row.ts';
import type { Workload } from '../lib/workload.ts';
import { buildMain, buildPage, Electron, PROJECT } from './electron.ts';
import { fillSeats, frameTime } from './frames.ts';

const here = (path: string) => new URL(path, import.meta.url);

/** What `bridge-main.ts` measures: main's CPU, µs per message. */
export interface BridgeCost {
  single: { hostplay: number; floor: number };
  burst: { hostplay: number; floor: number };
}

export const desktopApp: Workload = {
  name: 'desktop',
  about: 'the app in Electron: a snapshot on its way to the page, a frame of a full house, the first window',
  async run({ rounds, game }) {
    const stopDisplay = await prepareDesktop();
    try {
      await buildIfChanged();
      return [...(await bridge(rounds)), await frame(rounds, await houseOf(game)), await start(rounds)];
    } finally {
      await stopDisplay();
    }
  },
};

async function bridge(rounds: number): Promise<Row[]> {
  const folder = await buildMain('bridge', here('./bridge-main.ts'));
  const costs: BridgeCost[] = [];
  for (let round = 0; round < rounds; round++) {
    await using electron = new Electron([folder]);
    costs.push(await electron.says<BridgeCost>('measured'));
  }
  const row = (what: string, key: keyof BridgeCost, most: number) =>
    comparedRow(
      { workload: 'desktop', what, unit: 'µs' },
      costs.map((cost) => cost[key].hostplay),
      costs.map((cost) => cost[key].floor),
      { most },
    );
  return [
    row('main’s CPU per snapshot, one at a time, against webContents.send', 'single', 1.2),
    row('the same in bursts of 20, against sending the decoded objects', 'burst', 0.3),
  ];
}

interface House {
  game: string;
  /** How many play with whoever hosts: as many as there are seats, 15 at most, none where the game has no bots. */
  bots: number;
}

/** What the window shows: the app knows the games of the catalogue only. */
async function houseOf(wanted: string | undefined): Promise<House> {
  const game = wanted !== undefined && findGame(wanted) !== undefined ? wanted : DEFAULT_GAME;
  const loaded = await findGame(game)?.load();
  const { seats, createBot } = loaded?.game ?? { seats: 1 };
  return { game, bots: createBot === undefined ? 0 : Math.min(15, seats - 1) };
}

async function frame(rounds: number, { game, bots }: House): Promise<Row> {
  const main = await buildMain('frame', here('./frame-main.ts'));
  const page = await buildPage('frame-page', here('./frame'));
  const app = [PROJECT, '--host', '--port', '0', '--name', 'Bench', '--game', game];
  const times = { game: [] as number[], empty: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.empty.push(await frameTime([main, page], async () => {}));
    times.game.push(await frameTime(app, (window) => fillSeats(window, bots)));
  }
  const what = `a frame of the host’s window, ${game} with ${bots + 1} players, against empty Pixi`;
  return comparedRow({ workload: 'desktop', what, unit: 'ms' }, times.game, times.empty, { most: 2 });
}

/** One after the other in each round, so that a busy moment of the machine meets both. */
async function start(rounds: number): Promise<Row> {
  const hello = await buildMain('hello', here('./hello-main.ts'));
  const times = { hostplay: [] as number[], hello: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.hello.push(await timeToWindow(hello));
    times.hostplay.push(await timeToWindow(PROJECT));
  }
  return comparedRow(
    { workload: 'desktop', what: 'window visible after the start, against a hello-world', unit: 'ms' },
    times.hostplay,
    times.hello,
    { most: 1.5 },
  );
}

/** From the start of the process until its window is shown with the page's first picture, ms. */
async function timeToWindow(app: string): Promise<number> {
  const startedAt = performance.now();
  await using electron = new Electron(['-r', join(PROJECT, 'bench/desktop/tell-window.cjs'), app]);
  await electron.says('visible');
  return performance.now() - startedAt;
}
