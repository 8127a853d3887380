import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Barriers on the screen of the moment, by axe: one line each, with the rule and where it is broken. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const found = await page.evaluate(() =>
    (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run({
      rules: {
        // Whoever steers by voice says what stands on a button.
        'label-content-name-mismatch': { enabled: true },
        // In forced colours they are the system's, which axe takes for the page's.
        'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches },
      },
    }),
  );
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  );
}
