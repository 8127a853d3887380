import { signal } from '@preact/signals';
import { keyWords } from './words.ts';

/** The part of the browser's `navigator.keyboard` that is used; its types do not know it. */
interface KeyboardLayout {
  getLayoutMap(): Promise<ReadonlyMap<string, string>>;
}

/** What is printed on the keys of this keyboard, by `KeyboardEvent.code`: on a French one `KeyW` is a "z". */
const layout = signal<ReadonlyMap<string, string>>(new Map());

/** Asks what is printed on this keyboard. Never rejects: without an answer a key is called as on an English one. */
export async function learnLayout(
  keyboard = (globalThis.navigator as { keyboard?: KeyboardLayout } | undefined)?.keyboard,
): Promise<void> {
  const map = await keyboard?.getLayoutMap().catch(() => undefined);
  if (map !== undefined) layout.value = map;
}

const ARROWS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowDown: '↓',
  ArrowRight: '→',
};

/** What stands on a key's cap, in the language of the moment. @param code as `KeyboardEvent.code` has it */
export function keyName(code: string): string {
  const arrow = ARROWS[code];
  if (arrow !== undefined) return arrow;
  const known: Readonly<Record<string, string>> = keyWords();
  const word = Object.hasOwn(known, code) ? known[code] : undefined;
  if (word !== undefined) return word;
  const printed = layout.value.get(code);
  if (printed !== undefined && printed.trim() !== '') return printed.toLocaleUpperCase();
  return code.replace(/^(?:Key|Digit)(?=.$)/, '').replace(/^Numpad/, 'Num ');
}
