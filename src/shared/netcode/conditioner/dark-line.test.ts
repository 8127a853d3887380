import { describe, expect, it } from 'vitest';
import {
  Channel,
  Client,
  type Dialling,
  decode,
  dialInMemory,
  type LocalEvent,
  ManualClock,
  type Pipe,
  Server,
} from '../../net/index.ts';
import { nextRandom } from '../state/random.ts';
import { LinkConditioner } from './conditioned-dial.ts';
import { PERFECT } from './link-conditioner.ts';

const ROUND_TRIP = 80;
/** How finely the clock is turned, ms: an eighth of a round trip. */
const TURN = 10;
/** Long enough for the last try to begin, and for all that waits to be said and handled, ms. */
const AFTERWARDS = 25_000;

class Seat extends Channel {
  readonly got: number[] = [];
  lost = 0;
  Network_up({ n }: { n: number }): void {
    this.got.push(n);
  }
  override onLost(count: number, direction: 'sent' | 'received'): void {
    if (direction === 'received') this.lost += count;
  }
}

class Host extends Server<Seat> {
  override channelClass = Seat;
  readonly came: Seat[] = [];
  override onConnect(seat: Seat): void {
    this.came.push(seat);
  }
}

/** A player who says something 30 times a second, as in a game, and is told something 20 times. */
class Table {
  readonly clock = new ManualClock(1_000_000);
  readonly host: Host;
  readonly link: LinkConditioner;
  readonly client: Client;
  /** The two ends of the newest line. */
  readonly ends: { host?: Pipe; player?: Pipe } = {};
  readonly events: LocalEvent[] = [];
  readonly got: number[] = [];
  said = 0;
  told = 0;

  constructor(seed: number) {
    const state = { random: seed };
    const random = (bytes: number) =>
      Uint8Array.from({ length: bytes }, () => Math.floor(nextRandom(state) * 256));
    const { clock } = this;
    this.host = new Host({ clock, random });
    this.link = new LinkConditioner(clock, { ...PERFECT, latency: ROUND_TRIP }, seed);
    const dial = dialInMemory(this.host);
    const dialLink = this.link.dial(() => this.#noting('host', dial()));
    this.client = new Client({ clock, random, dial: () => this.#noting('player', dialLink()) });
    this.client.connect().catch(() => {});
    clock.every(1000 / 30, () => this.client.send({ action: 'up', n: this.said++ }));
    clock.every(1000 / 20, () => {
      for (const seat of this.host.channels) seat.send({ action: 'down', n: this.told++ }, { replaces: 'n' });
    });
    clock.every(1000 / 60, () => this.#pump());
  }

  get names(): string[] {
    return this.events.map(({ name }) => name);
  }

  /** How many messages of the player's were given up, as the player was told. */
  get lost(): number {
    return this.events.reduce(
      (sum, event) => sum + (event.name === 'lost' && event.direction === 'sent' ? event.count : 0),
      0,
    );
  }

  async run(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += TURN) {
      this.clock.advance(TURN);
      for (let i = 0; i < 6; i++) await Promise.resolve();
    }
  }

  #noting(end: 'host' | 'player', dialling: Dialling): Dialling {
    dialling.pipe.then((pipe) => {
      this.ends[end] = pipe;
    });
    return dialling;
  }

  #pump(): void {
    let messages = 0;
    for (const entry of this.client.receiveQueue.take()) {
      if (entry.kind === 'event') this.events.push(entry.event);
      else {
        messages += 1;
        this.got.push((decode(entry.payload) as { n: number }).n);
      }
    }
    if (messages > 0) this.client.consumed(messages);
  }
}

const DARKNESS = {
  'in silence': () => {},
  'with a reset at both ends': ({ ends }: Table) => {
    ends.player?.destroy();
    ends.host?.destroy();
  },
  'with a reset that only the player notices': ({ ends }: Table) => ends.player?.destroy(),
  'with a reset that only the host notices': ({ ends }: Table) => ends.host?.destroy(),
};
const DURATIONS = Array.from({ length: 59 }, (_, i) => i + 1);

describe.each(Object.entries(DARKNESS))('a line that goes dark %s', { timeout: 60_000 }, (_, begin) => {
  it.each(DURATIONS)('plays on after %i s', async (seconds) => {
    const table = new Table(seconds);
    await table.run(3_000);
    table.link.isDark = true;
    begin(table);
    await table.run(seconds * 1000);
    table.link.isDark = false;
    await table.run(AFTERWARDS);

    const { host, client, names } = table;
    expect(names).not.toContain('disconnected');
    expect([host.came.length, host.channels.size, client.isConnected]).toEqual([1, 1, true]);

    const [seat] = host.came as [Seat];
    expect(seat.got).toEqual([...new Set(seat.got)].sort((a, b) => a - b));
    expect(table.said - seat.got.length - table.lost).toBeLessThan(10);
    expect(seat.lost).toBe(table.lost);
    // What is said now is heard, and what is told is new.
    expect(seat.got.at(-1)).toBeGreaterThan(table.said - 10);
    expect(table.got.at(-1)).toBeGreaterThan(table.told - 10);
  });
});
