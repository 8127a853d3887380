// @ts-check
// `npm start`: from a fresh clone to a window. `npm start -- --help` lists the options.
import { APP_OPTIONS } from './lib/app-options.mjs';
import { buildIfChanged } from './lib/build.mjs';
import { refuseForgottenDashes } from './lib/forgotten-dashes.mjs';
import { start } from './lib/processes.mjs';
import { runScript } from './lib/run-script.mjs';
import { desktop, prepareDesktop } from './setup/desktop.mjs';
import { projectFolder } from './setup/folders.mjs';

await runScript(async (args) => {
  refuseForgottenDashes('npm start', APP_OPTIONS, args);
  const stopDisplay = await prepareDesktop();
  try {
    await buildIfChanged();
    const { executablePath, switches } = desktop();
    return await start(executablePath, [...switches, projectFolder, ...args]).ended;
  } finally {
    await stopDisplay();
  }
});
