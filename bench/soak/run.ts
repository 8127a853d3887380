import { setTimeout as delay } from 'node:timers/promises';
import { Child } from '../hostile/child.ts';
import { type Sample, sampleOf } from '../hostile/memory.ts';
import { Player } from '../hostile/player.ts';
import type { ServerQuestion, ServerStatus } from '../hostile/server.ts';

export interface SoakOptions {
  players: number;
  /** How long, ms. */
  duration: number;
  /** Between two looks at memory, ms. */
  sampleEvery: number;
  /** Called with a line after each look. */
  progress?: (line: string) => void;
}

export interface SoakOutcome {
  crashes: string[];
  defects: string[];
  troubles: string[];
  sent: number;
  received: number;
  lost: number;
  /** Between two ticks of a player, in ticks. */
  largestGap: number;
  channelsLeaked: number;
  socketsLeaked: number;
  /** At seconds since the start: of the server's process, and of this one, in which the players are. */
  server: Sample[];
  clients: Sample[];
}

/** How many players the snapshot of a tick tells about. */
const SNAPSHOT = 16;
const INPUT_EVERY = 1000 / 60;
const FINISH_WITHIN = 10_000;

/** Lets honest players play at real rates: 60 inputs a second, each acknowledged, and 20 snapshots. */
export async function soak(options: SoakOptions): Promise<SoakOutcome> {
  const server = new Child(new URL('../hostile/server.ts', import.meta.url), 'the server');
  const players: Player[] = [];
  const outcome: SoakOutcome = {
    crashes: [],
    defects: [],
    troubles: [],
    sent: 0,
    received: 0,
    lost: 0,
    largestGap: 0,
    channelsLeaked: 0,
    socketsLeaked: 0,
    server: [],
    clients: [],
  };
  try {
    const port = await server.ask<number>(startServer(options.players));
    for (let i = 0; i < options.players; i++) {
      players.push(new Player({ port, name: `player ${i + 1}`, inputEvery: INPUT_EVERY }));
    }
    await Promise.all(players.map((player) => player.join()));
    await watch(server, players, options, outcome);
    await Promise.all(players.map((player) => player.leave(FINISH_WITHIN)));
    const end = await emptied(server);
    outcome.channelsLeaked = end.channels + Math.abs(end.unbalanced);
    outcome.socketsLeaked = end.sockets;
    outcome.defects = end.defects;
  } catch (error) {
    if (server.crash === undefined) throw error;
  } finally {
    await Promise.all(players.map((player) => player.leave(0)));
    await server.stop();
  }
  if (server.crash !== undefined) outcome.crashes.push(server.crash);
  return withPlayers(outcome, players);
}

/** All players come from one address, so its limits are raised where they are more; all others are the default ones. */
function startServer(players: number): ServerQuestion {
  const limits = {
    connectionsPerAddress: Math.max(64, players),
    connectionBurst: Math.max(64, players),
    connections: Math.max(256, players),
  };
  return { ask: 'start', players: SNAPSHOT, options: { limits } };
}

async function watch(
  server: Child,
  players: Player[],
  { duration, sampleEvery, progress }: SoakOptions,
  outcome: SoakOutcome,
): Promise<void> {
  const begin = Date.now();
  for (let now = 0; now < duration && server.crash === undefined; ) {
    await delay(Math.min(sampleEvery, duration - now));
    now = Date.now() - begin;
    const status = await server.ask<ServerStatus>({ ask: 'status' });
    outcome.server.push(sampleOf(status, now / 1000));
    outcome.clients.push(ownSample(now / 1000));
    const gap = Math.max(...players.map(({ largestGap }) => largestGap));
    progress?.(
      `${Math.round(now / 1000)} s: server ${(status.heap / 1e6).toFixed(2)} MB, resident ` +
        `${(status.rss / 1e6).toFixed(1)} MB, largest gap ${gap.toFixed(2)} ticks, server's longest turn ` +
        `${status.longestTurn.toFixed(0)} ms (${status.longestBusyTurn.toFixed(0)} busy)`,
    );
  }
}

function ownSample(at: number): Sample {
  gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { at, heap: heapUsed + external, rss };
}

/** The server's state when the last player has left, or when that takes too long. */
async function emptied(server: Child): Promise<ServerStatus> {
  for (let tries = 50; ; tries--) {
    const status = await server.ask<ServerStatus>({ ask: 'status' });
    if ((status.channels === 0 && status.sockets === 0) || tries === 0) return status;
    await delay(100);
  }
}

function withPlayers(outcome: SoakOutcome, players: Player[]): SoakOutcome {
  for (const player of players) {
    outcome.sent += player.sent;
    outcome.received += player.ticks + player.acknowledged;
    outcome.lost += player.lost;
    outcome.troubles.push(...player.troubles);
    outcome.largestGap = Math.max(outcome.largestGap, player.largestGap);
  }
  return outcome;
}
