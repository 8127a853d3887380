// @ts-check
// Programs that we start end with us: on Ctrl-C, when we are told to stop, and when we leave.
import { spawn } from 'node:child_process';

/** How long a program may take to end politely, in milliseconds. */
const PATIENCE = 5000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let stopping = false;

/**
 * Starts a program; without options it shares our terminal.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {{ child: import('node:child_process').ChildProcess, ended: Promise<number> }} `ended`: its exit
 *   code, 130 after Ctrl-C, 1 when a signal ended it; rejects when it cannot be started
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', ...options });
  running.add(child);
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(stopping ? 130 : (code ?? 1)));
  });
  const forget = () => void running.delete(child);
  ended.then(forget, forget);
  return { child, ended };
}

/**
 * Starts a script in a Node of our own version and waits for its end.
 * @param {string[]} args the script and its arguments
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function runNode(args, options) {
  return start(process.execPath, args, options).ended;
}

/** Asks everything that runs to end, and insists after a while. */
export function endAll() {
  for (const child of running) child.kill();
  // The timer does not keep us alive: if all end before it, so do we.
  setTimeout(() => {
    for (const child of running) child.kill('SIGKILL');
  }, PATIENCE).unref();
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    // A second Ctrl-C means now.
    if (stopping) process.exit(130);
    stopping = true;
    endAll();
    if (running.size === 0) process.exit(130);
  });
}
process.on('exit', () => {
  for (const child of running) child.kill();
});
