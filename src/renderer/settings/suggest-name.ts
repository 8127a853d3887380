const FIRST = [
  'Brave',
  'Calm',
  'Dizzy',
  'Eager',
  'Fuzzy',
  'Giddy',
  'Jolly',
  'Lucky',
  'Mossy',
  'Nimble',
  'Peppy',
  'Quick',
  'Rusty',
  'Sleepy',
  'Sunny',
  'Zippy',
] as const;
const SECOND = [
  'Badger',
  'Beetle',
  'Comet',
  'Falcon',
  'Gecko',
  'Heron',
  'Lemur',
  'Magpie',
  'Newt',
  'Otter',
  'Puffin',
  'Rocket',
  'Sparrow',
  'Turnip',
  'Walrus',
  'Wombat',
] as const;

/**
 * A friendly name such as "Mossy Otter", at most 14 characters.
 * @param random gives numbers in [0, 1); `Math.random` unless told
 */
export function suggestName(random: () => number = Math.random): string {
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
  return `${pick(FIRST)} ${pick(SECOND)}`;
}
