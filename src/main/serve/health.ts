import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listenError } from '../../shared/net/tcp/index.ts';

/** How a host without a window is, for whoever watches over it. */
export interface Health {
  /** `ending` from the moment in which everybody is told of the end. */
  readonly status: 'ok' | 'ending';
  readonly name: string;
  /** The id of the game that is played or chosen. */
  readonly game: string;
  /** False in the lobby. */
  readonly playing: boolean;
  readonly players: number;
  readonly seats: number;
  readonly watching: number;
  /** Since the start, s. */
  readonly uptime: number;
}

/** Whoever asks for health asks for nothing large, and not for long: at most so many at once, and ms each. */
const MAX_CONNECTIONS = 32;
const PATIENCE = 5_000;

/** Answers `GET /health` with {@link Health} as JSON: 200 while all is well, 503 while it ends. Nothing else is answered. */
export class HealthPage {
  readonly #server: HttpServer;

  constructor(health: () => Health) {
    this.#server = createServer((request, response) => {
      response.setHeader('connection', 'close');
      if (request.url !== '/health') return response.writeHead(404).end();
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return response.writeHead(405, { allow: 'GET, HEAD' }).end();
      const now = health();
      response.writeHead(now.status === 'ok' ? 200 : 503, {
        'content-type': 'application/json',
        'cache-control': 'no-store',
      });
      return response.end(`${JSON.stringify(now)}\n`);
    });
    this.#server.maxConnections = MAX_CONNECTIONS;
    this.#server.headersTimeout = PATIENCE;
    this.#server.requestTimeout = PATIENCE;
  }

  /**
   * @param port 0 takes a free one
   * @param host the address to listen on; all of them unless told
   * @returns the port in use
   * @throws NetError why it cannot listen there
   */
  listen(port: number, host?: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', (cause) => reject(listenError(cause, port)));
      this.#server.listen({ port, ...(host !== undefined && { host }) }, () => {
        resolve((this.#server.address() as AddressInfo).port);
      });
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }
}
