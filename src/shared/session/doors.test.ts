import { afterEach, describe, expect, it } from 'vitest';
import { Client, type Limits, ManualClock, memoryPipes, type Pipe, Server } from '../net/index.ts';
import { LinkConditioner, nextRandom, PERFECT } from '../netcode/index.ts';
import { type GameDefinition, PlayerListener, Room, type RoomChannel } from './index.ts';
import { type Behaviour, EIGHT_ADDRESSES, ONE_NETWORK, type Origin, Swarm } from './testing/swarm.ts';

const ROUND_TRIP = 80;
/** How long a program takes from having a line to saying its first word, ms. */
const FIRST_WORD = 10;
/** How finely the clock is turned, ms. */
const TURN = 10;
/** With each kind of attack: 120 in all. */
const TRIES = 20;
/** A friend is in within this time, ms. */
const PATIENCE = 3_000;
/** Minutes of attack take a while to calculate on a busy machine, ms. */
const TIMEOUT = 120_000;

const game: GameDefinition = { id: 'meet', title: 'Meet', tagline: 'Meet.', version: 1, seats: 16 };

class Guest extends PlayerListener {
  readonly events: string[] = [];
  Network_resumed(): void {
    this.events.push('resumed');
  }
}

/** A host with players, and a crowd of strangers who want to keep others out. */
class Siege {
  readonly clock = new ManualClock(1_000_000);
  readonly server: Server<RoomChannel>;
  readonly swarm: Swarm;
  readonly guests = new Set<Guest>();
  readonly #chance: { random: number };

  constructor(seed: number, limits: Partial<Limits>) {
    this.#chance = { random: seed };
    this.server = new Server<RoomChannel>({ clock: this.clock, random: this.#bytes, limits });
    new Room(this.server, game, { seed });
    this.swarm = new Swarm(this.server, this.clock, () => nextRandom(this.#chance));
  }

  readonly #bytes = (count: number) =>
    Uint8Array.from({ length: count }, () => Math.floor(nextRandom(this.#chance) * 256));

  /** Somebody joins from an address. @returns the guest, and what cuts their line */
  comes(host: string): { guest: Guest; cut: () => void } {
    const { clock } = this;
    const link = new LinkConditioner(clock, { ...PERFECT, latency: ROUND_TRIP });
    let line: Pipe | undefined;
    const dial = link.dial(() => {
      const [near, far] = memoryPipes({ host, port: 50_000 });
      line = near;
      // A server has the line when the last word of TCP's greeting is there: just before the first word on it.
      clock.after(ROUND_TRIP / 2 - FIRST_WORD, () => this.server.accept(far));
      return { pipe: Promise.resolve(near), cancel: () => near.destroy() };
    });
    const client = new Client({ clock, random: this.#bytes, dial });
    const guest = new Guest({ name: 'Guest', versions: { meet: 1 } });
    guest.attach(client);
    client.connect().catch(() => {});
    this.guests.add(guest);
    return { guest, cut: () => line?.destroy() };
  }

  /** Lets time pass until `condition` holds, at most so long. @returns whether it does */
  async until(condition: () => boolean, most: number): Promise<boolean> {
    for (let passed = 0; passed < most && !condition(); passed += TURN) {
      this.clock.advance(TURN);
      for (let i = 0; i < 8; i++) await Promise.resolve();
      for (const guest of this.guests) guest.pump();
    }
    return condition();
  }
}

let siege: Siege | undefined;
afterEach(async () => {
  siege?.swarm.end();
  await siege?.server.stop();
});

const BOUNDLESS = {
  connectionsPerSecond: Number.POSITIVE_INFINITY,
  connectionBurst: Number.POSITIVE_INFINITY,
};
const ATTACKS: [Behaviour, string, Origin, Partial<Limits>][] = [
  ['idle', 'from 8 addresses', EIGHT_ADDRESSES, {}],
  ['slow', 'from 8 addresses', EIGHT_ADDRESSES, {}],
  ['answering', 'from 8 addresses', EIGHT_ADDRESSES, {}],
  ['cycling', 'from 8 addresses', EIGHT_ADDRESSES, {}],
  ['cycling', 'from 8 addresses, as fast as they like', EIGHT_ADDRESSES, BOUNDLESS],
  ['idle', 'from 260 addresses of one network', ONE_NETWORK, {}],
];

describe('while strangers hold as many connections as they get', { timeout: TIMEOUT }, () => {
  it.each(ATTACKS)('%s %s, friends get in, and players get back in', async (behaviour, _, origin, limits) => {
    siege = new Siege(7, limits);
    const players = ['192.0.2.1', '192.0.2.2', '203.0.113.1'].map((host) => siege?.comes(host));
    await siege.until(() => players.every((player) => player?.guest.seat !== null), PATIENCE);
    siege.swarm.begin(behaviour, origin);
    await siege.until(() => false, 2_000);

    let inTime = 0;
    let cuts = 0;
    for (let i = 0; i < TRIES; i++) {
      const { guest } = siege.comes(`198.51.100.${i}`);
      const player = players[i % players.length];
      player?.cut();
      cuts += 1;
      if (await siege.until(() => guest.seat !== null || guest.ended !== undefined, PATIENCE))
        inTime += guest.seat === null ? 0 : 1;
      guest.leave();
      siege.guests.delete(guest);
      const isBack = () => (player?.guest.events.length ?? 0) > Math.floor(i / players.length);
      await siege.until(isBack, 60_000);
    }
    expect(siege.swarm.connections).toBeGreaterThan(512);
    expect(inTime).toBeGreaterThanOrEqual(0.95 * TRIES);
    expect(players.map((player) => player?.guest.ended)).toEqual(players.map(() => undefined));
    expect(players.flatMap((player) => player?.guest.events)).toHaveLength(cuts);
  });
});
