import { describe, expect, it } from 'vitest';
import { DEFAULT_KEYS } from '../../shared/bridge/index.ts';
import { language } from '../language/words.ts';
import { isUsual, rebind } from './bindings.ts';
import { Controls } from './controls.ts';
import { keyName, learnLayout } from './key-names.ts';
import { Keyboard } from './keyboard.ts';

describe('choosing a key', () => {
  it('puts it in the place of the one before, and leaves all others', () => {
    const result = rebind(DEFAULT_KEYS, 'up', 0, 'KeyI');
    expect(result).toEqual({ ok: true, keys: { ...DEFAULT_KEYS, up: ['KeyI', 'ArrowUp'] } });
    expect([isUsual(DEFAULT_KEYS), result.ok && isUsual(result.keys)]).toEqual([true, false]);
  });

  it('takes the same key again', () => {
    expect(rebind(DEFAULT_KEYS, 'action', 0, 'Space')).toEqual({ ok: true, keys: DEFAULT_KEYS });
  });

  it('refuses a key that does something else, and says what', () => {
    expect(rebind(DEFAULT_KEYS, 'up', 0, 'KeyD')).toEqual({
      ok: false,
      problem: { kind: 'taken', by: 'right' },
    });
    expect(rebind(DEFAULT_KEYS, 'up', 0, 'ArrowUp')).toMatchObject({ problem: { by: 'up' } });
  });

  it.each([
    'Escape',
    'Tab',
    'Enter',
    'KeyM',
    'KeyT',
    'F11',
    'Digit1',
    'Numpad4',
    'ControlLeft',
    'MetaLeft',
    '',
    '__proto__',
  ])('refuses %j, which is the app’s or the system’s', (code) => {
    expect(rebind(DEFAULT_KEYS, 'up', 0, code)).toEqual({ ok: false, problem: { kind: 'reserved' } });
  });
});

it('the controls follow the keys that were chosen, at once', () => {
  const keyboard = new Keyboard();
  const controls = new Controls(keyboard, () => []);
  const press = (code: string) =>
    keyboard.press({
      code,
      repeat: false,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      target: null,
    } as never);
  controls.keys = { ...DEFAULT_KEYS, right: ['KeyL'], action: ['KeyK'] };
  press('KeyD');
  press('Space');
  expect(controls.read()).toEqual({ x: 0, y: 0, action: false });
  press('KeyL');
  press('KeyK');
  expect(controls.read()).toEqual({ x: 1, y: 0, action: true });
});

describe('what stands on a key', () => {
  it('is what is printed on this keyboard, and a word where nothing is', async () => {
    expect(['KeyW', 'Digit7', 'ArrowUp', 'Space', 'Numpad4'].map(keyName)).toEqual([
      'W',
      '7',
      '↑',
      'Space',
      'Num 4',
    ]);
    await learnLayout({ getLayoutMap: async () => new Map([['KeyW', 'z']]) });
    language.value = 'de';
    expect(['KeyW', 'KeyX', 'Space'].map(keyName)).toEqual(['Z', 'X', 'Leertaste']);
    language.value = 'en';
    await learnLayout({ getLayoutMap: () => Promise.reject(new Error('not here')) });
    expect(keyName('KeyW')).toBe('Z');
  });
});
