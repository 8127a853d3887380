/** For tests: Node's message channel in the place of Electron's, whose two ends look different. */
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Port } from '../data-port.ts';

/** @returns `main`: the end that main keeps, shaped like Electron's; `page`: the other */
export function pagePort(): { main: Port; page: MessagePort } {
  const { port1, port2 } = new MessageChannel();
  const main: Port = {
    postMessage: (message) => port1.postMessage(message),
    on: (event: 'message' | 'close', listener: (event: { data: unknown }) => void) =>
      port1.on(event, (data: unknown) => listener({ data })),
    start: () => port1.start(),
    close: () => port1.close(),
  };
  return { main, page: port2 };
}
