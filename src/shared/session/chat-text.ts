import { cleanText } from './clean-text.ts';

/** The longest message of the chat that is shown, in what people take for characters. */
export const CHAT_LENGTH = 200;
/** The same in bytes of UTF-8, since one character may take many: enough for 200 of any script. */
export const CHAT_BYTES = 800;
/** The wire allows more than is shown, in UTF-16 units. */
export const CHAT_WIRE = 2_000;

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Makes one line of the chat from anything that a stranger may send; see `cleanText`. What is too long is cut.
 * @returns empty when there is nothing to be seen in it
 */
export function cleanChat(text: string): string {
  let kept = '';
  let bytes = 0;
  let count = 0;
  for (const { segment } of CHARACTERS.segment(cleanText(text, CHAT_WIRE))) {
    bytes += bytesOf(segment);
    count += 1;
    if (count > CHAT_LENGTH || bytes > CHAT_BYTES) break;
    kept += segment;
  }
  return kept.trim();
}

/** Of UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
