// @ts-check
// How the scripts talk: whole lines for people, one line that moves while something downloads.

/** A failure with a remedy. People see its message and no stack trace. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}

/**
 * Prints one line on standard output.
 * @param {string} line
 */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Prints one line on standard error.
 * @param {string} line
 */
export function complain(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Says what went wrong: the sentence alone for a `SetupError`, with its stack for a defect of ours.
 * @param {unknown} error
 */
export function explain(error) {
  if (error instanceof SetupError) complain(`\n${error.message}`);
  else complain(`\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}

/** How often a log is told that something is still going on, s. A terminal is told every second. */
const STILL_EVERY = 5;

/**
 * Says that something goes on of which nobody can tell how far it is: a terminal gets one line with the seconds, a log a
 * line every five.
 * @param {string} label what is going on, such as `Installing`
 * @param {{ isTTY?: boolean | undefined, write(text: string): unknown }} [output] default: standard output
 * @returns {() => void} to be called when it is over
 */
export function working(label, output = process.stdout) {
  let seconds = 0;
  output.write(output.isTTY ? `${label}…` : `${label}…\n`);
  const timer = setInterval(() => {
    seconds += 1;
    if (output.isTTY) output.write(`\r${label}… ${seconds} s`);
    else if (seconds % STILL_EVERY === 0) output.write(`${label}… ${seconds} s\n`);
  }, 1000);
  return () => {
    clearInterval(timer);
    if (output.isTTY) output.write('\n');
  };
}

/**
 * Reports how far something is: a terminal gets one line that is redrawn, a log gets a line for every tenth.
 * @param {string} label what is going on, such as `Downloading`
 * @param {{ isTTY?: boolean | undefined, write(text: string): unknown }} [output] default: standard output
 * @returns {(percent: number, detail?: string) => void} call it with 0 to 100; the detail stands in brackets
 */
export function progress(label, output = process.stdout) {
  let shown = 0;
  return (exact, detail) => {
    const percent = Math.min(100, Math.floor(exact));
    if (percent < shown + (output.isTTY ? 1 : 10)) return;
    shown = output.isTTY ? percent : percent - (percent % 10);
    const line = `${label}: ${percent} %${detail ? ` (${detail})` : ''}`;
    output.write(output.isTTY ? `\r${line}${percent === 100 ? '\n' : ''}` : `${line}\n`);
  };
}

/**
 * The same for a download, in bytes and percent.
 * @param {string} label
 * @param {{ isTTY?: boolean | undefined, write(text: string): unknown }} [output] default: standard output
 * @returns {(received: number, total: number | null) => void} bytes; a download of unknown size stays silent
 */
export function downloadProgress(label, output = process.stdout) {
  const show = progress(label, output);
  return (received, total) => {
    if (total) show((received / total) * 100, `${megabytes(received)} of ${megabytes(total)}`);
  };
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
