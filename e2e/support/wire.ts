import type { Page } from 'playwright/test';
import type { PortBatch } from '../../src/shared/bridge/index.ts';
import { decode, type Message } from '../../src/shared/net/index.ts';

interface Ears {
  /** The bytes of messages, in a form that can be handed out of the page. */
  kept: number[][];
  /** Called at the next message. */
  wake: () => void;
}

declare global {
  interface Window {
    e2eEars: Ears;
  }
}

/** Runs in the page, before it has a data port: keeps a copy of every message that arrives on one. */
export function listenToPorts(): void {
  const ears: Ears = { kept: [], wake: () => {} };
  window.e2eEars = ears;
  const original = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
  if (original?.set === undefined) throw new Error('A MessagePort has no onmessage.');
  const { set } = original;
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    ...original,
    set(this: MessagePort, handler: ((event: MessageEvent) => void) | null) {
      const listen = (event: MessageEvent<Partial<PortBatch>>) => {
        for (const entry of event.data?.entries ?? []) {
          if (entry.kind === 'message') ears.kept.push(Array.from(entry.payload));
        }
        handler?.call(this, event);
        ears.wake();
      };
      set.call(this, handler === null ? null : listen);
    },
  });
}

/**
 * What a window is told over its data port, read without disturbing it: the very bytes that the game is drawn from.
 * For what cannot be seen from the outside, such as how many snapshots came.
 */
export class Wire {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The messages of one action that came since the last call, oldest first. Those of other actions are gone, too. */
  async messages(action: string): Promise<Message[]> {
    const kept = await this.#page.evaluate(() => window.e2eEars.kept.splice(0));
    const messages = kept.map((bytes) => decode(Uint8Array.from(bytes)) as Message);
    return messages.filter((message) => message.action === action);
  }

  /** Resolves when there is a message that nobody has taken. */
  somethingNew(): Promise<void> {
    return this.#page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          window.e2eEars.wake = resolve;
          if (window.e2eEars.kept.length > 0) resolve();
        }),
    );
  }
}
