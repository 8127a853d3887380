/**
 * What looks like nothing, although it counts as a letter, a mark or a symbol: the empty braille cell, a null note
 * head, a filler of Khitan, blank hieroglyphs.
 */
const BLANK = '\\u2800\\u{1D159}\\u{16FE4}\\u{13441}\\u{13442}';
/**
 * C: control characters, those that format (bidi marks, zero-width ones), unassigned and private ones, halves of a
 * pair. Default_Ignorable_Code_Point: all that is drawn as nothing, such as variation selectors, fillers and tags.
 */
const INVISIBLE = new RegExp(`[\\p{C}\\p{Default_Ignorable_Code_Point}${BLANK}]`, 'gu');
/** A mark with no letter below it. */
const STRAY_MARKS = /(?<=^|\s)\p{M}+/gu;
/**
 * More than two of the marks that go on any letter are not a language but a tower. Burmese and Tibetan stack up to
 * four of their own.
 */
const TOWERS = /(?<=\p{M}{2})(?=\p{M})\p{Script=Inherited}|(?<=\p{M}{4})\p{M}/gu;

/** Finds what people take for one character: a letter with its marks, a flag. Made once, since that takes a while. */
const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Makes a line of text that may be shown from anything that a stranger may send: at most `length` characters, with
 * nothing in it that is invisible, breaks the line, turns the direction of writing, or piles up over other lines. What
 * is clean stays as it is.
 * @param length in code points; what a person takes for one character is not cut through, unless it alone is longer
 * @returns the text; empty when there is nothing to be seen in it
 */
export function cleanText(text: string, length: number): string {
  const visible = text
    .replace(/\s/gu, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(STRAY_MARKS, '')
    .replace(TOWERS, '')
    .normalize('NFC')
    .replace(/ +/gu, ' ')
    .trim();
  return cutText(visible, length);
}

/** Cuts a text between what people take for characters, and trims it. @param length in code points */
export function cutText(text: string, length: number): string {
  const points = [...text];
  if (points.length <= length) return text;
  let kept = '';
  let left = length;
  for (const { segment } of CHARACTERS.segment(text)) {
    left -= [...segment].length;
    if (left < 0) break;
    kept += segment;
  }
  return (kept || points.slice(0, length).join('')).trim();
}
