import { decode, encode, isMessage } from '../../../src/shared/net/index.ts';
import { toFrame } from '../../../src/shared/net/wire/frame.ts';
import { Dice } from '../../lib/dice.ts';
import { ATTACKS, HEAVY, LAST_WORDS, type Weapons } from './attacks.ts';
import { type Game, Guest, type Seen } from './guest.ts';
import { HonestGame } from './honest-game.ts';
import { memoryWire, TcpWire, type Wire } from './wire.ts';
import { countWork } from './work.ts';

export interface GuestRun {
  /** Games whose guests are attacked, in turn. */
  games: readonly Game[];
  /** How many hostile frames to send, at least. */
  frames: number;
  seed: number;
  /** The number of the first visit: each is drawn from the seed and its own number. */
  from: number;
  /** One visit of so many goes over TCP on loopback; `Infinity` for none. */
  tcpEvery: number;
}

/** What a run came to. */
export interface GuestOutcome extends Seen {
  frames: number;
  byAttack: Map<string, number>;
  visits: number;
  /** Of them, over TCP. */
  overTcp: number;
  /** Numbered messages that honest guests heard meanwhile, and whatever they should never see. */
  honest: { heard: number; complaints: string[] };
}

export function noOutcome(): GuestOutcome {
  return {
    complaints: [],
    slow: [],
    pumps: 0,
    drawn: 0,
    longestPump: 0,
    longestDraw: 0,
    mostWork: 0,
    changes: 0,
    endings: new Map(),
    frames: 0,
    byAttack: new Map(),
    visits: 0,
    overTcp: 0,
    honest: { heard: 0, complaints: [] },
  };
}

/** Adds another piece of the same run. */
export function addUp(sum: GuestOutcome, piece: GuestOutcome): void {
  for (const name of ['pumps', 'drawn', 'changes', 'frames', 'visits', 'overTcp'] as const)
    sum[name] += piece[name];
  for (const name of ['longestPump', 'longestDraw', 'mostWork'] as const)
    sum[name] = Math.max(sum[name], piece[name]);
  for (const name of ['endings', 'byAttack'] as const)
    for (const [key, count] of piece[name]) sum[name].set(key, (sum[name].get(key) ?? 0) + count);
  sum.complaints.push(...piece.complaints);
  sum.slow.push(...piece.slow);
  sum.honest.heard += piece.honest.heard;
  sum.honest.complaints.push(...piece.honest.complaints);
}

/** Frames of a page in one visit, at most. */
const STAY = 160;
/** How often a host that floods says something in one frame of a page. */
const FLOOD = 100;

/**
 * Real guests of hostile hosts, one visit after the other, in the same process as the guests of honest ones. What each
 * host does is drawn from the seed and the visit's number.
 */
export async function attackGuests({ games, frames, seed, from, tcpEvery }: GuestRun): Promise<GuestOutcome> {
  const outcome = noOutcome();
  for (const { simulation } of games) countWork(simulation);
  const honest = games.map((game) => new HonestGame(game, new Dice(seed)));
  for (const game of honest) for (let i = 0; i < STAY; i++) await game.frame();
  while (outcome.frames < frames) {
    const number = from + outcome.visits;
    const index = number % games.length;
    const isTcp = number % tcpEvery === tcpEvery - 1;
    const visit = {
      name: `visit ${number}${isTcp ? ' over TCP' : ''}`,
      game: games[index] as Game,
      honest: honest[index] as HonestGame,
      dice: new Dice(Math.imul(seed, 0x9e3779b1) + number),
    };
    if (isTcp) await overTcp(visit, outcome);
    else await stay(visit, memoryWire(), outcome);
    outcome.visits += 1;
    // Whoever watches this process hears that it is well.
    await new Promise((resolve) => setImmediate(resolve));
  }
  for (const game of honest) {
    await game.end();
    outcome.honest.heard += game.heard;
    outcome.honest.complaints.push(...game.complaints);
  }
  return outcome;
}

interface Visit {
  name: string;
  game: Game;
  honest: HonestGame;
  dice: Dice;
}

async function overTcp(visit: Visit, outcome: GuestOutcome): Promise<void> {
  const wire = await TcpWire.open();
  outcome.overTcp += 1;
  await stay(visit, wire, outcome, () => wire.connected());
}

/** One guest at one hostile host, from the first word to the last. */
async function stay(
  { name: visit, game, honest, dice }: Visit,
  wire: Wire,
  outcome: GuestOutcome,
  connected = () => Promise.resolve(),
): Promise<void> {
  const random = (count: number) => dice.bytes(count);
  const guest = new Guest(visit, game, outcome, { clock: wire.clock, random, dial: wire.dial });
  await connected();
  await wire.turn(0);
  const { said } = honest;
  // Most hosts let their guest in first, and then tell the truth as well.
  if (dice.chance(0.95)) wire.write(Buffer.concat(honest.opening.map(toFrame)));
  const plan = drawPlan(dice);
  for (let turn = 0; turn < STAY && !guest.isOver; turn++) {
    if (plan.isTrue)
      wire.write(Buffer.concat(honest.fresh.map((payload) => toFrame(answering(payload, wire)))));
    const weapons: Weapons = { dice, said, simulation: game.simulation, now: wire.clock.now() };
    for (const name of plan.names) {
      if (!dice.chance(plan.share(name))) continue;
      const attack = ATTACKS[name] as (typeof ATTACKS)[string];
      const count = plan.isFlood && !HEAVY.has(name) ? FLOOD : dice.between(1, plan.most);
      send(
        wire,
        outcome,
        name,
        Array.from({ length: count }, () => attack(weapons)),
      );
    }
    if (dice.chance(plan.cuts)) wire.cut();
    await wire.turn(dice.chance(0.02) ? dice.between(0, 5_000) : 1000 / 60);
    guest.frame();
    await honest.frame();
  }
  guest.leave();
  wire.close();
  await wire.turn(0);
}

/** How one host goes about it. */
function drawPlan(dice: Dice) {
  const all = Object.keys(ATTACKS) as [string, ...string[]];
  const names = Array.from({ length: dice.between(1, 3) }, () => dice.pick(all));
  const isFlood = dice.chance(0.03);
  const share = (name: string) => (LAST_WORDS.has(name) ? 0.1 : HEAVY.has(name) ? 0.15 : 0.6);
  const isTrue = dice.chance(0.8);
  return {
    names,
    isFlood,
    isTrue,
    share,
    most: dice.pick([2, 8, 32, 96]),
    cuts: dice.chance(0.2) ? 0.03 : 0,
  };
}

/** An honest message as an answer to this guest: what it says of when it was asked is of this guest's clock. */
function answering(payload: Uint8Array, { clock }: Wire): Uint8Array {
  const value = decode(payload);
  return isMessage(value) && 'sent' in value ? encode({ ...value, sent: clock.now() - 50 }) : payload;
}

function send(wire: Wire, outcome: GuestOutcome, name: string, frames: Uint8Array[]): void {
  if (!wire.write(Buffer.concat(frames))) return;
  outcome.frames += frames.length;
  outcome.byAttack.set(name, (outcome.byAttack.get(name) ?? 0) + frames.length);
}
