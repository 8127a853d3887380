import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
/** How long a process may take to end by itself before it is killed, ms. */
const END_WITHIN = 5_000;

/** A process of ours that answers questions, one at a time. It ends when it is told to, or when we are gone. */
export class Child {
  readonly #process: ChildProcess;
  readonly #ended: Promise<string>;
  #isStopping = false;
  /** How the process ended, if it did so untold. */
  crash: string | undefined;

  /**
   * @param script its file, which calls `answer()`
   * @param name what it is called when it ends untold
   */
  constructor(script: URL, name: string) {
    this.#process = fork(fileURLToPath(script), {
      cwd: PROJECT,
      execArgv: ['--import', 'tsx', '--expose-gc'],
      serialization: 'advanced',
    });
    this.#ended = once(this.#process, 'exit').then(([code, signal]) => {
      const how = `${name} ended with ${signal ?? code}`;
      if (!this.#isStopping) this.crash = how;
      return how;
    });
  }

  /** @throws Error when the process ends before it has answered */
  async ask<Answer>(question: unknown): Promise<Answer> {
    const answered = once(this.#process, 'message');
    this.#process.send(question as object, () => {});
    const answer = await Promise.race([answered, this.#ended]);
    if (typeof answer === 'string') throw new Error(answer);
    return answer[0] as Answer;
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    if (this.#process.connected) this.#process.disconnect();
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), END_WITHIN);
    await this.#ended;
    clearTimeout(timer);
  }
}

/** The other side of `Child`: answers each question, until whoever asks is gone. */
export function answer<Question>(reply: (question: Question) => unknown): void {
  process.on('message', async (question: Question) => process.send?.(await reply(question)));
  process.once('disconnect', () => process.exit());
}
