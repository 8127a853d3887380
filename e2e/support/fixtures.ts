import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from 'playwright/test';
import { isSeen, startVirtualDisplay } from '../../scripts/setup/display.mjs';
import { Player } from './player.ts';

/** Copies of the app that go from test to test, because each start takes seconds. */
class Stage {
  readonly #app: string;
  readonly #players = new Map<string, Player>();
  readonly #folders: string[] = [];

  constructor(app: string) {
    this.#app = app;
  }

  /** The player of this name, at the menu, with nothing remembered. */
  async enter(name: string): Promise<Player> {
    const known = this.#players.get(name);
    if (known?.isRunning) {
      await known.startOver();
      return known;
    }
    const player = await Player.launch(name, { app: this.#app, userData: this.newFolder() });
    this.#players.set(name, player);
    await player.startOver();
    return player;
  }

  newFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'app-e2e-'));
    this.#folders.push(folder);
    return folder;
  }

  async close(): Promise<void> {
    for (const player of this.#players.values()) if (player.isRunning) await player.quit();
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true });
  }
}

interface Fixtures {
  /** A player at the menu. Hosts, where anybody does. */
  ann: Player;
  /** Another one, at the menu. */
  ben: Player;
  /** Starts one more copy of the app, for this test alone; with `userData`, on the data of an earlier one. */
  launch(name: string, options?: { args?: readonly string[]; userData?: string }): Promise<Player>;
}

/** Who takes part in one test. */
interface Cast {
  all: Player[];
  /** Those who were started for this test alone. */
  guests: Player[];
}

interface WorkerFixtures {
  /** The folder of the app that is tested; see `playwright.config.ts`. */
  app: string;
  /** Where this worker's windows are: a virtual display of its own, so that no other worker takes the focus away. */
  display: string | undefined;
  stage: Stage;
}

export const test = base.extend<Fixtures & { cast: Cast }, WorkerFixtures>({
  app: ['', { option: true, scope: 'worker' }],
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
    async ({}, use) => {
      if (isSeen()) return use(process.env.DISPLAY);
      const display = await startVirtualDisplay();
      process.env.DISPLAY = display.name;
      await use(display.name);
      await display.stop();
    },
    { scope: 'worker', auto: true },
  ],
  stage: [
    async ({ app }, use) => {
      const stage = new Stage(app);
      await use(stage);
      await stage.close();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
  cast: async ({}, use, testInfo) => {
    const cast: Cast = { all: [], guests: [] };
    await use(cast);
    if (testInfo.status !== testInfo.expectedStatus) {
      for (const player of cast.all) await player.attachTo(testInfo);
    }
    for (const player of cast.guests) if (player.isRunning) await player.quit();
  },
  ann: async ({ stage, cast }, use) => {
    const ann = await stage.enter('Ann');
    cast.all.push(ann);
    await use(ann);
  },
  ben: async ({ stage, cast }, use) => {
    const ben = await stage.enter('Ben');
    cast.all.push(ben);
    await use(ben);
  },
  launch: async ({ app, stage, cast }, use) => {
    await use(async (name, { args = [], userData = stage.newFolder() } = {}) => {
      const player = await Player.launch(name, { app, userData, args });
      cast.all.push(player);
      cast.guests.push(player);
      return player;
    });
  },
});

export { expect } from 'playwright/test';
