// @ts-check
// The pictures of the icon: all of them come from the one SVG.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../lib/processes.mjs';
import { desktop, prepareDesktop } from '../setup/desktop.mjs';
import { projectFolder } from '../setup/folders.mjs';
import { SetupError } from '../setup/say.mjs';

/** Where they lie, by what they are called: width and height in pixels. */
const PICTURES = { 'icon.png': 512 };

export const ICON = join('resources', 'icon.svg');

/**
 * Draws them anew, in an Electron that shows no window.
 * @returns {Promise<string[]>} the files, relative to the project
 * @throws {SetupError} when there is no Electron to be had, or the icon is no SVG
 */
export async function makePictures() {
  const stopDisplay = await prepareDesktop();
  const userData = mkdtempSync(join(tmpdir(), 'app-icons-'));
  const { executablePath, switches } = desktop();
  const made = [];
  try {
    for (const [name, pixels] of Object.entries(PICTURES)) {
      const file = join('resources', name);
      const main = join(projectFolder, 'scripts', 'icons', 'electron-main.cjs');
      const args = [...switches, `--user-data-dir=${userData}`, main, ICON, file, `${pixels}`];
      const code = await start(executablePath, args, { cwd: projectFolder }).ended;
      if (code !== 0) throw new SetupError(`${file} could not be drawn from ${ICON}: see above.`);
      made.push(file);
    }
  } finally {
    rmSync(userData, { recursive: true, force: true });
    await stopDisplay();
  }
  return made;
}
