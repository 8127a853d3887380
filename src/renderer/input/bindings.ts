import { DEFAULT_KEYS, KEY_ACTIONS, type KeyAction, type KeyBindings } from '../../shared/bridge/index.ts';

/** Keys that are the app's own, the system's or the page's: nobody can play with them. */
const RESERVED =
  /^(?:Escape|Tab|Enter|NumpadEnter|Backspace|KeyM|KeyT|F\d+|(?:Digit|Numpad)[1-9]|Meta\w*|OS\w*|Control\w*|Alt\w*|ContextMenu|PrintScreen|CapsLock)$/;

/** Why a key cannot be had. */
export type KeyProblem = { kind: 'reserved' } | { kind: 'taken'; by: KeyAction };

export type Rebound = { ok: true; keys: KeyBindings } | { ok: false; problem: KeyProblem };

/**
 * Puts a key in the place of another one. No key does two things: one that is taken is refused, and it is said by what.
 * @param place which of the action's keys, counted from 0
 * @param code of the new key, as `KeyboardEvent.code` has it
 */
export function rebind(keys: KeyBindings, action: KeyAction, place: number, code: string): Rebound {
  if (RESERVED.test(code) || !/^[A-Za-z0-9]{1,24}$/.test(code))
    return { ok: false, problem: { kind: 'reserved' } };
  const by = KEY_ACTIONS.find((each) =>
    keys[each].some((known, index) => known === code && !(each === action && index === place)),
  );
  if (by !== undefined) return { ok: false, problem: { kind: 'taken', by } };
  const changed = keys[action].map((known, index) => (index === place ? code : known));
  return { ok: true, keys: { ...keys, [action]: changed } };
}

/** Whether these are the keys that nobody has changed. */
export function isUsual(keys: KeyBindings): boolean {
  return (
    JSON.stringify(KEY_ACTIONS.map((action) => keys[action])) ===
    JSON.stringify(KEY_ACTIONS.map((action) => DEFAULT_KEYS[action]))
  );
}
