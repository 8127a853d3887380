import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { desktop } from '../../scripts/setup/desktop.mjs';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const BUILT = join(PROJECT, 'node_modules', '.cache', 'bench', 'desktop');

/**
 * Builds a main script for Electron as the app's own is built: one CommonJS file.
 * @returns the folder to start
 */
export async function buildMain(name: string, source: URL): Promise<string> {
  const folder = join(BUILT, name);
  await build({
    root: PROJECT,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(source),
      target: 'node20.18',
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        external: /^electron(\/|$)/,
        output: { format: 'cjs', entryFileNames: 'main.cjs' },
      },
    },
  });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: `bench-${name}`, main: 'main.cjs' }));
  return folder;
}

/** Builds a page as the app's own is built. @returns the folder with its `index.html` */
export async function buildPage(name: string, source: URL): Promise<string> {
  const folder = join(BUILT, name);
  await build({
    root: fileURLToPath(source),
    base: './',
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: 'chrome130', outDir: folder, emptyOutDir: true, assetsInlineLimit: 0 },
  });
  return folder;
}

/** An Electron that runs until it is stopped, with user data of its own. */
export class Electron implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #userData: string;
  readonly #ended: Promise<void>;
  #said = '';
  #told: () => void = () => {};

  /** @param args what stands behind Chromium's switches: the app's folder first */
  constructor(args: readonly string[]) {
    const { executablePath, switches } = desktop();
    mkdirSync(BUILT, { recursive: true });
    this.#userData = mkdtempSync(join(tmpdir(), 'hostplay-bench-'));
    this.#child = spawn(executablePath, [...switches, `--user-data-dir=${this.#userData}`, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child.stdout?.on('data', (text) => {
      this.#said += text;
      this.#told();
    });
    this.#ended = new Promise((resolve) => this.#child.once('close', () => resolve()));
  }

  /** Resolves to what the program has written behind `word`, as JSON. @throws when it ends without having done so */
  async says<T>(word: string): Promise<T> {
    let isOver = false;
    void this.#ended.then(() => {
      isOver = true;
      this.#told();
    });
    for (;;) {
      const found = new RegExp(`^${word} (.*)$`, 'm').exec(this.#said)?.[1];
      if (found !== undefined) return JSON.parse(found);
      if (isOver) throw new Error(`Electron ended without "${word}": ${this.#said}`);
      await new Promise<void>((resolve) => {
        this.#told = resolve;
      });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
    rmSync(this.#userData, { recursive: true, force: true });
  }
}
