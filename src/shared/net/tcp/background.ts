import type { Worker } from 'node:worker_threads';
import { type Address, type ErrorParameters, isErrorCode, NetError } from '../index.ts';

/** What crosses between a background server's thread and its handle. */
export type ToThread = { kind: 'stop'; reason?: string } | { kind: 'post'; data: unknown };
export type FromThread =
  | { kind: 'ready'; address: Address }
  | { kind: 'failed'; code: string; message: string; parameters: ErrorParameters }
  | { kind: 'post'; data: unknown };

/** How long a thread may take to stop before it is terminated, ms. */
const STOP_WITHIN = 3_000;

/** A server in a worker thread, seen from outside. */
export class BackgroundServer<Out = unknown, In = unknown> {
  /** Resolves to the address in use, rejects with the `NetError` why the server could not listen. */
  readonly ready: Promise<Address>;
  /** The thread's own messages (`post()` there). */
  onMessage: (data: In) => void = () => {};
  /** The thread broke, or ended without having been told to. At most once; `cause` has its error, if there is one. */
  onCrash: (error: NetError) => void = () => {};
  address: Address | undefined;
  readonly #worker: Worker;
  readonly #exited: Promise<void>;
  #isStopping = false;

  constructor(worker: Worker) {
    this.#worker = worker;
    this.#exited = new Promise((resolve) => worker.once('exit', () => resolve()));
    this.ready = new Promise((resolve, reject) => {
      worker.on('message', (message: FromThread) => {
        if (message.kind === 'ready') {
          this.address = message.address;
          resolve(message.address);
        } else if (message.kind === 'failed') {
          this.#isStopping = true;
          const code = isErrorCode(message.code) ? message.code : 'worker-crashed';
          reject(new NetError(code, message.message, { parameters: message.parameters }));
        } else if (message.kind === 'post') {
          this.onMessage(message.data as In);
        }
      });
      // An error comes before the end of the thread, and before its sockets close: whoever hears of these and calls
      // `stop()` must not miss it.
      let hasCrashed = false;
      const crash = (cause?: unknown) => {
        const error = new NetError('worker-crashed', undefined, { cause });
        reject(error);
        if (hasCrashed) return;
        hasCrashed = true;
        this.onCrash(error);
      };
      worker.once('error', crash);
      worker.once('exit', () => {
        if (!this.#isStopping) crash();
      });
    });
    // Whoever does not wait for `ready` learns of a failure through `onCrash` or the missing address.
    this.ready.catch(() => {});
  }

  /** Sends `data` (what structured clone takes) to the thread's `onMessage`. */
  post(data: Out): void {
    this.#send({ kind: 'post', data });
  }

  /** Stops the server in order, and resolves when its thread has ended. */
  async stop(reason?: string): Promise<void> {
    this.#isStopping = true;
    this.#send(reason === undefined ? { kind: 'stop' } : { kind: 'stop', reason });
    const timer = setTimeout(() => void this.#worker.terminate(), STOP_WITHIN);
    await this.#exited;
    clearTimeout(timer);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  #send(message: ToThread): void {
    this.#worker.postMessage(message);
  }
}

/**
 * Runs a server in a worker thread: a busy main thread cannot hold its game up.
 * @param createWorker makes the worker, whose script calls `serveInThread(server)`
 */
export function startBackground<Out = unknown, In = unknown>(
  createWorker: () => Worker,
): BackgroundServer<Out, In> {
  return new BackgroundServer<Out, In>(createWorker());
}
