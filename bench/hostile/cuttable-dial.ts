import type { Dial, Pipe, PipeHandlers } from '../../src/shared/net/index.ts';
import { isControl, parseControl } from '../../src/shared/net/wire/control.ts';
import { FrameReader } from '../../src/shared/net/wire/frame.ts';

/** A dial whose line can be cut, as bad Wi-Fi does it, and is listened in to, as a thief does it. */
export class CuttableDial {
  /** The id of the session, as it was last overheard. Not its secret. */
  sessionId: string | undefined;
  readonly dial: Dial;
  #pipe: Pipe | undefined;

  constructor(dial: Dial) {
    this.dial = () => {
      const { pipe, cancel } = dial();
      return { pipe: pipe.then((opened) => this.#listenIn(opened)), cancel };
    };
  }

  cut(): void {
    this.#pipe?.destroy();
  }

  #listenIn(pipe: Pipe): Pipe {
    this.#pipe = pipe;
    const reader = new FrameReader(1024 * 1024);
    const attach = pipe.attach.bind(pipe);
    pipe.attach = (handlers: PipeHandlers) =>
      attach({
        ...handlers,
        data: (chunk) => {
          reader.push(chunk.slice());
          for (let frame = reader.next(); frame !== undefined; frame = reader.next()) this.#overhear(frame);
          handlers.data(chunk);
        },
      });
    return pipe;
  }

  #overhear(frame: Uint8Array): void {
    const control = isControl(frame) ? parseControl(frame) : undefined;
    if (control?.type === 'session') this.sessionId = control.token.id;
  }
}
