// @ts-check
// `npm run serve`: a host without a window, in plain Node. `npm run serve -- --help` lists the options.
import { join } from 'node:path';
import { buildIfChanged } from './lib/build.mjs';
import { refuseForgottenDashes } from './lib/forgotten-dashes.mjs';
import { runNode } from './lib/processes.mjs';
import { runScript } from './lib/run-script.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { projectFolder } from './setup/folders.mjs';

/** What it takes, as far as npm could swallow it; the program itself reads and checks it. */
const OPTIONS = {
  game: true,
  port: true,
  address: true,
  name: true,
  'per-address': true,
  'health-port': true,
};

await runScript(async (args) => {
  refuseForgottenDashes('npm run serve', OPTIONS, args);
  await ensureDependencies();
  await buildIfChanged();
  return runNode([join(projectFolder, 'out', 'main', 'serve.cjs'), ...args]);
});
