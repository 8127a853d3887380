// @ts-check
// A display where there is none: Xvfb, started by us and ended with us.
import { spawn } from 'node:child_process';
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
 * Starts a virtual display on a free number.
 * @returns {Promise<{ name: string, stop: () => Promise<void> }>} `name`: the value for `DISPLAY`
 * @throws {SetupError} when Xvfb does not start
 */
export async function startVirtualDisplay() {
  // Xvfb takes a free number by itself and writes it to descriptor 3 when it is ready. It is detached so that
  // Ctrl-C reaches the app first and the display goes last.
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
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
  let said = '';
  xvfb.stderr?.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const pipe = /** @type {import('node:net').Socket} */ (xvfb.stdio[3]);
  const number = new Promise((resolve) => {
    pipe.setEncoding('utf8').once('data', resolve);
  });
  const first = await Promise.race([number, ended.then(() => null)]);
  pipe.destroy();
  // What it says later (keyboard warnings, usually) goes nowhere, and must not keep us alive.
  if (first !== null) /** @type {import('node:net').Socket} */ (xvfb.stderr).unref();
  if (first === null) throw new SetupError(`The virtual display (Xvfb) did not start. ${said.trim()}`);
  return String(first).trim();
}
