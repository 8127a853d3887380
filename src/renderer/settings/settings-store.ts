import { signal } from '@preact/signals';
import {
  type Bridge,
  DEFAULT_SETTINGS,
  type KeptSettings,
  type RecentHost,
  type Settings,
  type StartInfo,
} from '../../shared/bridge/index.ts';
import { product } from '../../shared/product.ts';
import type { Tell } from '../ui/notices.ts';
import { suggestName } from './suggest-name.ts';
import { say } from './words.ts';

/** What is typed or dragged is kept once it has paused so long, in ms. */
const SAVE_AFTER = 400;
/** So many hosts are remembered. */
const RECENT = 5;

/** What the player has chosen: kept by main, shown and changed here. */
export class SettingsStore {
  /** As of now: what was just chosen holds at once, and is kept in a moment. */
  readonly saved = signal<Settings>(DEFAULT_SETTINGS);
  /** As it stands in the field, or as the command line says for this time. */
  readonly name = signal('');
  readonly #bridge: Pick<Bridge, 'updateSettings'>;
  readonly #tell: Tell;
  #isKept = true;
  #saving: ReturnType<typeof setTimeout> | undefined;
  /** What was chosen and is not kept yet. */
  #waiting: Partial<Settings> = {};

  /**
   * @param tell told when nothing can be kept
   * @param info what the app was started with: a name from the command line is for this time only
   */
  constructor(
    bridge: Pick<Bridge, 'updateSettings'>,
    tell: Tell,
    info: Pick<StartInfo, 'settings' | 'isKept' | 'isNewer' | 'name'>,
  ) {
    this.#bridge = bridge;
    this.#tell = tell;
    this.#see(info);
    this.saved.value = info.settings;
    this.name.value = info.name ?? info.settings.name;
  }

  setName(name: string): void {
    this.name.value = name;
    this.#keepSoon({ name: name.trim() });
  }

  /** Nobody is at the keyboard to type a name. */
  ensureName(): void {
    if (this.name.value === '') this.name.value = suggestName();
  }

  /** Keeps what was typed or chosen now. A name from the command line is for this time. */
  readonly keepNow = (): void => {
    clearTimeout(this.#saving);
    const patch = this.#waiting;
    this.#waiting = {};
    if (Object.keys(patch).length > 0) void this.#save(patch);
  };

  /** Holds at once. */
  readonly choose = (patch: Partial<Omit<Settings, 'name' | 'recentHosts'>>): void => {
    this.saved.value = { ...this.saved.value, ...patch };
    this.#keepSoon(patch);
  };

  readonly toggleMuted = (): void => this.choose({ muted: !this.saved.value.muted });

  readonly toggleFullscreen = (): void => {
    this.choose({ fullscreen: !this.saved.value.fullscreen });
    this.keepNow();
  };

  /** Asks main: the window may be fullscreen, or not, without having been asked here. */
  readonly refresh = (): void => {
    if (Object.keys(this.#waiting).length === 0) void this.#save({});
  };

  /** A host who has let this player in. One at the same address is the same, whatever the name. */
  remember(host: RecentHost): void {
    const others = this.saved.value.recentHosts.filter(({ address }) => address !== host.address);
    void this.#save({ recentHosts: [host, ...others].slice(0, RECENT) });
  }

  #keepSoon(patch: Partial<Settings>): void {
    this.#waiting = { ...this.#waiting, ...patch };
    clearTimeout(this.#saving);
    this.#saving = setTimeout(this.keepNow, SAVE_AFTER);
  }

  async #save(patch: Partial<Settings>): Promise<void> {
    const result = await this.#bridge.updateSettings(patch);
    if (!result.ok) return;
    // What was chosen while main wrote is newer than what it answers.
    this.saved.value = { ...result.value.settings, ...this.#waiting };
    this.#see(result.value);
  }

  /** Says once that nothing is kept, and why, and again when it had been kept meanwhile. */
  #see({ isKept, isNewer = false }: Omit<KeptSettings, 'settings'>): void {
    if (this.#isKept && !isKept)
      this.#tell({ text: isNewer ? say().newer(product.name) : say().notKept(product.name) });
    this.#isKept = isKept;
  }
}
