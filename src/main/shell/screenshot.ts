/** `--screenshot FILE`: a picture of the window once its screen has settled. */
import { writeFile } from 'node:fs/promises';
import { app, type BrowserWindow } from 'electron/main';

/** How long a screen may take to settle, in milliseconds; slow machines draw in software. */
const SETTLES_WITHIN = 30_000;

/** Resolves in the page when `<html data-settled="true">`: fonts are loaded and the entry motion is over. */
const SETTLED = `new Promise((resolve, reject) => {
  const root = document.documentElement;
  const look = () => root.dataset.settled === 'true' && resolve();
  new MutationObserver(look).observe(root, { attributes: true, attributeFilter: ['data-settled'] });
  setTimeout(() => reject(new Error('The screen did not settle.')), ${SETTLES_WITHIN});
  look();
})`;

/**
 * Saves the picture and ends the app: with code 0, or with 1 and the reason on the terminal.
 *
 * @param file where the PNG goes; relative to the working directory
 */
export async function takeScreenshot({ webContents }: BrowserWindow, file: string): Promise<void> {
  try {
    await webContents.executeJavaScript(SETTLED);
    const picture = await webContents.capturePage();
    await writeFile(file, picture.toPNG());
    app.quit();
  } catch (error) {
    process.stderr.write(`No screenshot: ${error instanceof Error ? error.message : String(error)}\n`);
    app.exit(1);
  }
}
