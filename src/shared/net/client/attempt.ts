import type { Cancel, Clock } from '../clock.ts';
import { NetError } from '../errors.ts';
import type { Dial, Pipe } from '../line/pipe.ts';

/** One try to reach a server, from dialling until the other side has shown what it is; then call `settle()`. */
export class Attempt {
  readonly #cancelTimer: Cancel;
  readonly #cancelDial: () => void;
  #isOver = false;

  /**
   * @param timeout ms until the try fails with `connect-timeout`
   * @param events `up`: the pipe is open; `failed`: dialling failed or took too long, at most once
   */
  constructor(
    dial: Dial,
    clock: Clock,
    timeout: number,
    events: { up(pipe: Pipe): void; failed(error: NetError): void },
  ) {
    const dialling = dial();
    let isUp = false;
    const fail = (error: unknown) => {
      if (!this.settle()) return;
      // A pipe that is up belongs to its user, who closes it; closing it here would look like one more failure.
      if (!isUp) dialling.cancel();
      events.failed(
        error instanceof NetError ? error : new NetError('connection-lost', undefined, { cause: error }),
      );
    };
    this.#cancelDial = () => dialling.cancel();
    this.#cancelTimer = clock.after(timeout, () =>
      fail(new NetError(isUp ? 'not-a-host' : 'connect-timeout')),
    );
    dialling.pipe.then((pipe) => {
      if (this.#isOver) return pipe.destroy();
      isUp = true;
      events.up(pipe);
    }, fail);
  }

  /** The try is decided: its timeout is off. False when it was already. */
  settle(): boolean {
    if (this.#isOver) return false;
    this.#isOver = true;
    this.#cancelTimer();
    return true;
  }

  /** Gives the try up, without an event. */
  cancel(): void {
    if (this.settle()) this.#cancelDial();
  }
}
