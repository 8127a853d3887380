/** Takes out of a text what nobody needs to mend a defect, and what is nobody's business. */
import { isIP } from 'node:net';
import { homedir } from 'node:os';

/** Keys and tokens are written so; shorter numbers in hexadecimal are none of these. */
const SECRET = /\b[0-9a-f]{32,}\b/gi;
/** What could be an address: a word of hexadecimal digits, dots and colons, perhaps in brackets and with a port. */
const ADDRESS = /(?<!\w)\[?[0-9a-f]*[.:][0-9a-f.:]*\]?(?::\d+)?(?!\w)/gi;

/** The text without addresses of computers, without keys, and without the name of the player's home folder. */
export function scrubbed(text: string): string {
  return text
    .replaceAll(homedir(), '~')
    .replace(SECRET, '(left out)')
    .replace(ADDRESS, (found) => (isAddress(found) ? '(address)' : found));
}

function isAddress(text: string): boolean {
  const [, inBrackets] = /^\[(.*)\]/.exec(text) ?? [];
  const bare = inBrackets ?? text.replace(/[.:]+$/, '');
  return isIP(bare) !== 0 || isIP(bare.replace(/:\d+$/, '')) !== 0;
}
