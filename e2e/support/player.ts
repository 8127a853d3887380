import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  _electron,
  type ElectronApplication,
  expect,
  type Locator,
  type Page,
  type TestInfo,
} from 'playwright/test';
import { desktop } from '../../scripts/setup/desktop.mjs';
import { product } from '../../scripts/setup/product.mjs';
import { type Bridge, DEFAULT_SETTINGS } from '../../src/shared/bridge/index.ts';
import { violations } from './axe.ts';
import { openEyes } from './eyes.ts';
import { listenToPorts, Wire } from './wire.ts';

declare global {
  interface Window {
    bridge: Bridge;
  }
}

/** Those of a copy that a new test finds. */
const SETTINGS = { ...DEFAULT_SETTINGS, muted: true };

const PICTURES = join(import.meta.dirname, '../screenshots');

/** How one copy of the app is started. */
export interface Start {
  /** The folder of the app, with its `package.json`. */
  app: string;
  /** The folder for all of its data; nothing is shared with a copy in another one. */
  userData: string;
  /** As on the command line. */
  args?: readonly string[];
}

/** How to start the app: `electron <Chromium's switches> <folder> <the app's own arguments>`. */
export function startOptions({ app, userData, args = [] }: Start) {
  const { executablePath, switches, chromiumSandbox } = desktop();
  return {
    executablePath,
    chromiumSandbox,
    args: [
      ...switches,
      ...(args.some((arg) => arg.startsWith('--lang=')) ? [] : ['--lang=en']),
      `--user-data-dir=${userData}`,
      app,
      ...args,
    ],
  };
}

/** Large enough to show the whole world, small enough for a processor that has to draw it. */
const WINDOW = ['--window-size', '1024,680'];
/**
 * Without a graphics card it is drawing that takes the time. Half as many pixels each way: everything is laid out as
 * ever. And no more frames than it takes to see that something moves.
 */
const COARSE = ['--force-device-scale-factor=0.5', '--frames', '12'];

/** One running copy of the app, used as a person uses it: by what its screens say and offer. */
export class Player {
  readonly name: string;
  readonly app: ElectronApplication;
  readonly process: ChildProcess;
  readonly page: Page;
  readonly userData: string;
  /** What the window is told over its data port. */
  readonly wire: Wire;
  #stdout = '';
  #console = '';
  #held: readonly string[] = [];

  private constructor(name: string, userData: string, app: ElectronApplication, page: Page) {
    this.name = name;
    this.userData = userData;
    this.app = app;
    this.process = app.process();
    this.page = page;
    this.wire = new Wire(page);
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on('data', (text) => {
        this.#stdout += text;
      });
    }
    page.on('console', (message) => {
      this.#console += `${message.type()}: ${message.text()}\n`;
    });
    page.on('pageerror', (error) => {
      this.#console += `${error.stack ?? error.message}\n`;
    });
  }

  static async launch(name: string, start: Start): Promise<Player> {
    const args = start.args ?? [];
    const coarse = args.includes('--frames') ? COARSE.slice(0, 1) : COARSE;
    const app = await _electron.launch(
      startOptions({
        ...start,
        args: [...coarse, ...(args.includes('--window-size') ? [] : WINDOW), ...args],
      }),
    );
    const page = await app.firstWindow();
    await page.locator('main').waitFor();
    const player = new Player(name, start.userData, app, page);
    await player.listenAndLook();
    return player;
  }

  /** Lets the tests look into a page that has just been loaded. */
  async listenAndLook(): Promise<void> {
    await this.page.evaluate(listenToPorts);
    await this.page.evaluate(openEyes);
  }

  get isRunning(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  /** What the app has printed so far. */
  get terminal(): string {
    return this.#stdout;
  }

  /** What the app has written into its log file so far. */
  get log(): string {
    const file = join(this.userData, 'logs', `${product.shortName}.log`);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  // ── Screens ──

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  get menu(): Locator {
    return this.button('Host');
  }
  /** Where the game to host is chosen; only there when there are several. */
  get gameChoice(): Locator {
    return this.page.getByRole('group', { name: 'Your game, if you host' });
  }
  get nameField(): Locator {
    return this.page.getByRole('textbox', { name: 'Your name' });
  }
  get addressField(): Locator {
    return this.page.getByRole('textbox', { name: 'Address' });
  }
  get lobby(): Locator {
    return this.page.getByRole('main', { name: 'Lobby' });
  }
  /** The line of one player in the lobby. */
  inLobby(player: Player | string): Locator {
    const rows = this.lobby.getByRole('list', { name: 'Who is in' }).getByRole('listitem');
    return rows.filter({ hasText: typeof player === 'string' ? player : player.name });
  }
  /** The invitation over a game that runs. */
  get invitation(): Locator {
    return this.page.getByRole('dialog', { name: /Friends join|No network/ });
  }
  get escMenu(): Locator {
    return this.page.getByRole('dialog', { name: 'Menu' });
  }
  get reconnecting(): Locator {
    return this.page.getByRole('alertdialog', { name: 'Reconnecting' });
  }
  /** Everybody who plays, beside the game. */
  get players(): Locator {
    return this.page
      .getByRole('complementary', { name: 'Beside the game', includeHidden: true })
      .locator('li');
  }
  /** The line of one player in that list. */
  line(player: Player | string): Locator {
    return this.players.filter({ hasText: typeof player === 'string' ? player : player.name });
  }

  /** Back to the menu from wherever it is, with nothing remembered. */
  async startOver(): Promise<void> {
    this.#held = [];
    await this.page.evaluate(async (settings) => {
      await window.bridge.leave();
      await window.bridge.updateSettings(settings);
    }, SETTINGS);
    await this.page.reload();
    await this.menu.waitFor();
    await this.listenAndLook();
  }

  /** From now on no name of a computer is found. The real name server of some networks makes up an answer for each. */
  async forgetNames(): Promise<void> {
    await this.app.evaluate(() => {
      const dns = process.getBuiltinModule('node:dns');
      const find = (name: string, ...rest: unknown[]) => {
        const done = rest.at(-1) as (error: Error) => void;
        done(Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' }));
      };
      dns.lookup = find as typeof dns.lookup;
    });
  }

  /** Puts a text into a field in place of what is there, key by key. */
  async type(field: Locator, text: string): Promise<void> {
    await field.click();
    await field.press('ControlOrMeta+A');
    await field.press('Delete');
    await field.pressSequentially(text);
    await expect(field).toHaveValue(text);
  }

  /**
   * Presses Host, and sees the lobby.
   * @param game its title, where there are several; the one that is chosen already unless told
   * @returns the address to read out; the loopback one where there is no network
   */
  async host(game?: string): Promise<string> {
    await this.type(this.nameField, this.name);
    if (game !== undefined && (await this.gameChoice.count()) > 0)
      await this.gameChoice.getByText(game, { exact: true }).click();
    await this.button('Host').click();
    await this.seesLobby();
    const address = this.lobby.locator('.address strong');
    return (await address.count()) > 0 ? address.innerText() : `127.0.0.1:${await this.hostedPort()}`;
  }

  /** The port of the game that is hosted. From the log, which keeps what was told before anybody listened. */
  async hostedPort(): Promise<number> {
    const port = () => {
      const told = [...this.log.matchAll(/ (?:hosting .*port=(\d+)|session-ended)/g)].at(-1);
      return Number(told?.[1] ?? 0);
    };
    await expect.poll(port, 'the app hosts').toBeGreaterThan(0);
    return port();
  }

  /** Starts the game from the lobby; so many others see it, too. */
  async play(...guests: Player[]): Promise<void> {
    await this.button(/^(Start|Rematch)$/).click();
    for (const player of [this, ...guests]) await player.seesGame();
  }

  /** Types an address and presses Enter. Does not wait for what comes of it. */
  async dial(address: string): Promise<void> {
    await this.type(this.nameField, this.name);
    await this.button('Join').click();
    await this.type(this.addressField, address);
    await this.addressField.press('Enter');
  }

  /** Joins, and sees the lobby, or the game where one is played. */
  async join(address: string): Promise<void> {
    await this.dial(address);
    await expect(this.page.getByRole('main', { name: /Lobby|Game/ })).toBeVisible();
    await this.settles();
  }

  /** Out of a game, by Escape and the menu. */
  async leave(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.escMenu.getByRole('button', { name: /Leave|End the game/ }).click();
    await expect(this.menu).toBeVisible();
  }

  async seesLobby(): Promise<void> {
    await expect(this.lobby).toBeVisible();
    await this.settles();
  }

  async seesGame(): Promise<void> {
    await expect(this.page.getByRole('main', { name: 'Game' })).toBeVisible();
    await this.settles();
    await expect(this.players).not.toHaveCount(0);
  }

  /** Until so many more snapshots have come, 20 a second: that much of the game is known, and would be recorded. */
  async watches(snapshots: number): Promise<void> {
    let seen = 0;
    const count = async () => {
      seen += (await this.wire.messages('state')).length;
      return seen;
    };
    await expect.poll(count, { intervals: [100] }).toBeGreaterThan(snapshots);
  }

  /** The screen that says why it is over; the way back to the menu is offered on it. */
  async seesEnd(headline: string, reason: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(headline);
    await expect(this.page.getByRole('alert')).toHaveText(reason);
    await expect(this.button('Back to menu')).toBeVisible();
  }

  /** What is wrong with the address, below its field, which keeps what was typed. */
  async seesProblem(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('alert')).toHaveText(text);
    await expect(this.addressField).toBeFocused();
  }

  /** Until the screen's fonts are there and its entry motion is over. */
  async settles(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-settled', 'true');
    // What opens over a screen moves in as well.
    await this.page.evaluate(async () => {
      const finite = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
      await Promise.allSettled(finite.map(({ finished }) => finished));
    });
  }

  /** Holds exactly these keys from now on, by `KeyboardEvent.code`; none lets go of all. */
  async hold(...codes: string[]): Promise<void> {
    for (const code of this.#held) if (!codes.includes(code)) await this.page.keyboard.up(code);
    for (const code of codes) if (!this.#held.includes(code)) await this.page.keyboard.down(code);
    this.#held = codes;
  }

  // ── Ends ──

  /** By the window's own close button. Does not wait for what comes of it: whoever hosts friends is asked. */
  async closeWindow(): Promise<void> {
    await this.app.evaluate(({ BrowserWindow }) => {
      // In the next turn: the answer to the test comes first.
      setImmediate(() => BrowserWindow.getAllWindows()[0]?.close());
    });
  }

  /** The question before a game with friends in it ends. */
  get endQuestion(): Locator {
    return this.page.getByRole('dialog', { name: /End the game/ });
  }

  /** Quits, whatever is going on: who quits again is not asked any more. */
  async quit(): Promise<void> {
    await this.app.evaluate(({ app }) => {
      setImmediate(() => app.quit());
    });
    await this.app.close();
  }

  /** Resolves when the app has ended. */
  async ends(): Promise<void> {
    if (this.isRunning) await new Promise((resolve) => this.process.once('exit', resolve));
  }

  /** As when the computer dies: no goodbye, no clean-up. */
  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.ends();
  }

  // ── What stays ──

  /**
   * Checks the screen of the moment for barriers, and keeps its picture as `e2e/screenshots/<name>.png`.
   * @param settles false for a screen that never does, since another one is to come
   */
  async examine(screen: string, { settles = true } = {}): Promise<void> {
    if (settles) await this.settles();
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: join(PICTURES, `${screen}.png`) });
    expect(await violations(this.page), `barriers on the screen "${screen}"`).toEqual([]);
  }

  /** Keeps what helps to understand a failure. */
  async attachTo(testInfo: TestInfo): Promise<void> {
    const keep = (what: string, body: string | Buffer, contentType: string) =>
      testInfo.attach(`${this.name}: ${what}`, { body, contentType });
    await keep('log', this.log, 'text/plain');
    await keep('terminal', this.#stdout, 'text/plain');
    await keep('console', this.#console, 'text/plain');
    if (!this.isRunning) return;
    const picture = await this.page.screenshot({ timeout: 5_000 }).catch(() => undefined);
    if (picture !== undefined) await keep('screen', picture, 'image/png');
  }
}
