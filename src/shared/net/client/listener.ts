import { dispatch, dispatchEvent, guarded } from '../actions/dispatch.ts';
import type { LocalEvent } from '../actions/local-event.ts';
import { NetError } from '../errors.ts';
import { PUMP_BUDGET } from '../limits.ts';
import type { SendOptions } from '../link/send-options.ts';
import { log } from '../logging.ts';
import { decode, encode, isMessage, type Message, type Payload } from '../wire/codec.ts';
import type { DecodeLimits } from '../wire/reader.ts';
import type { Connection } from './connection.ts';

/**
 * A player's side of the game. Subclass it, give it a method `Network_{action}` for each action and for each
 * local event of interest, and call `pump()` once per frame. It drives any connection.
 */
export class ConnectionListener {
  #connection: Connection | undefined;
  #arrivedAt = 0;

  /** The connection that this listener drives. */
  get connection(): Connection | undefined {
    return this.#connection;
  }

  /** While a handler runs: when its message or event arrived (ms, the connection's clock), not when it was pumped. */
  get arrivedAt(): number {
    return this.#arrivedAt;
  }

  /** Drives `connection` from now on; the one before is closed. */
  attach(connection: Connection): void {
    if (this.#connection !== connection) this.#connection?.close();
    this.#connection = connection;
  }

  /** Lets go of the connection without closing it. What has not been handled waits for whoever attaches next. */
  detach(): void {
    this.#connection = undefined;
  }

  /**
   * Handles what has arrived, in order. Never waits: what an async handler rejects with goes to `onError`. A server
   * that floods its players delays them and freezes nobody: what is not handled in time waits for the next call.
   * @param budget ms, after which no further entry is begun: 8 unless told; at least one is handled
   * @returns how many entries were handled
   */
  pump(budget: number = PUMP_BUDGET): number {
    const connection = this.#connection;
    const { stopwatch } = connection ?? {};
    const begun = stopwatch?.() ?? 0;
    let handled = 0;
    let messages = 0;
    while (connection !== undefined && connection === this.#connection) {
      const entry = connection.next();
      if (entry === undefined) break;
      handled += 1;
      this.#arrivedAt = entry.at;
      if (entry.kind === 'event') this.#handleEvent(entry.event);
      else {
        messages += 1;
        this.#handle(entry.payload, connection.limits);
      }
      if (stopwatch !== undefined && stopwatch() - begun >= budget) break;
    }
    if (messages > 0) connection?.consumed(messages);
    return handled;
  }

  /**
   * Sends one message. Before the connection is up it waits.
   * @returns the bytes queued, header included; 0 when there is no open connection
   * @throws NetError `value-unsupported` or `message-too-large`
   */
  send(message: Message, options?: SendOptions): number {
    return this.#connection?.sendPayload(encode(message), options) ?? 0;
  }

  /** Every message that has no handler of its own. */
  networkReceived(_message: Message): unknown {
    return undefined;
  }

  /** A handler threw or rejected, or a message did not fit. Logs unless overridden. */
  onError(error: unknown, message?: Message): unknown {
    log('error', 'handler-failed', { error, action: message?.action });
    return undefined;
  }

  #handleEvent(event: LocalEvent): void {
    guarded(
      () => dispatchEvent(this, event),
      (error) => this.#report(error),
    );
  }

  #handle(payload: Payload, limits: DecodeLimits | undefined): void {
    let message: Message | undefined;
    guarded(
      () => {
        const value = decode(payload, limits);
        if (!isMessage(value)) throw new NetError('bad-message', 'A message without an action arrived.');
        message = value;
        const outcome = dispatch(this, value);
        if (outcome.fits) return outcome.result;
        const where = outcome.path === '' ? '' : ` at "${outcome.path}"`;
        throw new NetError('bad-message', `"${outcome.action}" does not fit${where}: ${outcome.problem}`);
      },
      (error) => this.#report(error, message),
    );
  }

  #report(error: unknown, message?: Message): void {
    guarded(
      () => this.onError(error, message),
      (second) => log('error', 'on-error-failed', { error: second }),
    );
  }
}
