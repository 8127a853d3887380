// @ts-check
// `npm run format`: rewrites files in the project's format, mends what lint can mend safely, and writes the import rules
// anew from their table.
import { writeImportRules } from '../config/import-rules.mjs';
import { runNode } from './lib/processes.mjs';
import { runScript } from './lib/run-script.mjs';
import { biome } from './lib/tools.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { projectFolder } from './setup/folders.mjs';

await runScript(async (args) => {
  await ensureDependencies();
  writeImportRules();
  return runNode([biome, 'check', '--write', ...args], { cwd: projectFolder });
});
