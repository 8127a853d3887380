import { signal } from '@preact/signals';
import type { Bridge, LinkChoice } from '../../shared/bridge/index.ts';
import type { Connection } from '../../shared/net/index.ts';
import type { LinkConditions } from '../../shared/netcode/index.ts';
import { NetworkWatch } from './network-watch.ts';

/** What the network is like, whether that is shown, and which one is pretended. */
export class NetworkStore {
  /** Whether the figures are shown over the game. */
  readonly shown = signal(false);
  /** What is known of the session's connection. */
  readonly watched = signal<NetworkWatch | undefined>(undefined);
  /** The network that is pretended; only a development build can change it. */
  readonly link = signal<LinkChoice>('none');
  /** The one that the command line asked for. */
  readonly startedLink: LinkConditions | undefined;
  readonly #bridge: Pick<Bridge, 'setLink'>;

  constructor(bridge: Pick<Bridge, 'setLink'>, startedLink: LinkConditions | undefined) {
    this.#bridge = bridge;
    this.startedLink = startedLink;
    if (startedLink !== undefined) this.link.value = 'as-started';
  }

  readonly toggle = (): void => {
    this.shown.value = !this.shown.value;
  };

  /** Looks at a new connection from now on. */
  readonly watch = (connection: Connection): NetworkWatch => {
    const watch = new NetworkWatch(connection);
    this.watched.value = watch;
    return watch;
  };

  async setLink(choice: LinkChoice): Promise<void> {
    const result = await this.#bridge.setLink(choice);
    if (result.ok) this.link.value = choice;
  }
}
