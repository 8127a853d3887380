/** How any name becomes a wordmark: where its disc stands, and about how wide it is. */

/** What stands before and behind the disc. It takes the place of the first "o"; without one it ends the name, as a stop. */
export function markOf(name: string): { before: string; disc: 'letter' | 'stop'; after: string } {
  const place = name.indexOf('o');
  if (place < 0) return { before: name, disc: 'stop', after: '' };
  return { before: name.slice(0, place), disc: 'letter', after: name.slice(place + 1) };
}

/** How wide letters of the app's font are at its heaviest, in ems; the first that fits. */
const WIDTHS: readonly (readonly [letters: RegExp, ems: number])[] = [
  [/[iljtfrI1.,:;'’!|() -]/, 0.36],
  [/[mwMW@]/, 0.9],
  [/\p{Lu}/u, 0.68],
  [/[\u2e80-\u{3ffff}]/u, 1],
  [/./u, 0.56],
];
const DISCS = { letter: 0.58, stop: 0.3 };

/** About how wide a name is, disc included, in ems: the longer it is, the smaller it is written. */
export function widthOf(name: string): number {
  const { before, disc, after } = markOf(name);
  const letters = [...before, ...after].map((letter) => WIDTHS.find(([some]) => some.test(letter))?.[1] ?? 0);
  return Number(letters.reduce((sum, width) => sum + width, DISCS[disc]).toFixed(2));
}
