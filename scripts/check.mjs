// @ts-check
// `npm run check`: format, lint and types, without running anything.
import { runStaticChecks, summarise } from './lib/checks.mjs';
import { runScript } from './lib/run-script.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

await runScript(async () => {
  await ensureDependencies();
  const results = await runStaticChecks();
  summarise(results);
  return results.every(({ passed }) => passed) ? 0 : 1;
});
