import { setTimeout as delay } from 'node:timers/promises';
import type { Limits } from '../../src/shared/net/index.ts';
import { ATTACKS } from './attacks/index.ts';
import { Child } from './child.ts';
import { TICK } from './game.ts';
import { hostileAddresses } from './loopback.ts';
import { type Sample, sampleOf } from './memory.ts';
import { Player } from './player.ts';
import type { ServerQuestion, ServerStatus } from './server.ts';
import { StallWatch } from './stall.ts';
import type { Losses, Orders } from './swarm.ts';

export interface RunOptions {
  /** How many hostile frames to send, at least. */
  frames: number;
  seed: number;
  /** How often the attack pauses for a look at the server. */
  rounds: number;
  /** How many attacks go on at the same time. */
  atOnce: number;
  /** How long the server keeps the seat of a player whose line is down, ms. */
  resumeWithin: number;
  /** How often one of the players has their line cut, ms; `Infinity` for never. */
  cutEvery: number;
  /** How long the players have the server for themselves first, ms. */
  calm: number;
  /** How long the attacks may take altogether, ms. */
  patience: number;
  /** Which attacks; all unless told. */
  attacks?: string[];
  /** Called with a line after each round. */
  progress?: (line: string) => void;
}

/** What a run came to. Lists hold a line for each thing that went wrong. */
export interface Outcome {
  frames: number;
  attacks: number;
  connections: number;
  byAttack: Record<string, number>;
  ms: number;
  crashes: string[];
  defects: string[];
  troubles: string[];
  /** Messages of honest players, both directions. */
  honest: { sent: number; received: number; lost: number; cuts: number; resumes: number };
  /** Between two ticks of a player, in ticks: before the attack, and from then on. */
  calmGap: number;
  largestGap: number;
  /** The longest time that the event loop of the players' own process stood still, ms. */
  ownStall: number;
  channelsLeaked: number;
  socketsLeaked: number;
  samples: Sample[];
}

const PLAYERS = 8;
/** How long to wait for a server to forget the peers of a round, beyond the time that it keeps seats, ms. */
const SETTLE = 10_000;

/** Plays with eight honest players while hostile peers do their worst. */
export async function run(options: RunOptions): Promise<Outcome> {
  const addresses = await hostileAddresses();
  const server = new Child(new URL('server.ts', import.meta.url), 'the server');
  const swarm = new Child(new URL('swarm.ts', import.meta.url), 'the process of the hostile peers');
  const stall = new StallWatch();
  const players: Player[] = [];
  const outcome = emptyOutcome();
  const begin = Date.now();
  try {
    const port = await server.ask<number>(startServer(options, addresses.length === 1));
    players.push(...Array.from({ length: PLAYERS }, (_, i) => honestPlayer(i, port, options.cutEvery)));
    await Promise.all(players.map((player) => player.join()));
    await delay(options.calm);
    for (const player of players) outcome.calmGap = Math.max(outcome.calmGap, player.forgetGap());
    for (let round = 0; round <= options.rounds; round++) {
      if (round > 0) await attack(swarm, options, outcome, { port, addresses, players });
      const status = await settled(server, PLAYERS, options.resumeWithin);
      outcome.samples.push(sampleOf(status, outcome.frames));
      options.progress?.(progressLine(outcome, status, players));
    }
    await Promise.all(players.map((player) => player.leave(SETTLE)));
    const end = await settled(server, 0, options.resumeWithin);
    outcome.channelsLeaked = end.channels + Math.abs(end.unbalanced);
    outcome.socketsLeaked = end.sockets;
    outcome.defects.push(...end.defects);
  } catch (error) {
    if (server.crash === undefined && swarm.crash === undefined) throw error;
  } finally {
    await Promise.all(players.map((player) => player.leave(0)));
    await Promise.all([server.stop(), swarm.stop()]);
  }
  outcome.crashes.push(...[server.crash, swarm.crash].filter((crash) => crash !== undefined));
  outcome.ms = Date.now() - begin;
  outcome.ownStall = stall.longest;
  stall.stop();
  return withPlayers(outcome, players);
}

/**
 * Default limits, but for two: strangers may connect as often as they like, or most of what they say would not be heard
 * at all; and one where all peers have to share the one address that there is.
 */
function startServer({ resumeWithin }: RunOptions, isShared: boolean): ServerQuestion {
  const limits: Partial<Limits> = {
    connectionsPerSecond: 1e9,
    connectionBurst: 1e9,
    ...(isShared && { connectionsPerAddress: 256 }),
  };
  return { ask: 'start', players: 16, options: { resumeWithin, limits } };
}

/** The last one has bad Wi-Fi. */
function honestPlayer(index: number, port: number, cutEvery: number): Player {
  const isLast = index === PLAYERS - 1;
  const name = `player ${index + 1}`;
  return new Player({ port, name, inputEvery: TICK, cutEvery: isLast ? cutEvery : Number.POSITIVE_INFINITY });
}

async function attack(
  swarm: Child,
  options: RunOptions,
  outcome: Outcome,
  { port, addresses, players }: { port: number; addresses: string[]; players: Player[] },
): Promise<void> {
  const orders: Orders = {
    port,
    addresses,
    seed: options.seed,
    from: outcome.attacks,
    frames: Math.ceil(options.frames / options.rounds),
    until: Date.now() + options.patience / options.rounds,
    atOnce: options.atOnce,
    attacks: options.attacks ?? Object.keys(ATTACKS),
    stolenId: players[0]?.sessionId ?? '',
  };
  const losses = await swarm.ask<Losses>(orders);
  outcome.frames += losses.frames;
  outcome.attacks += losses.attacks;
  outcome.connections += losses.connections;
  outcome.defects.push(...losses.errors);
  for (const [name, frames] of Object.entries(losses.byAttack)) {
    outcome.byAttack[name] = (outcome.byAttack[name] ?? 0) + frames;
  }
}

/** The server's state once only `players` are left, or when that takes too long. */
async function settled(server: Child, players: number, resumeWithin: number): Promise<ServerStatus> {
  const end = Date.now() + resumeWithin + SETTLE;
  for (;;) {
    const status = await server.ask<ServerStatus>({ ask: 'status' });
    const isSettled = status.channels === players && status.sockets === players;
    if (isSettled || Date.now() > end) return status;
    await delay(100);
  }
}

function progressLine(outcome: Outcome, status: ServerStatus, players: Player[]): string {
  const gap = Math.max(...players.map(({ largestGap }) => largestGap));
  return (
    `${outcome.frames} frames, ${outcome.connections} connections, ${status.connects} channels; ` +
    `heap ${(status.heap / 1e6).toFixed(2)} MB, resident ${(status.rss / 1e6).toFixed(1)} MB, ` +
    `left ${status.channels} channels and ${status.sockets} sockets, largest gap ${gap.toFixed(2)} ticks, ` +
    `server's longest turn ${status.longestTurn.toFixed(0)} ms (${status.longestBusyTurn.toFixed(0)} busy)`
  );
}

function withPlayers(outcome: Outcome, players: Player[]): Outcome {
  for (const player of players) {
    outcome.honest.sent += player.sent;
    outcome.honest.received += player.ticks + player.acknowledged;
    outcome.honest.lost += player.lost;
    outcome.honest.cuts += player.cuts;
    outcome.honest.resumes += player.resumes;
    outcome.troubles.push(...player.troubles);
    outcome.largestGap = Math.max(outcome.largestGap, player.largestGap);
  }
  return outcome;
}

function emptyOutcome(): Outcome {
  return {
    frames: 0,
    attacks: 0,
    connections: 0,
    byAttack: {},
    ms: 0,
    crashes: [],
    defects: [],
    troubles: [],
    honest: { sent: 0, received: 0, lost: 0, cuts: 0, resumes: 0 },
    calmGap: 0,
    largestGap: 0,
    ownStall: 0,
    channelsLeaked: 0,
    socketsLeaked: 0,
    samples: [],
  };
}
