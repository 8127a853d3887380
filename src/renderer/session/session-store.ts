import { signal } from '@preact/signals';
import type { Bridge, Failure, Hosting, Result } from '../../shared/bridge/index.ts';
import { gameVersions } from '../../shared/games/catalogue.ts';
import type { JoinOptions, Look, Player, Welcome } from '../../shared/session/index.ts';
import { pageClock } from '../engine/clock.ts';
import type { Attempt, Watchable } from './attempt.ts';
import { BridgeConnection } from './bridge-connection.ts';
import { type ExpectedPort, expectPort } from './data-port.ts';
import type { FinalStanding } from './final-standings.ts';
import { Session, type Watch } from './session.ts';

/** What becomes of attempts: told to whoever shows it. */
export interface AttemptEvents {
  tried(attempt: Attempt): void;
  /** The game server runs; the host's own player is not in yet. */
  hosting(hosting: Hosting): void;
  /** It did not even come to a connection. */
  failed(attempt: Attempt, failure: Failure): void;
  /** The host has let us in, or a game begins or is over. `playing`: false in the lobby. */
  welcomed(attempt: Attempt, game: string, playing: boolean, players: readonly Player[]): void;
  /** A connection there was, and it is over. */
  over(attempt: Attempt, reason: Failure, result: readonly FinalStanding[]): void;
  /** The host's rules came to another state when they were calculated again. */
  desynced(tick: number): void;
}

export interface SessionStoreParts {
  readonly bridge: Pick<Bridge, 'host' | 'join' | 'leave'>;
  readonly events: AttemptEvents;
  /** The player's name, as of now. */
  name(): string;
  /** How the player wants to look, as of now; null for what comes. */
  look(): Look | null;
  /** The game to host. */
  game(): string;
  /** Looks at what crosses a new connection. */
  watch: Watch;
}

/** Host, join, watch, leave: at most one session at a time, and what was set out to do for it. */
export class SessionStore {
  readonly current = signal<Session | undefined>(undefined);
  /** The address to join, as it stands in the field. */
  readonly address = signal('');
  readonly #parts: SessionStoreParts;
  /** Counts attempts, so that what belongs to an older one is recognised when it comes late. */
  #attempts = 0;

  constructor(parts: SessionStoreParts) {
    this.#parts = parts;
  }

  /** @param port asked for on the command line; unless told 5071 or the next free one */
  host(port?: number): void {
    const { bridge, events } = this.#parts;
    const attempt: Attempt = port === undefined ? { kind: 'host' } : { kind: 'host', port };
    void this.#try(attempt, async (portKey) => {
      const game = this.#parts.game();
      const result = await bridge.host({ game, portKey, ...(port === undefined ? {} : { port }) });
      if (!result.ok) return result;
      events.hosting(result.value);
      return { ok: true, value: { game, ...proofsIn(result.value) } };
    });
  }

  join(address: string): void {
    this.address.value = address;
    void this.#try({ kind: 'join', address }, async (portKey) => {
      const result = await this.#parts.bridge.join({ address, portKey });
      return result.ok ? { ok: true, value: proofsIn(result.value) } : result;
    });
  }

  /** Shows a recording from its beginning. */
  watch(replay: Watchable): void {
    this.#attempts += 1;
    this.#parts.events.tried({ kind: 'replay' });
    this.show(replay);
  }

  /** Shows a recording from where its clock stands. */
  show(replay: Watchable): void {
    this.#end();
    const nobody = { name: '', versions: gameVersions };
    this.#open(replay.connect(), nobody, { kind: 'replay' }, replay.clock);
  }

  /** Ends the session, and cancels one that is starting. @param isUnderWay whether main may have one */
  leave(isUnderWay: boolean): void {
    this.#attempts += 1;
    const wasConnected = this.current.value !== undefined || isUnderWay;
    this.#end();
    if (wasConnected) void this.#parts.bridge.leave();
  }

  async #try(attempt: Attempt, verb: (portKey: string) => Promise<Result<JoinDetails>>): Promise<void> {
    this.#end();
    this.#attempts += 1;
    const number = this.#attempts;
    this.#parts.events.tried(attempt);

    const expected = expectPort();
    const result = await verb(expected.portKey);
    if (number !== this.#attempts || !result.ok) expected.abandon();
    if (number !== this.#attempts) return;
    if (result.ok) await this.#connect(attempt, number, expected, result.value);
    else this.#parts.events.failed(attempt, result.error);
  }

  async #connect(
    attempt: Attempt,
    number: number,
    expected: ExpectedPort,
    details: JoinDetails,
  ): Promise<void> {
    const port = await expected.port;
    if (number !== this.#attempts) {
      port.close();
      return;
    }
    const look = this.#parts.look();
    const join: JoinOptions = {
      name: this.#parts.name(),
      ...(look === null ? {} : { look }),
      versions: gameVersions,
      ...details,
    };
    this.#open(new BridgeConnection(port, pageClock.now), join, attempt, pageClock);
  }

  #open(
    connection: ConstructorParameters<typeof Session>[0],
    join: JoinOptions,
    attempt: Attempt,
    clock: Watchable['clock'],
  ): void {
    const { events, watch } = this.#parts;
    const sessionEvents = {
      welcomed: ({ game, playing, players }: Welcome) => events.welcomed(attempt, game, playing, players),
      desynced: (tick: number) => events.desynced(tick),
      ended: (reason: Failure) => this.#over(attempt, reason),
    };
    this.current.value = new Session(connection, join, sessionEvents, watch, clock);
  }

  #over(attempt: Attempt, reason: Failure): void {
    this.#attempts += 1;
    const result = this.current.value?.result ?? [];
    this.#end();
    this.#parts.events.over(attempt, reason, result);
    void this.#parts.bridge.leave();
  }

  #end(): void {
    this.current.value?.stop();
    this.current.value = undefined;
  }
}

/** What a player's `join` says besides name and versions. */
type JoinDetails = Pick<JoinOptions, 'game' | 'hostKey' | 'identity'>;

/** What main has given us to prove who we are. */
function proofsIn({ hostKey, identity }: Partial<Hosting>): JoinDetails {
  return { ...(hostKey !== undefined && { hostKey }), ...(identity !== undefined && { identity }) };
}
