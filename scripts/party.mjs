// @ts-check
// `npm run party`: a host and its guests without windows, and a report on how the network treated them.
import { join } from 'node:path';
import { refuseForgottenDashes } from './lib/forgotten-dashes.mjs';
import { runNode } from './lib/processes.mjs';
import { runScript } from './lib/run-script.mjs';
import { tsx } from './lib/tools.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { projectFolder } from './setup/folders.mjs';

/** What the party takes, as far as npm could swallow it; `party.ts` reads and checks it. */
const OPTIONS = {
  guests: true,
  game: true,
  seconds: true,
  seed: true,
  link: true,
  latency: true,
  jitter: true,
  stall: true,
  bandwidth: true,
};

await runScript(async (args) => {
  refuseForgottenDashes('npm run party', OPTIONS, args);
  await ensureDependencies();
  return runNode([tsx, join(projectFolder, 'scripts', 'party.ts'), ...args]);
});
