import { computed, signal } from '@preact/signals';
import type {
  Failure,
  HostplayBridge,
  LinkChoice,
  RecordingFile,
  Result,
  Settings,
  StartInfo,
} from '../../shared/bridge/index.ts';
import { catalogue, DEFAULT_GAME, gameVersions } from '../../shared/games/catalogue.ts';
import type { LinkConditions } from '../../shared/netcode/index.ts';
import type { JoinOptions } from '../../shared/session/index.ts';
import { pageClock } from '../engine/clock.ts';
import { Controls } from '../input/controls.ts';
import { openRecording } from '../recording/open-recording.ts';
import { Recorder } from '../recording/recorder.ts';
import type { Replay } from '../recording/replay.ts';
import { BridgeConnection } from '../session/bridge-connection.ts';
import { type ExpectedPort, expectPort } from '../session/data-port.ts';
import { Session, type SessionEvents } from '../session/session.ts';
import { suggestName } from '../settings/suggest-name.ts';
import { Sound } from '../sound/sound.ts';
import { type Attempt, nextScreen, type Panel, type Screen, type ScreenEvent } from './screen.ts';

export interface GameChoice {
  id: string;
  title: string;
}

/** Names are kept once the typing has paused so long, in ms. */
const SAVE_AFTER = 400;

/** Everything the screens show and everything they can do. */
export class App {
  readonly screen = signal<Screen>({ name: 'menu' });
  readonly settings = signal<Settings>({ name: '', recentAddresses: [], muted: false });
  readonly name = signal('');
  readonly address = signal('');
  readonly session = signal<Session | undefined>(undefined);
  readonly games: readonly GameChoice[] = Object.entries(catalogue).map(([id, { title }]) => ({ id, title }));
  readonly game = signal(DEFAULT_GAME);
  readonly isHost = computed(
    () => this.screen.value.name === 'playing' && this.screen.value.hosting !== undefined,
  );
  /** Whether the figures of the network are shown over the game. */
  readonly networkShown = signal(false);
  /** The network that is pretended; only a development build can change it. */
  readonly link = signal<LinkChoice>('none');
  /** The one that the command line asked for. */
  readonly startedLink: LinkConditions | undefined;
  readonly recorder: Recorder;
  readonly controls = new Controls();
  readonly sound = new Sound();
  readonly version: string;
  readonly development: boolean;
  readonly #bridge: HostplayBridge;
  /** Counts attempts, so that what belongs to an older one is recognised when it comes late. */
  #attempts = 0;
  #saving: ReturnType<typeof setTimeout> | undefined;

  constructor(bridge: HostplayBridge, info: StartInfo) {
    this.#bridge = bridge;
    this.version = info.version;
    this.development = info.development;
    this.settings.value = info.settings;
    this.sound.muted = info.settings.muted;
    this.name.value = info.name ?? info.settings.name;
    if (info.game !== undefined) this.game.value = info.game;
    this.startedLink = info.link;
    if (info.link !== undefined) this.link.value = 'as-started';
    const recordable = () => (this.replay === undefined ? this.session.value : undefined);
    this.recorder = new Recorder(bridge, recordable, info.version, pageClock.now);
  }

  /** Does what the command line asked for. Nobody is at the keyboard to type a name then, so one is suggested. */
  begin(intent: StartInfo['intent']): void {
    if (intent.kind === 'menu') return;
    if (intent.kind === 'replay') {
      void this.#watchStarted();
      return;
    }
    if (this.name.value === '') this.name.value = suggestName();
    if (intent.kind === 'host') this.host(intent.port);
    else this.join(intent.address);
  }

  setName(name: string): void {
    this.name.value = name;
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => this.#saveName(), SAVE_AFTER);
  }

  readonly toggleMuted = (): void => {
    const muted = !this.settings.value.muted;
    this.sound.muted = muted;
    this.settings.value = { ...this.settings.value, muted };
    void this.#save({ muted });
  };

  readonly copy = (text: string): Promise<void> => this.#bridge.copyText(text);

  readonly toggleNetwork = (): void => {
    this.networkShown.value = !this.networkShown.value;
  };

  async setLink(choice: LinkChoice): Promise<void> {
    const result = await this.#bridge.setLink(choice);
    if (result.ok) this.link.value = choice;
  }

  /** The recording that is being watched. */
  get replay(): Replay | undefined {
    const screen = this.screen.value;
    return screen.name === 'playing' && screen.attempt.kind === 'replay' ? screen.attempt.replay : undefined;
  }

  /** Shows a recording, or says why it cannot be shown. */
  watch({ bytes }: RecordingFile): void {
    const result = openRecording(bytes);
    if (result.ok) this.#watch(result.value);
    else this.recorder.notice.value = { text: result.error.message };
  }

  /** @param moment on the recording's clock, ms */
  seekReplay(moment: number): void {
    const { replay } = this;
    if (replay === undefined) return;
    const isBack = moment < replay.now;
    replay.goTo(moment);
    if (isBack) this.#show(replay);
  }

  openJoin(): void {
    this.#go({ type: 'join-opened' });
  }

  openPanel(panel: Panel): void {
    this.controls.enabled = panel === 'none';
    this.#go({ type: 'panel', panel });
  }

  host(port?: number): void {
    const attempt: Attempt = port === undefined ? { kind: 'host' } : { kind: 'host', port };
    void this.#try(attempt, async (portKey) => {
      const game = this.game.value;
      const result = await this.#bridge.host({ game, portKey, ...(port === undefined ? {} : { port }) });
      if (!result.ok) return result;
      this.#go({ type: 'hosting', hosting: result.value });
      return { ok: true, value: { game, hostKey: result.value.hostKey } };
    });
  }

  join(address: string): void {
    this.address.value = address;
    void this.#try({ kind: 'join', address }, async (portKey) => {
      const result = await this.#bridge.join({ address, portKey });
      return result.ok ? { ok: true, value: {} } : result;
    });
  }

  tryAgain(attempt: Attempt): void {
    if (attempt.kind === 'host') this.host(attempt.port);
    else if (attempt.kind === 'join') this.join(attempt.address);
    else this.#watch(attempt.replay);
  }

  /** One step back, whatever is going on: Cancel, Back, Leave. */
  readonly back = (): void => {
    this.#attempts += 1;
    const wasConnected = this.session.value !== undefined || isUnderWay(this.screen.value);
    this.#endSession();
    this.#go({ type: 'back' });
    if (wasConnected) void this.#bridge.leave();
  };

  async #try(attempt: Attempt, verb: (portKey: string) => Promise<Result<JoinDetails>>): Promise<void> {
    this.#endSession();
    this.#saveName();
    this.#attempts += 1;
    const number = this.#attempts;
    this.#go({ type: 'tried', attempt });

    const expected = expectPort();
    const result = await verb(expected.portKey);
    if (number !== this.#attempts || !result.ok) expected.abandon();
    if (number !== this.#attempts) return;
    if (result.ok) await this.#openSession(attempt, number, expected, result.value);
    else this.#go({ type: 'failed', attempt, failure: result.error });
  }

  async #openSession(
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
    const join: JoinOptions = { name: this.name.value.trim(), versions: gameVersions, ...details };
    const connection = new BridgeConnection(port, pageClock.now);
    this.session.value = new Session(connection, join, this.#eventsOf(attempt));
  }

  #eventsOf(attempt: Attempt): SessionEvents {
    return {
      welcomed: (game) => this.#welcomed(attempt, game),
      desynced: (tick) => void this.recorder.save('desync', `tick ${tick}`),
      ended: (reason) => this.#over(attempt, reason),
    };
  }

  /** The recording that the command line names. */
  async #watchStarted(): Promise<void> {
    const result = await this.#bridge.readRecording();
    if (result.ok) this.watch(result.value);
    else this.recorder.notice.value = { text: result.error.message };
  }

  #watch(replay: Replay): void {
    this.#attempts += 1;
    this.#go({ type: 'tried', attempt: { kind: 'replay', replay } });
    replay.goTo(replay.start);
    replay.isRunning = true;
    this.#show(replay);
  }

  /** Shows a recording from where its clock stands. */
  #show(replay: Replay): void {
    this.#endSession();
    const events = this.#eventsOf({ kind: 'replay', replay });
    const nobody = { name: '', versions: gameVersions };
    this.session.value = new Session(replay.connect(), nobody, events, replay.clock);
  }

  #welcomed(attempt: Attempt, game: string): void {
    this.#go({ type: 'welcomed', attempt, game });
    const { screen } = this;
    this.controls.enabled = screen.value.name === 'playing' && screen.value.panel === 'none';
    if (attempt.kind === 'join') this.#remember(attempt.address.trim());
  }

  #over(attempt: Attempt, reason: Failure): void {
    this.#attempts += 1;
    this.#endSession();
    this.#go({ type: 'over', attempt, reason });
    void this.#bridge.leave();
  }

  #endSession(): void {
    this.session.value?.stop();
    this.session.value = undefined;
  }

  /** Only what was typed here: a name from the command line is for this time. */
  #saveName(): void {
    if (this.#saving === undefined) return;
    clearTimeout(this.#saving);
    this.#saving = undefined;
    void this.#save({ name: this.name.value.trim() });
  }

  #remember(address: string): void {
    const others = this.settings.value.recentAddresses.filter((known) => known !== address);
    void this.#save({ recentAddresses: [address, ...others].slice(0, 5) });
  }

  async #save(patch: Partial<Settings>): Promise<void> {
    const result = await this.#bridge.updateSettings(patch);
    if (result.ok) this.settings.value = result.value;
  }

  #go(event: ScreenEvent): void {
    this.screen.value = nextScreen(this.screen.value, event);
  }
}

/** What a player's `join` says besides name and versions. */
type JoinDetails = Pick<JoinOptions, 'game' | 'hostKey'>;

function isUnderWay(screen: Screen): boolean {
  return screen.name === 'starting' || (screen.name === 'join' && screen.connecting);
}
