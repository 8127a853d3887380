import type { Page } from 'playwright/test';
import type { PortBatch } from '../../src/shared/bridge/index.ts';
import { game, type TagState } from '../../src/shared/games/tag/index.ts';
import { decode, type LocalEvent, type Message } from '../../src/shared/net/index.ts';

type Snapshot = NonNullable<ReturnType<typeof game.simulation.snapshots.decode>>;

/** One thing that the window was told: a message of the host's with its arrival (ms), or an event of its own connection. */
export type Heard = { message: Message; at: number } | { event: LocalEvent };

/** What the page keeps of an entry, in a form that can be handed out of it. */
type Kept = { bytes: number[]; at: number } | { event: LocalEvent };

interface Ears {
  kept: Kept[];
  /** Called at the next entry. */
  wake: () => void;
}

declare global {
  interface Window {
    e2eEars: Ears;
  }
}

/** Runs in the page, before it has a data port: keeps a copy of everything that arrives on one. */
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
          ears.kept.push(
            entry.kind === 'event'
              ? { event: entry.event }
              : { bytes: Array.from(entry.payload), at: entry.at },
          );
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
  #newest: Snapshot | undefined;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The page has been loaded anew. */
  forget(): void {
    this.#newest = undefined;
  }

  /** Everything that came since the last call, oldest first. */
  async heard(): Promise<Heard[]> {
    const kept = await this.#page.evaluate(() => window.e2eEars.kept.splice(0));
    return kept.map((entry) =>
      'event' in entry ? entry : { message: decode(Uint8Array.from(entry.bytes)) as Message, at: entry.at },
    );
  }

  /** All messages of one action that came since the last call of anything here. */
  async messages(action: string): Promise<{ message: Message; at: number }[]> {
    const heard = await this.heard();
    return heard.flatMap((entry) => ('message' in entry && entry.message.action === action ? [entry] : []));
  }

  /** Tag's snapshots that came since the last call. Must be asked from the start of a session on. */
  async snapshots(): Promise<{ tick: number; state: TagState; at: number }[]> {
    const states: { tick: number; state: TagState; at: number }[] = [];
    for (const { message, at } of await this.messages('state')) {
      const snapshot = game.simulation.snapshots.decode(message.data as Uint8Array, this.#newest);
      if (snapshot === undefined) continue;
      this.#newest = snapshot;
      states.push({ tick: snapshot.tick, state: game.simulation.layout.restore(snapshot), at });
    }
    return states;
  }

  /** Waits for one snapshot more. @returns the newest state */
  async nextState(): Promise<TagState> {
    for (;;) {
      const newest = (await this.snapshots()).at(-1);
      if (newest !== undefined) return newest.state;
      await this.#page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            window.e2eEars.wake = resolve;
            if (window.e2eEars.kept.length > 0) resolve();
          }),
      );
    }
  }
}
