import { cleanText, cutText } from './clean-text.ts';

/** The longest name that is shown, in characters. */
export const NAME_LENGTH = 20;
/** What somebody is called who gives no name that can be seen. */
const NAMELESS = 'Player';

/** Makes a name of 1 to 20 characters from anything that a stranger may send; see `cleanText`. */
export function cleanName(text: string): string {
  return cleanText(text, NAME_LENGTH) || NAMELESS;
}

/** `name`, or `name 2`, `name 3` … when somebody is already called that. Capitals make no difference. */
export function uniqueName(name: string, taken: Iterable<string>): string {
  const known = new Set([...taken].map(fold));
  let candidate = name;
  for (let number = 2; known.has(fold(candidate)); number++) {
    const ending = ` ${number}`;
    candidate = cutText(name, NAME_LENGTH - ending.length) + ending;
  }
  return candidate;
}

/** What two names have in common that look the same to a person in a hurry. */
function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
