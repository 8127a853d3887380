import type { Address, Clock, Dial, Dialling, NetError, Pipe, PipeHandlers } from '../../net/index.ts';
import { DelayQueue, type Traffic } from './delay-queue.ts';
import { checkConditions, halves, type LinkConditions, PERFECT } from './link-conditioner.ts';

/**
 * A bad network between this client and its host: all bytes of the connections that are dialled through it arrive
 * late, as {@link LinkConditions} say. It sits below frames, so that pings, heartbeats and the game feel the same
 * network, and above sockets, so that TCP and connections in memory do.
 *
 *     const link = new LinkConditioner(clock, LINKS.train, 1);
 *     new Client({ clock, random, dial: link.dial(dialTcp(host, port)) });
 *     link.conditions = LINKS.LAN;          // the train has arrived
 *     link.isDark = true;                   // and stands in a tunnel
 */
export class LinkConditioner {
  /** What went to the host and what came from it so far, closings counted as writes without bytes. */
  readonly traffic: { readonly up: Traffic; readonly down: Traffic } = {
    up: { bytes: 0, writes: 0 },
    down: { bytes: 0, writes: 0 },
  };
  readonly #clock: Clock;
  readonly #seed: number;
  /** One object for all pipes: what is sent after a change obeys the change. */
  readonly #conditions: LinkConditions;
  /** The pipes of this link that are not yet gone. */
  readonly #pipes = new Set<ConditionedPipe>();
  #count = 0;
  #isDark = false;

  /**
   * @param conditions what the link is like at first; a perfect one unless told
   * @param seed the same one gives the same delays for the same traffic
   * @throws RangeError for a number that is not a condition
   */
  constructor(clock: Clock, conditions: LinkConditions = PERFECT, seed = 0) {
    checkConditions(conditions);
    this.#clock = clock;
    this.#conditions = { ...conditions };
    this.#seed = seed;
  }

  get conditions(): Readonly<LinkConditions> {
    return this.#conditions;
  }

  /** @throws RangeError for a number that is not a condition; nothing changes then */
  set conditions(conditions: Readonly<LinkConditions>) {
    checkConditions(conditions);
    Object.assign(this.#conditions, conditions);
  }

  /**
   * While it is dark nothing arrives in either direction, not even the news that the other side has hung up, and
   * who dials is never answered. In the light again, all that was under way arrives: TCP sends it until then.
   */
  get isDark(): boolean {
    return this.#isDark;
  }
  set isDark(isDark: boolean) {
    if (this.#isDark === isDark) return;
    this.#isDark = isDark;
    for (const pipe of [...this.#pipes]) pipe.setDark(isDark);
  }

  /** The same dial, through this network. */
  dial(dial: Dial): Dial {
    return () => {
      const { pipe, cancel } = this.#isDark ? unanswered() : dial();
      return { pipe: pipe.then((inner) => this.#condition(inner)), cancel };
    };
  }

  #condition(inner: Pipe): Pipe {
    this.#count += 1;
    const { up, down } = halves(this.#conditions, (this.#seed + this.#count * 7919) >>> 0);
    const pipe = new ConditionedPipe(
      inner,
      new DelayQueue(up, this.#clock, this.traffic.up),
      new DelayQueue(down, this.#clock, this.traffic.down),
      () => this.#pipes.delete(pipe),
    );
    this.#pipes.add(pipe);
    pipe.setDark(this.#isDark);
    return pipe;
  }
}

function unanswered(): Dialling {
  return { pipe: new Promise(() => {}), cancel: () => {} };
}

class ConditionedPipe implements Pipe {
  readonly #inner: Pipe;
  readonly #up: DelayQueue;
  readonly #down: DelayQueue;
  readonly #gone: () => void;
  #handlers: PipeHandlers | undefined;
  #isEnding = false;
  #isClosed = false;

  /** @param gone called once nothing of this pipe is under way any more */
  constructor(inner: Pipe, up: DelayQueue, down: DelayQueue, gone: () => void) {
    this.#inner = inner;
    this.#up = up;
    this.#down = down;
    this.#gone = gone;
  }

  get remote(): Address {
    return this.#inner.remote;
  }

  get backlog(): number {
    return this.#up.bytes + this.#inner.backlog;
  }

  attach(handlers: PipeHandlers): void {
    const isFirst = this.#handlers === undefined;
    this.#handlers = handlers;
    if (!isFirst) return;
    this.#inner.attach({
      data: (chunk) => this.#down.push(chunk.length, () => this.#handlers?.data(chunk)),
      drained: () => this.#drained(),
      closed: (error) => this.#hungUp(error),
    });
  }

  write(bytes: Uint8Array): void {
    if (this.#isEnding || this.#isClosed) return;
    this.#up.push(bytes.length, () => {
      this.#inner.write(bytes);
      this.#drained();
    });
  }

  /** What has arrived waits here; the peer is slowed down as well. */
  pause(): void {
    this.#inner.pause();
    this.#down.hold('paused');
  }

  resume(): void {
    this.#down.release('paused');
    this.#inner.resume();
  }

  setDark(isDark: boolean): void {
    for (const queue of [this.#up, this.#down]) {
      if (isDark) queue.hold('dark');
      else queue.release('dark');
    }
  }

  end(): void {
    if (this.#isEnding) return;
    this.#isEnding = true;
    this.#up.push(0, () => this.#inner.end());
  }

  /** The news of it travels too, ahead of everything else. */
  destroy(): void {
    this.#isEnding = true;
    this.#up.clear();
    this.#down.clear();
    this.#up.push(0, () => {
      this.#inner.destroy();
      this.#gone();
    });
    this.#close();
  }

  #drained(): void {
    if (this.backlog === 0) this.#handlers?.drained();
  }

  /** The news that the other side has closed travels behind what it said before. */
  #hungUp(error: NetError | undefined): void {
    this.#up.clear();
    if (this.#isClosed) return;
    this.#down.push(0, () => {
      this.#gone();
      this.#close(error);
    });
  }

  #close(error?: NetError): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#handlers?.closed(error);
  }
}
