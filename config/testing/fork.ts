import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '../..');

/** What belongs to this copy alone: what git leaves out, and git's own. */
const OURS = new Set([
  '.git',
  ...readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .map((line) => line.replace(/\/$/, '')),
]);

/** How a command of a fork ended. */
export interface Outcome {
  readonly code: number | null;
  /** On both outputs. */
  readonly printed: string;
}

/** A copy of the project as somebody has it who clones it, for tests that change it. It shares the dependencies. */
export class Fork {
  readonly folder = mkdtempSync(join(tmpdir(), 'a-fork-'));
  readonly #env: NodeJS.ProcessEnv;

  /** @param env what is different for its scripts */
  constructor(env: NodeJS.ProcessEnv = {}) {
    this.#env = env;
  }

  /** Makes it as it was. */
  begin(): void {
    this.end();
    for (const name of readdirSync(root)) {
      if (!OURS.has(name)) cpSync(join(root, name), join(this.folder, name), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'), 'junction');
  }

  end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Runs one of the fork's scripts. */
  async run(...args: string[]): Promise<Outcome> {
    // What makes this a test is nothing to the fork: it would build itself for development.
    const { NODE_ENV: _, TEST_FULL: __, ...ours } = process.env;
    const child = spawn(process.execPath, args, { cwd: this.folder, env: { ...ours, ...this.#env } });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        printed += text;
      });
    }
    const [code] = await once(child, 'close');
    return { code, printed };
  }

  /** The same, and it must end well. @returns what it printed @throws with the end of that, when it fails */
  async succeeds(...args: string[]): Promise<string> {
    const { code, printed } = await this.run(...args);
    if (code !== 0) throw new Error(`${args.join(' ')} failed:\n${printed.slice(-5_000)}`);
    return printed;
  }
}
