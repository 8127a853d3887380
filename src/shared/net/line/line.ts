import type { Clock } from '../clock.ts';
import { NetError } from '../errors.ts';
import { TURN_BYTES, TURN_FRAMES } from '../limits.ts';
import { type Frame, FrameReader } from '../wire/frame.ts';
import type { Address, Pipe } from './pipe.ts';
import { Turns } from './turns.ts';

export interface LineEvents {
  /** Bytes arrived, at time `at`; their frames follow. */
  heard(at: number, bytes: number): void;
  frame(payload: Uint8Array, at: number): void;
  drained(): void;
  /** The peer broke a rule; the line is still open, so that it can be told. No frame follows. */
  violated(error: NetError): void;
  /** The pipe is gone while some of what it brought is still unread; `down` follows once it is read. */
  ended?(error: NetError): void;
  /** The line is gone; exactly once, and not after `close()` or `drop()`. */
  down(error: NetError): void;
}

/**
 * A pipe that carries frames. It can be handed from one user to the next between two frames. However much a peer
 * sends at once, it is read in turns, so that nobody else has to wait for the end of it.
 */
export class Line {
  readonly #pipe: Pipe;
  readonly #clock: Clock;
  readonly #reader: FrameReader;
  readonly #turns: Turns;
  #events: LineEvents | undefined;
  #open = true;
  #paused = false;
  #reading = false;
  /** This line has had its turn, and waits for the next. */
  #waiting = false;
  /** Why the pipe is gone, while what it brought is still being read. */
  #ended: NetError | undefined;
  #whenClosed = () => {};

  /**
   * @param maxBytes the largest payload that is accepted
   * @param turns shared by the lines of a server; a line of its own unless told
   */
  constructor(pipe: Pipe, clock: Clock, maxBytes: number, turns = new Turns(clock)) {
    this.#pipe = pipe;
    this.#clock = clock;
    this.#reader = new FrameReader(maxBytes);
    this.#turns = turns;
  }

  get remote(): Address {
    return this.#pipe.remote;
  }

  get backlog(): number {
    return this.#pipe.backlog;
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** Sets who is told from now on; the first call starts the reading. */
  use(events: LineEvents): void {
    const isFirst = this.#events === undefined;
    this.#events = events;
    if (!isFirst) return;
    this.#pipe.attach({
      data: (chunk) => {
        if (!this.#open) return;
        const at = this.#clock.now();
        this.#events?.heard(at, chunk.length);
        this.#reader.push(chunk);
        this.#read(at);
      },
      drained: () => this.#events?.drained(),
      closed: (error) => {
        this.#end(error ?? new NetError('connection-lost'));
        this.#whenClosed();
      },
    });
  }

  /** Calls `run` once the pipe is really gone, whoever closed it. */
  whenClosed(run: () => void): void {
    this.#whenClosed = run;
  }

  write(frame: Frame): void {
    if (this.#open) this.#pipe.write(frame);
  }

  /** Delivers no more frames until `resume()`; the peer's system is slowed down. */
  pause(): void {
    if (this.#paused) return;
    this.#paused = true;
    this.#pipe.pause();
  }

  resume(): void {
    if (!this.#paused) return;
    this.#paused = false;
    this.#readOn();
  }

  /** Writes what is queued, then closes. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#pipe.end();
  }

  /** Closes at once. */
  drop(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#pipe.destroy();
  }

  #read(at: number): void {
    if (this.#reading || this.#waiting) return;
    this.#reading = true;
    let frames = 0;
    let bytes = 0;
    try {
      while (this.#open && !this.#paused) {
        if (frames === TURN_FRAMES || bytes >= TURN_BYTES) return this.#awaitTurn();
        const payload = this.#reader.next();
        if (payload === undefined) break;
        frames += 1;
        bytes += payload.length;
        this.#events?.frame(payload, at);
      }
    } catch (error) {
      if (!(error instanceof NetError)) throw error;
      this.pause();
      this.#events?.violated(error);
    } finally {
      this.#reading = false;
    }
  }

  /** Reads what is left, then lets the pipe bring more. */
  #readOn(): void {
    this.#read(this.#clock.now());
    if (!this.#open || this.#paused || this.#waiting) return;
    if (this.#ended === undefined) this.#pipe.resume();
    else this.#down(this.#ended);
  }

  #awaitTurn(): void {
    this.#waiting = true;
    this.#pipe.pause();
    this.#turns.wait(() => {
      this.#waiting = false;
      this.#readOn();
    });
  }

  /** What a peer said before it left is read all the same, however long that takes. */
  #end(error: NetError): void {
    if (!this.#open) return;
    if (!this.#paused && !this.#waiting) return this.#down(error);
    this.#ended = error;
    this.#events?.ended?.(error);
  }

  #down(error: NetError): void {
    this.#open = false;
    this.#events?.down(error);
  }
}
