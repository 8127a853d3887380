import { effect } from '@preact/signals';
import type { Settings } from '../../shared/bridge/index.ts';
import type { Controls } from '../input/controls.ts';
import { LANGUAGES, type Language, language } from '../language/words.ts';
import type { Sound } from '../sound/sound.ts';
import { appearance } from '../theme/appearance.ts';
import type { SettingsStore } from './settings-store.ts';

/** What of the page follows the settings, besides what is drawn from them. */
export interface Followers {
  readonly sound: Pick<Sound, 'muted' | 'volumes'>;
  readonly controls: Pick<Controls, 'keys'>;
  /** What the system speaks, the preferred language first, such as `de-CH`. */
  readonly systemLanguages: readonly string[];
}

/** Does what the settings say, now and whenever they change. */
export function applySettings({ saved }: Pick<SettingsStore, 'saved'>, followers: Followers): void {
  effect(() => {
    const { muted, soundVolume, musicVolume, keys, motion, contrast, textSize } = saved.value;
    followers.sound.muted = muted;
    followers.sound.volumes = { sounds: soundVolume / 100, music: musicVolume / 100 };
    followers.controls.keys = keys;
    appearance.value = { motion, contrast, textSize };
    language.value = spoken(saved.value.language, followers.systemLanguages);
  });
}

/** The language that is spoken: the one that is chosen, or the first of the system's that the page knows, or English. */
export function spoken(chosen: Settings['language'], system: readonly string[]): Language {
  if (chosen !== 'system') return chosen;
  const wanted = system.map((tag) => tag.toLowerCase().split(/[-_]/)[0]);
  return wanted.flatMap((tag) => LANGUAGES.find((each) => each === tag) ?? [])[0] ?? 'en';
}
