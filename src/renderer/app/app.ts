import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Bridge, StartInfo } from '../../shared/bridge/index.ts';
import { ChatStore } from '../chat/chat-store.ts';
import { DefectStore } from '../defects/defect-store.ts';
import { EmoteStore } from '../emotes/emote-store.ts';
import { say as emoteWords } from '../emotes/words.ts';
import { pageClock } from '../engine/clock.ts';
import { Controls } from '../input/controls.ts';
import { LeavingStore } from '../leaving/leaving-store.ts';
import { startWith } from '../lobby/start-with.ts';
import { LookStore } from '../looks/look-store.ts';
import { NetworkStore } from '../network/network-store.ts';
import { followPresence } from '../presence/presence.ts';
import { Recorder } from '../recording/recorder.ts';
import { ReplayStore } from '../recording/replay-store.ts';
import type { Attempt } from '../session/index.ts';
import { type AttemptEvents, SessionStore } from '../session/session-store.ts';
import { applySettings } from '../settings/apply-settings.ts';
import { SettingsStore } from '../settings/settings-store.ts';
import { Sound } from '../sound/sound.ts';
import { TypingStore } from '../typing/typing-store.ts';
import { Notices } from '../ui/notices.ts';
import { GameChoice } from './game-choice.ts';
import { followLaterStarts } from './later-starts.ts';
import { Navigation } from './navigation.ts';
import { isUnderWay } from './screen.ts';

/** Every store of the page, and how one leads to the other. */
export class App {
  readonly navigation = new Navigation();
  readonly controls = new Controls();
  readonly sound = new Sound();
  readonly notices = new Notices();
  readonly settings: SettingsStore;
  readonly games: GameChoice;
  readonly network: NetworkStore;
  readonly session: SessionStore;
  readonly chat: ChatStore;
  readonly emotes: EmoteStore;
  readonly looks: LookStore;
  readonly recorder: Recorder;
  readonly replays: ReplayStore;
  readonly defects: DefectStore;
  /** `--start-with`: how many have to be in the lobby for the game to begin by itself; undefined for never. */
  readonly startWith = signal<number | undefined>(undefined);
  readonly leaving: LeavingStore;
  readonly typing = new TypingStore();
  /** Whether arrow keys and a gamepad are the menus', and so not the game's. */
  readonly menusHavePad: ReadonlySignal<boolean>;
  readonly version: string;
  readonly development: boolean;
  readonly #bridge: Pick<Bridge, 'copyText' | 'openLink'>;

  constructor(bridge: Bridge, info: StartInfo) {
    this.#bridge = bridge;
    this.version = info.version;
    this.defects = new DefectStore(bridge);
    this.development = info.development;
    this.settings = new SettingsStore(bridge, this.notices.tell, info);
    applySettings(this.settings, {
      sound: this.sound,
      controls: this.controls,
      systemLanguages: info.languages,
    });
    this.games = new GameChoice(info.game);
    this.network = new NetworkStore(bridge, info.link);
    this.session = new SessionStore({
      bridge,
      events: this.#attemptEvents(),
      name: () => this.settings.name.value.trim(),
      look: () => this.settings.saved.value.look,
      game: () => this.games.chosen.value,
      watch: this.network.watch,
    });
    this.chat = new ChatStore(this.session.current, pageClock);
    this.emotes = new EmoteStore({
      session: this.session.current,
      clock: pageClock,
      muted: this.chat.muted,
      inWords: (name, emote) => emoteWords().announce(name, emote),
    });
    this.looks = new LookStore({
      session: this.session.current,
      kept: computed(() => this.settings.saved.value.look),
      keep: (look) => this.settings.choose({ look }),
    });
    const isHost = computed(() => this.navigation.hosting.value !== undefined);
    this.leaving = new LeavingStore({
      bridge,
      clock: pageClock,
      session: this.session.current,
      isHost,
      leave: this.back,
    });
    followPresence({
      bridge,
      session: this.session.current,
      isHost,
      showTitle: (title) => {
        document.title = title;
      },
    });
    const recordable = () =>
      this.replays.current.value === undefined ? this.session.current.value : undefined;
    this.recorder = new Recorder(bridge, recordable, info.version, pageClock.now, this.notices.tell);
    this.replays = new ReplayStore(bridge, this.notices.tell, this.session);
    this.menusHavePad = computed(
      () =>
        !this.navigation.isInGame.value ||
        this.chat.isOpen.value ||
        this.session.current.value?.line.value.state === 'reconnecting' ||
        this.leaving.isAsked.value ||
        this.replays.current.value !== undefined,
    );
    effect(() => {
      this.controls.enabled = !this.menusHavePad.value;
    });
    // What was typed into is gone with its screen.
    computed(() => this.navigation.screen.value.name).subscribe(this.typing.close);
    startWith(this.startWith, this.session.current);
    void followLaterStarts({
      bridge,
      tell: this.notices.tell,
      isFree: () => this.navigation.isFree,
      leave: (then) => this.leaving.end(then),
      begin: ({ intent, name, game }) => {
        if (name !== undefined) this.settings.name.value = name;
        if (game !== undefined) this.games.chosen.value = game;
        this.begin(intent);
      },
    });
  }

  /** Does what the command line asked for. */
  begin(intent: StartInfo['intent']): void {
    if (intent.kind === 'menu') return;
    if (intent.kind === 'replay') return this.#beginReplay();
    this.settings.ensureName();
    this.startWith.value = intent.kind === 'host' ? intent.startWith : undefined;
    if (intent.kind === 'host') this.session.host(intent.port);
    else this.session.join(intent.address);
  }

  #beginReplay(): void {
    this.navigation.go({ type: 'tried', attempt: { kind: 'replay' } });
    void this.replays.openStarted().then((isShown) => {
      if (!isShown) this.navigation.go({ type: 'back' });
    });
  }

  tryAgain(attempt: Attempt): void {
    if (attempt.kind === 'host') this.session.host(attempt.port);
    else if (attempt.kind === 'join') this.session.join(attempt.address);
    else this.replays.again();
  }

  /** One step back, whatever is going on: Cancel, Back, Leave. */
  readonly back = (): void => {
    const wasUnderWay = isUnderWay(this.navigation.screen.value);
    this.session.leave(wasUnderWay);
    this.replays.close();
    this.navigation.go({ type: 'back' });
  };

  readonly copy = async (text: string): Promise<void> => {
    await this.#bridge.copyText(text);
  };

  readonly openLink = async (url: string): Promise<void> => {
    await this.#bridge.openLink(url);
  };

  #attemptEvents(): AttemptEvents {
    const { navigation } = this;
    return {
      tried: (attempt) => {
        this.settings.keepNow();
        if (attempt.kind !== 'replay') this.replays.close();
        navigation.go({ type: 'tried', attempt });
      },
      hosting: (hosting) => navigation.go({ type: 'hosting', hosting }),
      failed: (attempt, failure) => navigation.go({ type: 'failed', attempt, failure }),
      welcomed: (attempt, game, playing, players) => {
        const isFirst = isUnderWay(navigation.screen.value);
        navigation.go({ type: 'welcomed', attempt, game, playing });
        if (attempt.kind !== 'join' || !isFirst) return;
        const name = players.find(({ host }) => host)?.name ?? '';
        this.settings.remember({ address: attempt.address.trim(), name, at: Date.now() });
      },
      over: (attempt, reason, result) => navigation.go({ type: 'over', attempt, reason, result }),
      desynced: (tick) => void this.recorder.save('desync', `tick ${tick}`),
    };
  }
}
