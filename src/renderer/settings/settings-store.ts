import { signal } from '@preact/signals';
import type { Bridge, Settings, StartInfo } from '../../shared/bridge/index.ts';
import { product } from '../../shared/product.ts';
import type { Sound } from '../sound/sound.ts';
import type { Tell } from '../ui/notices.ts';
import { suggestName } from './suggest-name.ts';
import { say } from './words.ts';

/** Names are kept once the typing has paused so long, in ms. */
const SAVE_AFTER = 400;
/** So many addresses are remembered. */
const RECENT = 5;

/** What the player has chosen: kept by main, shown and changed here. */
export class SettingsStore {
  readonly saved = signal<Settings>({ name: '', recentAddresses: [], muted: false });
  /** As it stands in the field, or as the command line says for this time. */
  readonly name = signal('');
  readonly #bridge: Pick<Bridge, 'updateSettings'>;
  readonly #sound: Pick<Sound, 'muted'>;
  readonly #tell: Tell;
  #isKept = true;
  #saving: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param tell told when nothing can be kept
   * @param info what the app was started with: a name from the command line is for this time only
   */
  constructor(
    bridge: Pick<Bridge, 'updateSettings'>,
    sound: Pick<Sound, 'muted'>,
    tell: Tell,
    { settings, isKept, name }: Pick<StartInfo, 'settings' | 'isKept' | 'name'>,
  ) {
    this.#bridge = bridge;
    this.#sound = sound;
    this.#tell = tell;
    this.#see(isKept);
    this.saved.value = settings;
    this.name.value = name ?? settings.name;
    sound.muted = settings.muted;
  }

  setName(name: string): void {
    this.name.value = name;
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => this.keepName(), SAVE_AFTER);
  }

  /** Nobody is at the keyboard to type a name. */
  ensureName(): void {
    if (this.name.value === '') this.name.value = suggestName();
  }

  /** Keeps the name now if it was typed: a name from the command line is for this time. */
  keepName(): void {
    if (this.#saving === undefined) return;
    clearTimeout(this.#saving);
    this.#saving = undefined;
    void this.#save({ name: this.name.value.trim() });
  }

  readonly toggleMuted = (): void => {
    const muted = !this.saved.value.muted;
    this.#sound.muted = muted;
    this.saved.value = { ...this.saved.value, muted };
    void this.#save({ muted });
  };

  /** An address that led to a game. */
  remember(address: string): void {
    if (this.saved.value.recentAddresses[0] === address) return;
    const others = this.saved.value.recentAddresses.filter((known) => known !== address);
    void this.#save({ recentAddresses: [address, ...others].slice(0, RECENT) });
  }

  async #save(patch: Partial<Settings>): Promise<void> {
    const result = await this.#bridge.updateSettings(patch);
    if (!result.ok) return;
    this.saved.value = result.value.settings;
    this.#see(result.value.isKept);
  }

  /** Says once that nothing is kept, and again when it had been kept meanwhile. */
  #see(isKept: boolean): void {
    if (this.#isKept && !isKept) this.#tell({ text: say().notKept(product.name) });
    this.#isKept = isKept;
  }
}
