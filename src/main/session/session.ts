/**
 * Host, join, cancel, leave. Owns what a session consists of: the background server of a host, the client of
 * everybody, and the port through which the page plays. There is one session at a time; a new one ends the old.
 */
import { randomBytes } from 'node:crypto';
import type { Worker } from 'node:worker_threads';
import type { Hosting, Joined } from '../../shared/bridge/index.ts';
import { type Defect, defectSchema } from '../../shared/defects/index.ts';
import { Client, type ClientOptions, DEFAULT_PORT, ERRORS, type LocalEvent } from '../../shared/net/index.ts';
import { dialTcp, nodeClock, nodeRandom, startBackground } from '../../shared/net/tcp/index.ts';
import type { LinkConditioner } from '../../shared/netcode/index.ts';
import { isSessionId, joinStatement, type Proof } from '../../shared/session/index.ts';
import { onEveryAddress } from '../host/every-address.ts';
import type { HostOptions } from '../host/host-options.ts';
import type { Identity } from '../identity/identity.ts';
import type { Log } from '../shell/log.ts';
import { formatAddress, parseAddress } from './address.ts';
import { Attempt } from './attempt.ts';
import { DataPort, type DataPortEvents, type Port } from './data-port.ts';
import { tryPorts } from './host-ports.ts';
import { type NetworkInterfaces, ownAddresses } from './own-addresses.ts';

export interface SessionParts {
  /** Makes the host thread; its script is `host/entry.ts`. */
  createWorker(data: HostOptions): Worker;
  /** Makes a port whose other end the page receives under `portKey`. */
  openPort(portKey: string): Port;
  networkInterfaces(): NetworkInterfaces;
  /** Told `true` when a game begins and `false` when it ends. */
  onPlaying(playing: boolean): void;
  /** Something is wrong with the game that is hosted: told by its thread, or of its thread. */
  onDefect(defect: Defect): void;
  /** False while a debugger may hold this process: then nobody is taken for dead. */
  heartbeat: boolean;
  development: boolean;
  /** How many may join from one public address, where this copy hosts; the room's default unless told. */
  placesPerAddress?: number | undefined;
  /** Signs for this profile. Absent: joins as a stranger. */
  identity?: Identity | undefined;
  /** A network to pretend on the way to the host. */
  link?: LinkConditioner | undefined;
  log: Log;
}

/** How long a host may take to say what it calls our session, ms. It says so with its greeting, unless it is repod's. */
const NAMED_WITHIN = 1_000;

const LOOPBACK = '127.0.0.1';

/** Silence never ends a connection. */
const PATIENT = { unstableAfter: Number.POSITIVE_INFINITY, deadAfter: Number.POSITIVE_INFINITY };

export class Session {
  readonly #parts: SessionParts;
  #current: Attempt | undefined;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  /**
   * Starts a server in the background and joins it over loopback, like everybody else. Without a `port` it is
   * 5071 or the next free one.
   *
   * @throws NetError why it failed (`port-in-use` and so on), or `cancelled` when the session was left meanwhile
   */
  host(options: { game: string; port?: number | undefined; portKey: string }): Promise<Hosting> {
    return this.#start(async (attempt) => {
      const hostKey = randomBytes(16).toString('hex');
      const { development, heartbeat, placesPerAddress } = this.#parts;
      const port = await tryPorts(options.port, (port) =>
        onEveryAddress((host) =>
          this.#launch(attempt, {
            game: options.game,
            host,
            port,
            hostKey,
            placesPerAddress,
            development,
            heartbeat,
          }),
        ),
      );
      // Loopback is never cut: nothing to come back from, and a dead thread is noticed at once.
      const client = this.#client(LOOPBACK, port, { reconnect: false });
      const identity = await this.#connect(attempt, client);
      // Whoever hosts goes with everybody else, so that guests see how it stood with the host in it.
      const left = () => void attempt.end();
      this.#openPort(attempt, options.portKey, { translate: hostsWords, left });
      this.#parts.log.info('hosting', { game: options.game, port });
      return {
        port,
        portWasTaken: options.port === undefined && port !== DEFAULT_PORT,
        addresses: ownAddresses(this.#parts.networkInterfaces(), port),
        hostKey,
        ...(identity && { identity }),
      };
    });
  }

  /**
   * Dials the host at `address`, as somebody typed it.
   *
   * @returns the address in its short form, and what proves to this host who we are
   * @throws NetError why it failed, or `cancelled` when the session was left meanwhile
   */
  join(options: { address: string; portKey: string }): Promise<Joined> {
    return this.#start(async (attempt) => {
      const address = parseAddress(options.address);
      const identity = await this.#connect(attempt, this.#client(address.host, address.port));
      this.#openPort(attempt, options.portKey, { translate: (event) => event });
      this.#parts.log.info('joined');
      return { address: formatAddress(address), ...(identity && { identity }) };
    });
  }

  /** Ends the session, or cancels one that is starting. Resolves when all of it is closed; never rejects. */
  async leave(): Promise<void> {
    const attempt = this.#current;
    this.#current = undefined;
    attempt?.port?.close();
    await attempt?.end();
  }

  /** Ends the session before, then takes the steps of the new one. When one of them fails, nothing stays open. */
  async #start<T>(steps: (attempt: Attempt) => Promise<T>): Promise<T> {
    const left = this.leave();
    const attempt = new Attempt(this.#parts);
    this.#current = attempt;
    try {
      await left;
      attempt.mustGoOn();
      return await steps(attempt);
    } catch (error) {
      const reason = attempt.reasonOf(error);
      await attempt.end();
      throw reason;
    }
  }

  async #launch(attempt: Attempt, options: HostOptions): Promise<number> {
    attempt.mustGoOn();
    const server = startBackground(() => this.#parts.createWorker(options));
    attempt.server = server;
    server.onCrash = (error) => attempt.crashed(error);
    server.onMessage = (data) => {
      const defect = defectSchema.safeParse(data);
      if (defect.success) this.#parts.onDefect(defect.data);
    };
    const { port } = await server.ready;
    attempt.mustGoOn();
    return port;
  }

  /** @returns what proves to that host, over this line, who we are; undefined for a host that does not ask */
  async #connect(attempt: Attempt, client: Client): Promise<Proof | undefined> {
    attempt.client = client;
    await client.connect();
    attempt.mustGoOn();
    const { identity } = this.#parts;
    const sessionId = identity && (await client.sessionId(NAMED_WITHIN));
    attempt.mustGoOn();
    return sessionId !== undefined && isSessionId(sessionId)
      ? identity?.prove(joinStatement(sessionId))
      : undefined;
  }

  #openPort(attempt: Attempt, portKey: string, told: Omit<DataPortEvents, 'over'>): void {
    if (attempt.client === undefined) return;
    const events = { ...told, over: () => void attempt.end() };
    const port = this.#parts.openPort(portKey);
    attempt.begin(new DataPort(attempt.client, port, events, nodeClock, this.#parts.log));
  }

  #client(host: string, port: number, options: Pick<ClientOptions, 'reconnect'> = {}): Client {
    const { heartbeat, link } = this.#parts;
    const dial = dialTcp(host, port);
    return new Client({
      clock: nodeClock,
      random: nodeRandom,
      dial: link?.dial(dial) ?? dial,
      ...options,
      ...(heartbeat ? {} : { heartbeat: PATIENT }),
    });
  }
}

/** How a client hears of the end of a host thread: what it says last, or that nobody is there any more. */
const ENDS_OF_A_THREAD: readonly string[] = ['host-failed', 'connection-lost', 'host-gone'];

/** Whoever hosts hears that it is their own host which has ended, and what to do about that. */
function hostsWords(event: LocalEvent): LocalEvent {
  if (event.name !== 'disconnected' || !ENDS_OF_A_THREAD.includes(event.code)) return event;
  return { ...event, code: 'worker-crashed', message: ERRORS['worker-crashed'] };
}
