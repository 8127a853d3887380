import { distanceBetween, isTeleport, RecentNumbers, type Row, type RowLayout } from '../netcode/index.ts';
import type { RigPlayer } from './rig.ts';
import type { PlayersBySeat } from './rules.ts';
import type { Simulation } from './simulation.ts';
import type { SimulationHost } from './simulation-host.ts';

/** How it was for one player of a party. Distances are in the layout's units, times in ms. */
export interface PlayerReport {
  readonly name: string;
  /** Median round trip, and how far round trips typically are from it, at the end. */
  readonly roundTrip: number;
  readonly jitter: number;
  /** How old the newest snapshot was, over all frames. */
  readonly snapshotAge: Spread;
  /** How far in the past others were drawn, over all frames. */
  readonly interpolationDelay: Spread;
  /** By how much a snapshot corrected the own player, over all snapshots. */
  readonly corrections: Spread & { readonly perSecond: number };
  /** The furthest that another player was drawn to move in one frame, teleports of the game itself left out. */
  readonly largestMove: number;
  /**
   * How unevenly others were drawn to move: by how much the move of a frame differs from that of the frame before
   * (root of the mean square). Steady motion has 0; compare with {@link PartyReport.trueUnevenness}.
   */
  readonly unevenness: number;
  /** Framing included, headers of TCP and IP not. */
  readonly receivedKilobits: number;
  readonly sentKilobits: number;
}

/** The middle, what all but one in a hundred stay under, and the largest. */
export interface Spread {
  readonly median: number;
  readonly p99: number;
  readonly largest: number;
}

/** A move that follows a teleport is not counted so long, in frames: the drawing is behind by some of them. */
const TELEPORT_FRAMES = 60;
const ALL = 1_000_000;

/** Looks at the players of one drawing, frame after frame. */
class MotionWatch {
  largest = 0;
  readonly #layout: RowLayout;
  #before: Rows | undefined;
  #moves = new Map<string, readonly number[]>();
  #squares = 0;
  #count = 0;

  constructor(layout: RowLayout) {
    this.#layout = layout;
  }

  get unevenness(): number {
    return this.#count === 0 ? 0 : Math.sqrt(this.#squares / this.#count);
  }

  /** @param counts which players are looked at; the others' moves begin anew */
  look(players: Rows, counts: (seat: string, from: Row, to: Row) => boolean): void {
    const moves = new Map<string, readonly number[]>();
    for (const [seat, row] of Object.entries(players)) {
      const last = this.#before?.[seat];
      if (last === undefined || !counts(seat, last, row)) continue;
      this.largest = Math.max(this.largest, distanceBetween(this.#layout, last, row));
      const move = moveBetween(this.#layout, last, row);
      moves.set(seat, move);
      const earlier = this.#moves.get(seat);
      if (earlier === undefined) continue;
      this.#count += 1;
      this.#squares += move.reduce((sum, part, i) => sum + (part - (earlier[i] as number)) ** 2, 0);
    }
    this.#moves = moves;
    this.#before = players;
  }

  /** What comes next is compared with nothing before. */
  skip(): void {
    this.#moves = new Map();
    this.#before = undefined;
  }
}

type Rows = Readonly<Record<string, Row>>;

/** What the host knows: the true states by tick, and which players were put elsewhere lately. */
export class HostWitness<State extends PlayersBySeat, Input extends object> {
  readonly #simulation: Simulation<State, Input>;
  readonly #host: SimulationHost<State, Input>;
  readonly #layout: RowLayout;
  readonly #motion: MotionWatch;
  readonly #hashes = new Map<number, number>();
  readonly #teleports = new Map<string, number>();
  readonly #costs = new RecentNumbers(ALL);
  #frame = 0;
  #tick = 0;
  #before: Rows = {};

  constructor(simulation: Simulation<State, Input>, host: SimulationHost<State, Input>) {
    this.#simulation = simulation;
    this.#host = host;
    this.#layout = playersLayout(simulation);
    this.#motion = new MotionWatch(this.#layout);
  }

  get tickCost(): number {
    return this.#costs.median();
  }

  get unevenness(): number {
    return this.#motion.unevenness;
  }

  look(): void {
    this.#frame += 1;
    const { state, figures } = this.#host;
    this.#hashes.set(figures.tick, this.#host.hash());
    this.#costs.add(figures.tickCost);
    const players = copyOf(playersOf(state));
    for (const [seat, row] of Object.entries(players)) {
      const last = this.#before[seat];
      if (last !== undefined && isTeleport(this.#layout, last, row)) this.#teleports.set(seat, this.#frame);
    }
    // A frame is as long as a tick; once in a while none or two fall into one.
    if (figures.tick !== this.#tick + 1) this.#motion.skip();
    this.#motion.look(players, (seat) => this.isCalm(seat));
    this.#tick = figures.tick;
    this.#before = players;
  }

  /** Whether a player has not been put elsewhere for a while. */
  isCalm(seat: string): boolean {
    const at = this.#teleports.get(seat);
    return at === undefined || this.#frame - at > TELEPORT_FRAMES;
  }

  /** Whether a state was the host's at a tick; undefined when the host was not looked at then. */
  agrees(tick: number, state: State): boolean | undefined {
    const hash = this.#hashes.get(tick);
    return hash === undefined ? undefined : hash === this.#simulation.hash(state, tick);
  }
}

/** What one player sees. */
export class PlayerWitness<State extends PlayersBySeat, Input extends object> {
  compared = 0;
  differed = 0;
  readonly #player: RigPlayer<State, Input>;
  readonly #host: HostWitness<State, Input>;
  readonly #motion: MotionWatch;
  readonly #ages = new RecentNumbers(ALL);
  readonly #delays = new RecentNumbers(ALL);
  readonly #corrections = new RecentNumbers(ALL);
  readonly #trafficBefore: { up: Traffic; down: Traffic };
  #seen = 0;

  constructor(
    simulation: Simulation<State, Input>,
    player: RigPlayer<State, Input>,
    host: HostWitness<State, Input>,
  ) {
    this.#player = player;
    this.#host = host;
    this.#motion = new MotionWatch(playersLayout(simulation));
    const { up, down } = player.link.traffic;
    this.#trafficBefore = { up: { ...up }, down: { ...down } };
  }

  /** What went over the player's link since this witness began to look. */
  get traffic(): { up: Traffic; down: Traffic } {
    const { up, down } = this.#player.link.traffic;
    const before = this.#trafficBefore;
    return { up: difference(up, before.up), down: difference(down, before.down) };
  }

  look(): void {
    const { view, figures, newest } = this.#player.client;
    if (view === undefined || newest === undefined) return;
    this.#ages.add(figures.snapshotAge ?? 0);
    this.#delays.add(figures.interpolationDelay);
    this.#motion.look(playersOf(view.drawn), (seat) => Number(seat) !== view.self && this.#host.isCalm(seat));
    if (newest.tick === this.#seen) return;
    this.#seen = newest.tick;
    this.#corrections.add(figures.correction);
    const agrees = this.#host.agrees(newest.tick, newest.state);
    if (agrees === undefined) return;
    this.compared += 1;
    if (!agrees) this.differed += 1;
  }

  report(seconds: number): PlayerReport {
    const { client } = this.#player;
    const { up, down } = this.traffic;
    return {
      name: client.self?.name ?? '',
      roundTrip: client.figures.roundTrip ?? 0,
      jitter: client.figures.jitter,
      snapshotAge: spreadOf(this.#ages),
      interpolationDelay: spreadOf(this.#delays),
      corrections: { ...spreadOf(this.#corrections), perSecond: this.#corrections.above(0) / seconds },
      largestMove: this.#motion.largest,
      unevenness: this.#motion.unevenness,
      receivedKilobits: (down.bytes * 8) / 1000 / seconds,
      sentKilobits: (up.bytes * 8) / 1000 / seconds,
    };
  }
}

interface Traffic {
  readonly bytes: number;
  readonly writes: number;
}

function difference(now: Traffic, before: Traffic): Traffic {
  return { bytes: now.bytes - before.bytes, writes: now.writes - before.writes };
}

function spreadOf(numbers: RecentNumbers): Spread {
  return { median: numbers.median(), p99: numbers.percentile(0.99), largest: numbers.percentile(1) };
}

/** Along each of the fields that say where something is. */
function moveBetween(layout: RowLayout, from: Row, to: Row): number[] {
  return layout.fields.flatMap((field, i) => {
    const name = layout.names[i] as string;
    return field.motion.jump === undefined ? [] : [field.distance(from[name], to[name])];
  });
}

function playersLayout<State extends PlayersBySeat, Input extends object>({
  layout,
}: Simulation<State, Input>): RowLayout {
  const players = layout.tables[layout.players];
  if (players === undefined) throw new RangeError('A party needs a layout with a table "players".');
  return players;
}

function playersOf(state: object): Rows {
  return (state as { players: Rows }).players;
}

function copyOf(rows: Rows): Rows {
  return Object.fromEntries(Object.entries(rows).map(([seat, row]) => [seat, { ...row }]));
}
