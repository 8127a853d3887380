import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { answer } from '../lib/answer.ts';
import { quantile } from '../lib/row.ts';
import { dialCounting } from './dialects/counting.ts';
import type { Dialect, Heard, Peer } from './dialects/dialect.ts';
import { controlling, raw } from './dialects/raw.ts';
import { socketIo } from './dialects/socket-io.ts';
import { ws } from './dialects/ws.ts';
import { FIRST_NUMBER } from './messages.ts';
import { Players } from './players.ts';

/** The load's process: `load.mjs DIALECT`. */
const DIALECTS: Record<string, Dialect> = { raw, controlling, ws, 'socket.io': socketIo };

const name = process.argv[2] ?? '';
const dialect = DIALECTS[name] as Dialect;
const protocol = name === 'controlling' ? 'raw' : name;
const players = new Players();
let bytes = 0;
let since = performance.now();

answer({
  /** `count` players play from now on. */
  play: async ({ port, count }: { port: number; count: number }) => {
    const peers: Peer[] = [];
    for (let i = 0; i < count; i++) peers.push(await dialect.dial(port, players.heard));
    players.play(peers);
  },

  /** What was delivered since the last time it was asked, and how long echoes took, ms. */
  delivered: () => {
    const { delivered, roundTrips } = players;
    players.delivered = 0;
    players.roundTrips = [];
    return { delivered, p50: quantile(roundTrips, 0.5), p99: quantile(roundTrips, 0.99) };
  },

  /** `count` connections count bytes from now on. */
  count: async ({ port, count }: { port: number; count: number }) => {
    for (let i = 0; i < count; i++) {
      const socket = await dialCounting(protocol, port);
      socket.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
    }
  },

  /** Bytes per second since the last time it was asked. */
  bytesPerSecond: () => {
    const now = performance.now();
    const rate = (bytes * 1000) / (now - since);
    bytes = 0;
    since = now;
    return rate;
  },

  /** Sends messages of these sizes one after the other. @returns from sending each to its ack, ms */
  blobs: async ({ port, sizes }: { port: number; sizes: number[] }) => {
    let acked = () => {};
    const heard: Heard = { ack: () => acked(), state: () => {}, echo: () => {} };
    const peer = await dialect.dial(port, heard);
    const times: number[] = [];
    for (const size of sizes) {
      const ready = dialect.blobOf(size);
      const done = new Promise<void>((resolve) => {
        acked = resolve;
      });
      const start = performance.now();
      peer.blob(ready);
      await done;
      times.push(performance.now() - start);
    }
    return times;
  },

  /** Connects and resets `count` times, at different moments of a connection's beginning. */
  churn: async ({ port, count }: { port: number; count: number }) => {
    for (let i = 0; i < count; i++) await RESETS[i % RESETS.length]?.(port);
  },
});

const silent: Heard = { ack: () => {}, state: () => {}, echo: () => {} };

const RESETS: readonly ((port: number) => Promise<void>)[] = [
  // At once.
  async (port) => reset(await dialCounting('raw', port)),
  // As soon as the connection stands.
  async (port) => reset(await dialCounting(protocol, port)),
  // After a message and its answer: where seats are kept, one is kept.
  async (port) => {
    let acked = () => {};
    const done = new Promise<void>((resolve) => {
      acked = resolve;
    });
    const peer = await dialect.dial(port, { ...silent, ack: () => acked() });
    peer.input(FIRST_NUMBER);
    await done;
    peer.reset();
  },
  // While it is being served.
  async (port) => {
    const peer = await dialect.dial(port, silent);
    peer.input(FIRST_NUMBER);
    await wait(1);
    peer.reset();
  },
];

function reset(socket: Socket): void {
  socket.resetAndDestroy();
}
