import type { Cancel, Clock } from '../../shared/net/index.ts';
import type { Log } from '../shell/log.ts';

/** How often the sidecar hears that this server is alive, ms: `fleet.yaml` expects it every five seconds. */
export const HEALTH_EVERY = 2_000;
/** Between two tries while the sidecar is not up yet, ms. */
export const TRY_AGAIN = 500;
/** A sidecar of the same machine that takes longer has not heard it, ms. */
const PATIENCE = 5_000;

type Word = 'ready' | 'health' | 'allocate' | 'shutdown';

/** What this takes of `fetch`. */
export type Post = (
  url: string,
  options: { method: 'POST'; body: string; headers: Record<string, string>; signal: AbortSignal },
) => Promise<{ ok: boolean; status: number }>;

/**
 * Tells Agones, which runs fleets of game servers on Kubernetes, how this one is: over the HTTP gateway of the sidecar
 * that Agones puts beside it. Whatever the sidecar does, the game goes on.
 * Source: Agones, "REST Game Server Client API".
 */
export class Agones {
  readonly #url: string;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #post: Post;
  #beat: Cancel = () => {};
  #again: Cancel = () => {};

  /** @param port the sidecar's, from `AGONES_SDK_HTTP_PORT` */
  constructor(port: number, { clock, log, post = fetch }: { clock: Clock; log: Log; post?: Post }) {
    this.#url = `http://127.0.0.1:${port}`;
    this.#clock = clock;
    this.#log = log;
    this.#post = post;
  }

  /** Players can come from now on. */
  start(): void {
    this.#beat = this.#clock.every(HEALTH_EVERY, () => void this.#say('health'));
    void this.#sayReady();
  }

  /** Somebody plays here: nobody else is sent to this server, and it is not taken away. */
  taken(): void {
    void this.#say('allocate');
  }

  /** This server has ended, and another may be put in its place. */
  async stop(): Promise<void> {
    this.#beat();
    this.#again();
    await this.#say('shutdown');
  }

  /** Until it is heard: the sidecar may come up later than we do. */
  async #sayReady(): Promise<void> {
    if (await this.#say('ready')) return;
    this.#again = this.#clock.after(TRY_AGAIN, () => void this.#sayReady());
  }

  /** @returns whether it was heard */
  async #say(word: Word): Promise<boolean> {
    try {
      const { ok, status } = await this.#post(`${this.#url}/${word}`, {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'application/json' },
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (!ok) this.#log.warn('agones-refused', { word, status });
      return ok;
    } catch (error) {
      this.#log.warn('agones-silent', { word, error });
      return false;
    }
  }
}
