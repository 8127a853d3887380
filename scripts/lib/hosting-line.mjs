// @ts-check
// How a script learns the port of a host: the app prints one line for machines when hosting starts.

const MARK = 'app:hosting ';

/**
 * @param {string} line of the app's standard output
 * @returns {number | null} the port, if this is that line
 */
export function portIn(line) {
  if (!line.startsWith(MARK)) return null;
  const { port } = JSON.parse(line.slice(MARK.length));
  return Number.isInteger(port) ? port : null;
}
