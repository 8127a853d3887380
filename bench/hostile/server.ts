// The process of the server under attack. It runs what a game would run, and says how it is doing when asked.
import type { TcpServerOptions } from '../../src/shared/net/tcp/index.ts';
import { answer } from './child.ts';
import { GameServer } from './game.ts';
import { StallWatch } from './stall.ts';

export type ServerQuestion = { ask: 'start'; players: number; options: TcpServerOptions } | { ask: 'status' };

export interface ServerStatus {
  /** After a full garbage collection, in bytes. */
  heap: number;
  rss: number;
  /** Channels in the server, and sockets in the process. */
  channels: number;
  sockets: number;
  /** Channels whose `onConnect` was called and whose `onDisconnect` was not. */
  unbalanced: number;
  /** Channels there have been. */
  connects: number;
  /** The longest time that the event loop stood still, and the most processor time spent in one go, ms. */
  longestTurn: number;
  longestBusyTurn: number;
  defects: string[];
}

let server: GameServer;
let stall: StallWatch;

process.on('warning', (warning) => server.defects.push(String(warning)));

answer<ServerQuestion>(async (question) => {
  if (question.ask === 'status') return status();
  server = new GameServer(question.players, { port: 0, ...question.options });
  const { port } = await server.start();
  server.play();
  stall = new StallWatch();
  return port;
});

function status(): ServerStatus {
  const { longest, longestBusy } = stall;
  gc?.();
  stall.excuse();
  const { heapUsed, external, rss } = process.memoryUsage();
  const channels = server.channels.size;
  const { connects, disconnects, defects } = server;
  return {
    heap: heapUsed + external,
    rss,
    channels,
    sockets: process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap').length,
    unbalanced: connects - disconnects - channels,
    connects,
    longestTurn: longest,
    longestBusyTurn: longestBusy,
    defects,
  };
}
