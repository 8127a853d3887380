// @ts-check
// Everything that a desktop app needs before its first window. What was found is left in this process's
// environment, so that every tool and test that we start finds it too.
import { ensureDependencies } from './dependencies.mjs';
import { hasDisplay, startVirtualDisplay } from './display.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { mustDropSandbox, sandboxObstacle } from './sandbox.mjs';
import { complain, say } from './say.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/**
 * Gets the system's libraries, the dependencies and an Electron. Sets `ELECTRON_EXEC_PATH`.
 * @throws {import('./say.mjs').SetupError} with what to do
 */
export async function prepareElectron() {
  // Editors built on Electron set this in their terminals; it would turn our app into a plain Node.
  delete process.env.ELECTRON_RUN_AS_NODE;
  // First what only the user can change, so that nobody waits for a download to be told of it.
  await ensureSystemLibraries();
  await ensureDependencies();
  process.env.ELECTRON_EXEC_PATH = await ensureElectron();
}

/**
 * Does the same and gets a display. With a virtual one it sets `DISPLAY` and `VIRTUAL_DISPLAY`.
 * @returns {Promise<() => Promise<void>>} ends the virtual display, if there is one
 * @throws {import('./say.mjs').SetupError} with what to do
 */
export async function prepareDesktop() {
  await prepareElectron();
  announceSandbox(desktop().executablePath);
  if (hasDisplay()) return async () => {};

  const display = await startVirtualDisplay();
  process.env.DISPLAY = display.name;
  process.env.VIRTUAL_DISPLAY = '1';
  say(`There is no display here: using a virtual one (${display.name}), its windows are not to be seen.`);
  return display.stop;
}

/**
 * How to start an app on the prepared desktop.
 * @param {NodeJS.ProcessEnv} [env] as `prepareDesktop` left it
 * @returns {{ executablePath: string, switches: string[], chromiumSandbox: boolean }} the switches are Chromium's
 *   and stand before the app; the last is for Playwright, which drops the sandbox unless it is told
 * @throws {Error} when nothing was prepared
 */
export function desktop(env = process.env) {
  const executablePath = env.ELECTRON_EXEC_PATH;
  if (!executablePath) throw new Error('Nothing is prepared: call prepareDesktop() first.');
  const chromiumSandbox = !mustDropSandbox();
  const switches = chromiumSandbox ? [] : ['--no-sandbox'];
  // Neither a virtual display nor a CI machine has a graphics card: WebGL is then drawn by the processor.
  if (env.VIRTUAL_DISPLAY || env.CI) switches.push('--use-angle=swiftshader', '--enable-unsafe-swiftshader');
  // Where there is no display there is no D-Bus either, and Chromium logs each of its attempts to find one. And
  // without a graphics card the page is put together ten times faster when that is not done by WebGL, too.
  if (env.VIRTUAL_DISPLAY) switches.push('--log-level=3', '--disable-gpu-compositing');
  return { executablePath, switches, chromiumSandbox };
}

/** @param {string} executable */
function announceSandbox(executable) {
  if (mustDropSandbox()) {
    say("Running as root: Chromium's sandbox is switched off, because it refuses to work for root.");
  } else if (process.platform === 'linux') {
    const obstacle = sandboxObstacle(executable);
    if (obstacle) complain(obstacle);
  }
}
