// @ts-check
// A display where there is none: Xvfb, started by us and ended with us.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { SetupError } from './say.mjs';

/** Room for a host and a guest side by side, and a depth that WebGL accepts. */
const SCREEN = '1920x1080x24';

/**
 * Whether a window has somewhere to appear.
 * @param {NodeJS.Platform} [platform]
 * @param {NodeJS.ProcessEnv} [env]
 */
export function hasDisplay(platform = process.platform, env = process.env) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Whether what has a window can be seen by a person: not on a virtual display, the one of `prepareDesktop()` included.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function isSeen(env = process.env) {
  return hasDisplay(process.platform, env) && !env.VIRTUAL_DISPLAY;
}

/**
 * Starts a virtual display on a free number.
 * @returns {Promise<{ name: string, stop: () => Promise<void> }>} `name`: the value for `DISPLAY`
 * @throws {SetupError} when Xvfb does not start
 */
export async function startVirtualDisplay() {
  // Xvfb takes a free number by itself and writes it to descriptor 3 when it is ready. It is detached so that
  // Ctrl-C reaches the app first and the display goes last.
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = new Promise((resolve) => {
    xvfb.once('error', resolve);
    xvfb.once('close', resolve);
  });
  const number = await displayNumber(xvfb, ended);
  const kill = () => void xvfb.kill();
  process.once('exit', kill);
  // Our own end must not wait for a display that nobody stopped.
  xvfb.unref();
  return {
    name: `:${number}`,
    stop: async () => {
      process.removeListener('exit', kill);
      xvfb.ref();
      xvfb.kill();
      await ended;
    },
  };
}

/**
 * @param {import('node:child_process').ChildProcess} xvfb
 * @param {Promise<unknown>} ended
 * @returns {Promise<string>}
 */
async function displayNumber(xvfb, ended) {
  const stderr = /** @type {import('node:net').Socket} */ (xvfb.stderr);
  let said = '';
  stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const number = await Promise.race([firstLine(xvfb), ended.then(() => null)]);
  if (number === null) throw new SetupError(`The virtual display (Xvfb) did not start. ${said.trim()}`);
  // What it says later goes nowhere, and listening to it must not keep us alive.
  stderr.unref();
  return number;
}

/**
 * Xvfb writes the number and the end of the line separately, and gives up when nobody reads the second.
 * @param {import('node:child_process').ChildProcess} xvfb
 * @returns {Promise<string>}
 */
function firstLine(xvfb) {
  const pipe = /** @type {import('node:stream').Readable} */ (xvfb.stdio[3]);
  return new Promise((resolve) => {
    createInterface(pipe).once('line', resolve);
  });
}
