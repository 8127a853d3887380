import type { Clock } from '../clock.ts';
import { NetError } from '../errors.ts';
import { CONTROL_BURST, CONTROL_PER_SECOND, type Limits, REPORT_EVERY } from '../limits.ts';
import type { Line } from '../line/line.ts';
import type { Payload } from '../wire/codec.ts';
import { CONTROL_VERSION, type Control, controlFrame, isControl, parseControl } from '../wire/control.ts';
import type { Frame } from '../wire/frame.ts';
import { Heartbeat, type HeartbeatOptions } from './heartbeat.ts';
import { Outbox } from './outbox.ts';
import { TokenBucket } from './token-bucket.ts';

export interface LinkEvents {
  /** The server's greeting arrived; only where `open()` was told what it looks like. */
  greeted?(): void;
  /** A game message arrived. */
  message(payload: Uint8Array, at: number): void;
  /** A control frame arrived that the link does not answer itself: hello, session, token, notice. */
  control(control: Control): void;
  /** The peer closed the connection for good. */
  goodbye(reason: string): void;
  /** The peer broke a rule; the line is still open. */
  violated(error: NetError): void;
  /** The line is gone, without a goodbye, and what it brought is still being read; `down` follows. */
  ended?(error: NetError): void;
  /** The line is gone, without a goodbye. */
  down(error: NetError): void;
  unstable(silentFor: number): void;
  stable(): void;
  /** `count` messages were given up: of ours (`sent`), or of those for us (`received`). */
  lost(count: number, direction: 'sent' | 'received'): void;
}

export interface LinkOptions {
  clock: Clock;
  limits: Limits;
  heartbeat: HeartbeatOptions;
}

/**
 * A conversation with one peer, which outlives its line. `Channel` and `Client` both stand on it: it counts
 * messages in both directions, holds what a slow peer cannot take, answers pings, and replays after a cut.
 */
export class Link {
  readonly #limits: Limits;
  readonly #events: LinkEvents;
  readonly #outbox: Outbox;
  readonly #heartbeat: Heartbeat;
  readonly #controls: TokenBucket;
  #line: Line | undefined;
  /** False between a new line and the peer's word on what it has received. */
  #synchronised = true;
  /** What the first frame of this line may be, without being a message. */
  #greeting: Payload | undefined;
  #received = 0;
  #handled = 0;
  #reported = 0;
  /** Messages of ours that were given up since the beginning, and how many of them were reported here. */
  #lost = 0;
  #lostReported = 0;
  /** Messages for us that were given up, as far as the peer has said. */
  #missed = 0;

  constructor({ clock, limits, heartbeat }: LinkOptions, events: LinkEvents) {
    this.#limits = limits;
    this.#events = events;
    this.#outbox = new Outbox(limits);
    this.#controls = new TokenBucket(CONTROL_PER_SECOND, CONTROL_BURST, clock.now());
    this.#heartbeat = new Heartbeat(clock, heartbeat, {
      beat: (id) => this.#beat(id),
      unstable: (silentFor) => {
        this.#outbox.darken();
        events.unstable(silentFor);
      },
      stable: () => {
        if (this.#synchronised) this.#outbox.lighten();
        events.stable();
      },
      dead: (silentFor) => {
        this.drop();
        this.#outbox.darken();
        events.down(
          new NetError('peer-silent', `Nothing was heard for ${Math.round(silentFor / 1000)} seconds.`),
        );
      },
    });
  }

  /** How many game messages have arrived since the beginning. */
  get received(): number {
    return this.#received;
  }
  /** Whether the peer has said hello or answered ours: only then are control frames asked of it. */
  get peerSpeaksControl(): boolean {
    return this.#heartbeat.armed;
  }
  get roundTrip(): number | undefined {
    return this.#heartbeat.roundTrip;
  }
  /** Whether messages are being held back because the peer has not handled what it was sent. */
  get isSlow(): boolean {
    return this.#outbox.waiting > 0 || !this.#canWrite();
  }
  /** Messages of ours that the peer is not known to have handled. */
  get pending(): number {
    return this.#outbox.waiting + (this.#outbox.acknowledged ? this.#outbox.unacknowledged : 0);
  }

  /**
   * Talks over `line` from now on.
   * @param options.synchronised false to send no game message before `replay()`; true unless told
   * @param options.greeting what the peer's first frame on every line is
   */
  open(line: Line, options: { synchronised?: boolean; greeting?: Payload } = {}): void {
    this.#line?.drop();
    this.#line = line;
    this.#synchronised = options.synchronised ?? true;
    this.#greeting = options.greeting;
    this.#heartbeat.start();
    line.use({
      heard: (at) => this.#heartbeat.heard(at),
      frame: (payload, at) => this.receive(payload, at),
      drained: () => this.#flush(),
      violated: (error) => this.#events.violated(error),
      ended: (error) => this.#events.ended?.(error),
      down: (error) => {
        this.#forgetLine();
        this.#outbox.darken();
        this.#events.down(error);
      },
    });
    this.#flush();
  }

  /** Takes one frame's payload in, as if it had come over the line just now. */
  receive(payload: Uint8Array, at: number): void {
    const greeting = this.#greeting;
    this.#greeting = undefined;
    if (greeting !== undefined && sameBytes(payload, greeting)) return this.#events.greeted?.();
    if (isControl(payload)) return this.#control(payload, at);
    this.#received += 1;
    this.#events.message(payload, at);
  }

  /**
   * Sends or holds one message.
   * @returns the bytes queued
   * @throws NetError `queue-full`: too much waits already
   */
  send(frame: Frame, key?: string): number {
    if (this.#outbox.waiting === 0 && this.#canWrite()) {
      this.#write(frame);
    } else {
      this.#hold(frame, key);
    }
    return frame.length;
  }

  sendControl(control: Control): void {
    this.#line?.write(controlFrame(control));
  }

  /** A ping or its answer. A peer that does not read gets none: they would pile up here. */
  #sendBeat(control: Control): void {
    if (this.#line !== undefined && this.#line.backlog < this.#limits.windowBytes) this.sendControl(control);
  }

  /** Says that `count` more messages have been handled. */
  handled(count: number): void {
    this.#handled += count;
    if (this.#handled - this.#reported >= REPORT_EVERY) this.#report();
  }

  /** Whether a peer that resumes can have received so many messages. */
  knows(received: number): boolean {
    return this.#outbox.knows(received);
  }

  /** The peer has received the first `received` messages: writes the others again, then what was held. */
  replay(received: number): void {
    const { frames, missing } = this.#outbox.replayFrom(received);
    this.#lost += missing;
    for (const frame of frames) this.#line?.write(frame);
    // Totals, said on every new line: the line on which they were said last may have dropped before they arrived.
    if (this.#lost > 0) this.sendControl({ type: 'lost', count: this.#lost });
    if (this.#handled > 0) this.#report();
    this.#synchronised = true;
    this.#outbox.lighten();
    this.#tellLost();
    this.#flush();
  }

  /** Reads no more until `resume()`: for a peer that sends no control frames, the only way to slow it down. */
  pause(): void {
    this.#line?.pause();
  }
  resume(): void {
    this.#line?.resume();
  }

  /** Writes everything that waits and a goodbye, then closes the line. */
  close(reason: string): void {
    const isNews = this.#lost > this.#lostReported;
    // First: whoever hears of it may have something to say.
    this.#tellLost();
    const line = this.#line;
    if (line === undefined) return;
    this.#forgetLine();
    this.#outbox.acknowledged = false;
    for (let frame = this.#outbox.takeNext(); frame !== undefined; frame = this.#outbox.takeNext())
      line.write(frame);
    if (isNews) line.write(controlFrame({ type: 'lost', count: this.#lost }));
    line.write(controlFrame({ type: 'goodbye', reason }));
    line.close();
  }

  /** Lets go of the line at once, without a word. */
  drop(): void {
    const line = this.#line;
    this.#forgetLine();
    line?.drop();
  }

  #canWrite(): boolean {
    if (this.#line === undefined || !this.#synchronised) return false;
    return this.#outbox.isOpen && this.#line.backlog < this.#limits.windowBytes;
  }

  #write(frame: Frame): void {
    this.#outbox.wrote(frame);
    this.#line?.write(frame);
  }

  #hold(frame: Frame, key: string | undefined): void {
    while (!this.#outbox.hold(frame, key)) {
      // Only a line that is, or was, dark lets go of messages. A slow peer is closed instead.
      if (!this.#outbox.giveUpOldest()) throw new NetError('queue-full');
      this.#lost += 1;
    }
  }

  #flush(): void {
    while (this.#outbox.waiting > 0 && this.#canWrite()) {
      const frame = this.#outbox.takeNext();
      if (frame !== undefined) this.#write(frame);
    }
    if (this.#line !== undefined && this.#synchronised && this.#lost > this.#lostReported) {
      this.sendControl({ type: 'lost', count: this.#lost });
      this.#tellLost();
    }
  }

  /** Reports here how many more of our messages were given up. */
  #tellLost(): void {
    const news = this.#lost - this.#lostReported;
    this.#lostReported = this.#lost;
    if (news > 0) this.#events.lost(news, 'sent');
  }

  #control(payload: Uint8Array, at: number): void {
    const control = this.#parse(payload);
    if (control?.type === 'consumed' && this.#outbox.unacknowledgedBefore(control.count) > 0) {
      // An answer to what we sent: there are no more of these than messages of ours.
    } else if (!this.#controls.take(1, at)) throw new NetError('rate-limited');
    if (control === undefined) return;
    switch (control.type) {
      case 'ping':
        return this.#sendBeat({ type: 'pong', id: control.id });
      case 'pong':
        return this.#heartbeat.answered(control.id, at);
      case 'goodbye':
        this.drop();
        return this.#events.goodbye(control.reason);
      case 'consumed':
        if (!this.#outbox.acknowledge(control.count)) throw new NetError('control-malformed');
        return this.#flush();
      case 'lost': {
        const news = control.count - this.#missed;
        this.#missed = Math.max(this.#missed, control.count);
        if (news > 0) this.#events.lost(news, 'received');
        return;
      }
      case 'hello':
      case 'session':
        if (control.version !== CONTROL_VERSION) return;
        this.#heartbeat.armed = true;
        this.#outbox.acknowledged = true;
        return this.#events.control(control);
      default:
        return this.#events.control(control);
    }
  }

  /** A repod peer may send arrays of its own, which repod ignores; so does this until hello or session. */
  #parse(payload: Uint8Array): Control | undefined {
    try {
      return parseControl(payload);
    } catch (error) {
      if (this.peerSpeaksControl) throw error;
      return undefined;
    }
  }

  #beat(id: number): void {
    if (this.#handled > this.#reported) this.#report();
    this.#sendBeat({ type: 'ping', id });
  }

  #report(): void {
    if (!this.peerSpeaksControl || this.#line === undefined) return;
    this.#reported = this.#handled;
    this.sendControl({ type: 'consumed', count: this.#handled });
  }

  #forgetLine(): void {
    this.#line = undefined;
    this.#heartbeat.stop();
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
