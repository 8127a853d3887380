import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright';
import { desktop } from '../../scripts/setup/desktop.mjs';

const FRAMES = 300;
/** What runs first is slow: code is not compiled yet, and textures are made. */
const WARM_UP = 60;
/** Frames until a game that begins with a countdown is in play. */
const COUNTDOWN = 360;

/**
 * The time from one frame of a window to the next, ms: the mean of many, while it draws as fast as the display goes.
 * @param args the app's folder, and what stands behind it
 * @param prepare brings the page to what is to be drawn
 */
export async function frameTime(
  args: readonly string[],
  prepare: (page: Page) => Promise<void>,
): Promise<number> {
  const { executablePath, switches, chromiumSandbox } = desktop();
  const userData = mkdtempSync(join(tmpdir(), 'hostplay-bench-'));
  const app = await _electron.launch({
    executablePath,
    chromiumSandbox,
    args: [...switches, `--user-data-dir=${userData}`, ...args],
  });
  try {
    const page = await app.firstWindow();
    await page.locator('canvas').first().waitFor();
    await prepare(page);
    await countFrames(page, WARM_UP);
    return await countFrames(page, FRAMES);
  } finally {
    await app.close();
    rmSync(userData, { recursive: true, force: true });
  }
}

/** Whoever hosts, and so many bots, in a game that is on. */
export async function fillSeats(page: Page, bots: number): Promise<void> {
  for (let i = 0; i < bots; i++) await page.getByRole('button', { name: 'One bot more' }).click();
  if (bots > 0) await page.getByText(new RegExp(`^${bots} bots?$`)).waitFor();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await countFrames(page, COUNTDOWN);
}

/** The mean time between so many frames, ms. */
function countFrames(page: Page, frames: number): Promise<number> {
  return page.evaluate(async (frames) => {
    const first = await new Promise<number>(requestAnimationFrame);
    let last = first;
    for (let frame = 0; frame < frames; frame++) last = await new Promise<number>(requestAnimationFrame);
    return (last - first) / frames;
  }, frames);
}
