import { signal } from '@preact/signals';
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_KEYS, DEFAULT_SETTINGS } from '../../shared/bridge/index.ts';
import { language } from '../language/words.ts';
import { appearance } from '../theme/appearance.ts';
import { applySettings, spoken } from './apply-settings.ts';

afterEach(() => {
  language.value = 'en';
});

describe('the language', () => {
  it.each([
    ['system', ['de-CH', 'en'], 'de'],
    ['system', ['fr', 'de_AT.UTF-8', 'en'], 'de'],
    ['system', ['en-GB', 'de'], 'en'],
    ['system', ['fr-FR'], 'en'],
    ['system', [], 'en'],
    ['en', ['de'], 'en'],
    ['de', ['en'], 'de'],
  ] as const)('chosen as %s, where the system speaks %j, is %s', (chosen, system, expected) => {
    expect(spoken(chosen, system)).toBe(expected);
  });
});

it('what is chosen is heard, seen and steered with at once', () => {
  const saved = signal(DEFAULT_SETTINGS);
  const sound = { muted: false, volumes: { sounds: 1, music: 1 } };
  const controls = { keys: DEFAULT_KEYS };
  applySettings({ saved }, { sound, controls, systemLanguages: ['en'] });
  const keys = { ...DEFAULT_KEYS, up: ['KeyI'] };
  saved.value = {
    ...saved.value,
    muted: true,
    soundVolume: 50,
    musicVolume: 0,
    keys,
    language: 'de',
    textSize: 150,
  };
  expect(sound).toEqual({ muted: true, volumes: { sounds: 0.5, music: 0 } });
  expect([controls.keys, language.value, appearance.value.textSize]).toEqual([keys, 'de', 150]);
});
