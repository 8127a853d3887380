import type { LinkConditions } from '../netcode/index.ts';
import { HostWitness, type PlayerReport, PlayerWitness } from './party-witness.ts';
import { Rig } from './rig.ts';
import type { PlayersBySeat } from './rules.ts';
import type { SimulationGame } from './simulation-game.ts';

/**
 * A party without a screen: a host and guests who play as the game's bots do, each over a network of its own, on
 * a clock that is turned by hand. The real server, session and clients; much faster than life; with one seed
 * always the same. What comes out is a report on how it looked and felt for each of them.
 */
export interface PartyOptions {
  /** How many join the hosting player, who plays too: 1 up to one less than the game has seats. */
  guests: number;
  /** The network of each guest; the host's own player has none in between. */
  link: LinkConditions;
  /** How long is measured, in seconds of the game; six more before that are not. */
  seconds: number;
  seed: number;
  /** The id of the mode in which it is played; the game's first unless told. */
  mode?: string;
  /** Real milliseconds, to measure what a tick costs; without one that is left out. */
  stopwatch?: () => number;
}

export interface PartyReport {
  readonly game: string;
  readonly link: LinkConditions;
  readonly seconds: number;
  readonly seed: number;
  /** The host's own player first. */
  readonly players: readonly PlayerReport[];
  /** Median time the host's rules, grid and snapshots take in a tick, ms; absent without a stopwatch. */
  readonly tickCost?: number;
  /** What the host sends to all guests together, kbit/s, with the headers of TCP and IP. */
  readonly uploadKilobits: number;
  /** Inputs that came after their tick, and would have made a difference. */
  readonly lateInputs: number;
  /** How unevenly players truly move; see {@link PlayerReport.unevenness}. */
  readonly trueUnevenness: number;
  /** Snapshots whose state at a client was compared with the host's of the same tick, and how many differed. */
  readonly compared: number;
  readonly differed: number;
}

/** Until everybody is in, clocks agree, and a first round has begun, in seconds. */
const WARM_UP = 6;
const FRAMES_PER_SECOND = 60;
/** IPv4 (20) and TCP (20) with timestamps (12) put in front of each packet, in bytes. */
const PACKET_HEADER = 52;

/** @throws RangeError for numbers of guests or seconds that cannot be, or a game without bots */
export async function party<State extends PlayersBySeat, Input extends object>(
  game: SimulationGame<State, Input>,
  { guests, link, seconds, seed, mode, stopwatch }: PartyOptions,
): Promise<PartyReport> {
  if (!(Number.isInteger(guests) && guests >= 1 && guests < game.seats))
    throw new RangeError(`A party of ${game.title} has 1 to ${game.seats - 1} guests.`);
  if (!(seconds >= 1)) throw new RangeError('A party is measured for at least 1 second.');

  const rig = new Rig(game, seed, stopwatch, mode);
  try {
    rig.addScripted();
    for (let i = 0; i < guests; i++) rig.addScripted(link);
    await rig.run(WARM_UP * FRAMES_PER_SECOND);

    const host = new HostWitness(game.simulation, rig.host);
    const players = rig.players.map((player) => new PlayerWitness(game.simulation, player, host));
    const lateBefore = rig.host.figures.lateInputs;
    await rig.run(Math.round(seconds * FRAMES_PER_SECOND), () => {
      host.look();
      for (const player of players) player.look();
    });

    const down = players.slice(1).map((player) => player.traffic.down);
    const bytes = down.reduce((sum, traffic) => sum + traffic.bytes + PACKET_HEADER * traffic.writes, 0);
    return {
      game: game.id,
      link,
      seconds,
      seed,
      players: players.map((player) => player.report(seconds)),
      ...(stopwatch !== undefined && { tickCost: host.tickCost }),
      uploadKilobits: (bytes * 8) / 1000 / seconds,
      lateInputs: rig.host.figures.lateInputs - lateBefore,
      trueUnevenness: host.unevenness,
      compared: players.reduce((sum, { compared }) => sum + compared, 0),
      differed: players.reduce((sum, { differed }) => sum + differed, 0),
    };
  } finally {
    await rig.stop();
  }
}
