import { signal } from '@preact/signals';
import type { Bridge, RecordingFile } from '../../shared/bridge/index.ts';
import { sentence } from '../failures/sentence.ts';
import type { Watchable } from '../session/index.ts';
import type { Tell } from '../ui/notices.ts';
import { openRecording } from './open-recording.ts';
import type { Replay } from './replay.ts';

/** What shows a recording: the session store. */
export interface Screening {
  /** From the beginning, on a screen of its own. */
  watch(replay: Watchable): void;
  /** Anew, from where the recording's clock stands. */
  show(replay: Watchable): void;
}

/** The recording that is being watched. */
export class ReplayStore {
  /** Undefined while none is watched. */
  readonly current = signal<Replay | undefined>(undefined);
  readonly #bridge: Pick<Bridge, 'readRecording'>;
  readonly #tell: Tell;
  readonly #screening: Screening;

  /** @param tell told why a recording cannot be shown */
  constructor(bridge: Pick<Bridge, 'readRecording'>, tell: Tell, screening: Screening) {
    this.#bridge = bridge;
    this.#tell = tell;
    this.#screening = screening;
  }

  /** Shows a recording, or says why it cannot be shown. @returns whether it is shown */
  open({ bytes }: RecordingFile): boolean {
    const result = openRecording(bytes);
    if (result.ok) this.watch(result.value);
    else this.#tell({ text: sentence(result.error) });
    return result.ok;
  }

  /** Shows the recording that the command line names, or says why it cannot be shown. @returns whether it is shown */
  async openStarted(): Promise<boolean> {
    const result = await this.#bridge.readRecording();
    if (result.ok) return this.open(result.value);
    this.#tell({ text: sentence(result.error) });
    return false;
  }

  /** Shows the recording that was watched last from its beginning. */
  again(): void {
    if (this.current.value !== undefined) this.watch(this.current.value);
  }

  /** Shows a recording from its beginning. */
  watch(replay: Replay): void {
    this.current.value = replay;
    replay.goTo(replay.start);
    replay.isRunning = true;
    this.#screening.watch(replay);
  }

  /** @param moment on the recording's clock, ms */
  seek(moment: number): void {
    const replay = this.current.value;
    if (replay === undefined) return;
    const isBack = moment < replay.now;
    replay.goTo(moment);
    if (isBack) this.#screening.show(replay);
  }

  /** Nothing is watched any more. */
  close(): void {
    this.current.value = undefined;
  }
}
