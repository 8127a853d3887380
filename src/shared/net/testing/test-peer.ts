import type { Pipe } from '../line/pipe.ts';
import { memoryPipes } from '../memory/memory.ts';
import type { Server } from '../server/server.ts';
import { decode, encode } from '../wire/codec.ts';
import { FrameReader, toFrame } from '../wire/frame.ts';
import { settled } from './test-wire.ts';

/** A peer that says exactly what a test tells it to, and writes down all that it is told. */
export class RawPeer {
  readonly pipe: Pipe;
  /** Every frame that has arrived, decoded. */
  readonly told: unknown[] = [];
  isClosed = false;

  /**
   * @param server what it connects to, in memory
   * @param host the address that it comes from; none unless told: it is no stranger
   */
  constructor(server: Pick<Server, 'accept'>, host?: string) {
    const [near, far] = memoryPipes(host === undefined ? undefined : { host, port: 50_000 });
    this.pipe = near;
    const reader = new FrameReader(1e9);
    near.attach({
      data: (chunk) => {
        reader.push(chunk);
        for (let next = reader.next(); next !== undefined; next = reader.next()) this.told.push(decode(next));
      },
      drained: () => {},
      closed: () => {
        this.isClosed = true;
      },
    });
    server.accept(far);
  }

  /** Sends values as one frame each, and waits until they have been handled. */
  async say(...values: unknown[]): Promise<void> {
    for (const value of values) this.pipe.write(toFrame(encode(value)));
    await settled();
  }

  /** Sends bytes as they are. */
  async write(...bytes: number[]): Promise<void> {
    this.pipe.write(Uint8Array.from(bytes));
    await settled();
  }

  /** The messages among what it was told, without the greeting and control frames. */
  get messages(): unknown[] {
    return this.told.filter((value) => !Array.isArray(value)).slice(1);
  }

  /** The reason of the goodbye that it was told. */
  get goodbye(): unknown {
    return this.told.flatMap((value) => (Array.isArray(value) && value[0] === 3 ? [value[1]] : []))[0];
  }
}

/** The hello of a client that speaks control frames. */
export const HELLO = [5, 1, null, null, 0];
