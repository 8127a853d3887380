// Everything about a simulation game that is measured within one process: what it sends, what a tick and a
// snapshot cost. Started with the game's id.
import { type AnySimulationGame, loadSimulationGame } from '../../scripts/lib/simulation-game.ts';
import { type Entry, encode, type Payload } from '../../src/shared/net/index.ts';
import { LINKS, type Snapshot } from '../../src/shared/netcode/index.ts';
import { party, SNAPSHOT_TICKS } from '../../src/shared/simulation/index.ts';
import { dotsFor } from '../../src/shared/simulation/testing/dots.ts';
import { answer } from '../lib/answer.ts';
import { median } from '../lib/row.ts';

const game = await loadSimulationGame(process.argv[2] ?? '');
/** Four full houses of the usual size: how a tick grows. Rules that know fewer seats leave that to the test game. */
const CROWD = 64;
const crowd = game.seats >= CROWD ? game : (dotsFor(CROWD) as unknown as AnySimulationGame);

/** As many as play in the figures, or as many as the game has seats for. */
const PLAYERS = Math.min(16, game.seats);
const HEADER_BYTES = 4;
const TICKS_PER_SECOND = 60;
/** By then a game that begins with a countdown is in play. */
const WARM_UP_TICKS = 6 * TICKS_PER_SECOND;
/** What runs first is slow: code is not compiled yet. */
const WARM_UPS = 10;

/** A game of bots that is under way, and plays on tick by tick. */
class Play {
  readonly simulation: AnySimulationGame['simulation'];
  readonly state: ReturnType<AnySimulationGame['simulation']['create']>;
  tick = 0;
  readonly #minds: ReturnType<Exclude<AnySimulationGame['createMind'], undefined>>[];

  constructor({ title, simulation, createMind }: AnySimulationGame, players: number) {
    if (createMind === undefined) throw new RangeError(`${title} has no bots to play it.`);
    this.simulation = simulation;
    this.state = simulation.create(5);
    this.#minds = Array.from({ length: players }, (_, seat) => createMind({ seed: seat }));
    for (const seat of this.#minds.keys())
      simulation.join(this.state, { seat, name: `Player ${seat}`, bot: true });
    while (this.tick < WARM_UP_TICKS) this.step(this.inputs());
  }

  inputs() {
    return new Map(this.#minds.map((decide, seat) => [seat, decide(this.state, seat)]));
  }

  step(inputs: ReturnType<Play['inputs']>): void {
    this.tick += 1;
    this.simulation.step(this.state, inputs);
  }

  capture(): Snapshot {
    return this.simulation.layout.capture(this.state, this.tick);
  }

  frame(snapshot: Snapshot, baseline?: Snapshot): Payload {
    return encode({ action: 'state', data: this.simulation.snapshots.encode(snapshot, baseline) });
  }
}

/** Bytes per player and second, framing included. `whole`: as if there were no differences between snapshots. */
async function bytes(): Promise<{ inPlay: number; whole: number }> {
  const seconds = 10;
  const { players } = await party(game, { guests: PLAYERS - 1, link: LINKS.LAN, seconds, seed: 1 });
  const kilobits = players.reduce((sum, player) => sum + player.receivedKilobits, 0) / players.length;

  const play = new Play(game, PLAYERS);
  let whole = 0;
  for (let tick = 1; tick <= seconds * TICKS_PER_SECOND; tick++) {
    play.step(play.inputs());
    if (tick % SNAPSHOT_TICKS === 0) whole += play.frame(play.capture()).length + HEADER_BYTES;
  }
  return { inPlay: (kilobits * 1000) / 8, whole: whole / seconds };
}

/** What a tick of the host takes on average, ms: rules, grid, and a snapshot every third time. */
function tick(play: Play): number {
  const ticks = 10 * TICKS_PER_SECOND;
  // Thinking belongs to the players, not to the host.
  const run = () => {
    let cost = 0;
    let baseline = play.capture();
    for (let i = 1; i <= ticks; i++) {
      const inputs = play.inputs();
      const begun = performance.now();
      play.step(inputs);
      if (i % SNAPSHOT_TICKS === 0) {
        const snapshot = play.capture();
        play.frame(snapshot, baseline);
        baseline = snapshot;
      }
      cost += performance.now() - begun;
    }
    return cost / ticks;
  };
  for (let i = 0; i < WARM_UPS; i++) run();
  return run();
}

/** What `pump()` takes for a snapshot of a full house, and what `JSON.parse` takes for the same states, ms. */
function pump(): { pump: number; parse: number } {
  const play = new Play(game, PLAYERS);
  const first = play.frame(play.capture());
  const texts: string[] = [];
  const payloads: Payload[] = [];
  let baseline = play.capture();
  for (let tick = 1; tick <= 60 * TICKS_PER_SECOND; tick++) {
    play.step(play.inputs());
    if (tick % SNAPSHOT_TICKS !== 0) continue;
    const snapshot = play.capture();
    payloads.push(play.frame(snapshot, baseline));
    texts.push(JSON.stringify(play.state));
    baseline = snapshot;
  }
  const measurePump = () => {
    const waiting: Entry[] = [first, ...payloads].map((payload, at) => ({ kind: 'message', payload, at }));
    let next = 0;
    const client = game.createClient({ name: '', versions: {} });
    client.attach({
      roundTrip: undefined,
      next: () => waiting[next++],
      consumed: () => {},
      sendPayload: () => 0,
      close: () => {},
    });
    const begun = performance.now();
    client.pump();
    return (performance.now() - begun) / waiting.length;
  };
  const measureParse = () => {
    const begun = performance.now();
    for (const text of texts) JSON.parse(text);
    return (performance.now() - begun) / texts.length;
  };
  const pumps: number[] = [];
  const parses: number[] = [];
  // By turns, so that what disturbs the machine disturbs both.
  for (let i = 0; i < 2 * WARM_UPS; i++) {
    pumps.push(measurePump());
    parses.push(measureParse());
  }
  return { pump: median(pumps.slice(WARM_UPS)), parse: median(parses.slice(WARM_UPS)) };
}

answer({
  about: () => ({
    title: game.title,
    players: PLAYERS,
    crowd: `${crowd.title}, ${CROWD} players`,
  }),
  bytes,
  tick: () => tick(new Play(game, PLAYERS)),
  crowd: () => tick(new Play(crowd, CROWD)),
  pump,
});
