import { NAME_LENGTH } from './actions.ts';

/** What somebody is called who gives no name that can be shown. */
const NAMELESS = 'Player';

/**
 * Makes a name from anything that a stranger may send: at most 20 characters, with nothing in it that is
 * invisible, turns the direction of writing, or piles up over other lines.
 */
export function cleanName(text: string): string {
  const visible = text
    .replace(/\s+/gu, ' ')
    // C: control characters, those that format (bidi marks, zero-width ones), unassigned and private ones, halves of a pair.
    .replace(/\p{C}/gu, '')
    .normalize('NFC')
    // More than two marks on one letter is not a language but a tower.
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .trim();
  return cut(visible, NAME_LENGTH) || NAMELESS;
}

/** `name`, or `name 2`, `name 3` … when somebody is already called that. Capitals make no difference. */
export function uniqueName(name: string, taken: Iterable<string>): string {
  const known = new Set([...taken].map(fold));
  let candidate = name;
  for (let number = 2; known.has(fold(candidate)); number++) {
    const ending = ` ${number}`;
    candidate = cut(name, NAME_LENGTH - ending.length) + ending;
  }
  return candidate;
}

/** What two names have in common that look the same to a person in a hurry. */
function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** Cuts between characters, never through one. */
function cut(text: string, length: number): string {
  return [...text].slice(0, length).join('').trim();
}
