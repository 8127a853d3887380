import { type MessagePort, parentPort } from 'node:worker_threads';
import { NetError } from '../index.ts';
import type { FromThread, ToThread } from './background.ts';
import type { Server } from './server.ts';

/** The thread's own end of a background server. */
export interface Thread<Out, In> {
  /** Sends `data` (what structured clone takes) to the handle's `onMessage`. */
  post(data: Out): void;
  /** The handle's own messages. */
  onMessage: (data: In) => void;
}

/**
 * Sends `data` (what structured clone takes) from a worker to its handle's `onMessage`: as `Thread.post` does, and
 * before the server is there as well. Does nothing in the main thread.
 */
export function postFromThread(data: unknown): void {
  parentPort?.postMessage({ kind: 'post', data } satisfies FromThread);
}

/**
 * To be called in a worker: starts `server`, reports how that went, and stops it when the handle says so.
 * @throws Error when this is not a worker thread
 */
export function serveInThread<Out = unknown, In = unknown>(server: Server): Thread<Out, In> {
  if (parentPort === null) throw new Error('serveInThread() runs in a worker thread; call start() here.');
  const port: MessagePort = parentPort;
  const send = (message: FromThread) => port.postMessage(message);
  const thread: Thread<Out, In> = { post: postFromThread, onMessage: () => {} };
  const end = (reason?: string) => void server.stop(reason).finally(() => port.close());
  port.on('message', (message: ToThread) => {
    if (message.kind === 'post') thread.onMessage(message.data as In);
    else end(message.reason);
  });
  server.start().then(
    (address) => send({ kind: 'ready', address }),
    (error: unknown) => {
      const failure =
        error instanceof NetError ? error : new NetError('worker-crashed', undefined, { cause: error });
      const { code, message, parameters } = failure;
      send({ kind: 'failed', code, message, parameters });
      end();
    },
  );
  return thread;
}
