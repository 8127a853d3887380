import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const BUILT = join(PROJECT, 'node_modules', '.cache', 'bench');

/** What a program answers: a question's name, and what is handed along. */
interface Answer {
  id: number;
  value?: unknown;
  error?: string;
}

/**
 * A program of its own that answers questions (`answer()` in it). It is built first, as the app is: what is
 * measured is what ships, without a loader's helpers in it.
 */
export class Program {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  #id = 0;

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.on('message', ({ id, value, error }: Answer) => {
      const asked = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) asked?.resolve(value);
      else asked?.reject(new Error(error));
    });
    child.once('exit', (code) => {
      for (const asked of this.#waiting.values()) asked.reject(new Error(`A program ended with ${code}.`));
      this.#waiting.clear();
    });
  }

  /**
   * @param source the program's script
   * @param options.args its arguments
   * @param options.profile a folder for a CPU profile of its whole run
   */
  static async start(
    source: URL,
    { args = [], profile }: { args?: readonly string[]; profile?: string | undefined } = {},
  ): Promise<Program> {
    const script = await built(source);
    const execArgv = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
    return new Program(fork(script, args, { execArgv, stdio: 'inherit', serialization: 'advanced' }));
  }

  /** Asks; rejects with what went wrong there. */
  ask<T>(name: string, value?: unknown): Promise<T> {
    const id = this.#id++;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.#child.send({ id, name, value });
    });
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const exited = once(this.#child, 'exit');
    this.#child.disconnect();
    await exited;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }
}

const builds = new Map<string, Promise<string>>();

/** Builds a program once per run. @returns the path of its script */
function built(source: URL): Promise<string> {
  const path = fileURLToPath(source);
  const earlier = builds.get(path);
  if (earlier !== undefined) return earlier;
  const name = path.slice(PROJECT.length).replace(/[^a-z]+/g, '-');
  const script = build({
    root: PROJECT,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: path,
      target: 'node20',
      outDir: join(BUILT, name),
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'program.mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  }).then(() => join(BUILT, name, 'program.mjs'));
  builds.set(path, script);
  return script;
}
