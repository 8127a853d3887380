// @ts-check
// What words become where only some characters are allowed.

/** Windows takes these for devices, and lets nothing be called like one. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Letters without what stands on them.
 * @param {string} text
 */
export function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/**
 * The nearest to a text of small letters, digits and single hyphens that begins with a letter: “Owls at 3” is
 * `owls-at-3`. Empty where nothing is near.
 * @param {string} text
 * @param {number} longest in characters
 */
export function slugOf(text, longest) {
  return plain(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, longest)
    .replace(/-$/, '');
}

/** @param {string} name of a file or folder */
export function isDevice(name) {
  return DEVICE.test(name);
}
