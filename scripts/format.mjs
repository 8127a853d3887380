// @ts-check
// `npm run format`: rewrites files in the project's format and mends what lint can mend safely.
import { runNode } from './lib/processes.mjs';
import { runScript } from './lib/run-script.mjs';
import { biome } from './lib/tools.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { projectFolder } from './setup/folders.mjs';

await runScript(async (args) => {
  await ensureDependencies();
  return runNode([biome, 'check', '--write', ...args], { cwd: projectFolder });
});
