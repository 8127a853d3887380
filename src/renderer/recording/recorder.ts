import type { Bridge } from '../../shared/bridge/index.ts';
import type { RecordingReason } from '../../shared/netcode/index.ts';
import { sentence } from '../failures/sentence.ts';
import type { Session } from '../session/index.ts';
import type { Tell } from '../ui/notices.ts';
import { reasons, say } from './words.ts';

/** After an error nothing is saved for so long, ms: what fails once a frame would fill the folder. */
const QUIET_AFTER_ERROR = 60_000;

/** Saves what the black box of the running session holds, and tells the player where. */
export class Recorder {
  readonly #bridge: Pick<Bridge, 'saveRecording' | 'showRecording'>;
  readonly #session: () => Session | undefined;
  readonly #version: string;
  readonly #now: () => number;
  readonly #tell: Tell;
  #failedAt = Number.NEGATIVE_INFINITY;

  /**
   * @param session the session of the moment, if it is one that can be recorded
   * @param version the app's
   */
  constructor(
    bridge: Pick<Bridge, 'saveRecording' | 'showRecording'>,
    session: () => Session | undefined,
    version: string,
    now: () => number,
    tell: Tell,
  ) {
    this.#bridge = bridge;
    this.#session = session;
    this.#version = version;
    this.#now = now;
    this.#tell = tell;
  }

  /** The page has an error that nobody caught. */
  failed(error: unknown): void {
    if (this.#now() - this.#failedAt < QUIET_AFTER_ERROR) return;
    this.#failedAt = this.#now();
    void this.save('error', error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }

  /** Saves the last minute. Does nothing without a session. Never rejects. */
  async save(reason: RecordingReason, detail = ''): Promise<void> {
    const bytes = this.#session()?.record({ app: this.#version, reason, detail });
    if (bytes === undefined) return;
    const result = await this.#bridge.saveRecording(bytes);
    if (!result.ok) return this.#tell({ text: sentence(result.error) });
    this.#tell({
      text: `${reasons()[reason]} ${say().saved(result.value.name)}`,
      action: { label: say().showInFolder, run: () => void this.#bridge.showRecording() },
    });
  }
}
