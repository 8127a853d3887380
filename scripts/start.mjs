// @ts-check
// `npm start`: from a fresh clone to a window. `npm start -- --help` lists the options.
import { APP_OPTIONS } from './lib/app-options.mjs';
import { buildIfChanged } from './lib/build.mjs';
import { refuseForgottenDashes } from './lib/forgotten-dashes.mjs';
import { start } from './lib/processes.mjs';
import { runScript } from './lib/run-script.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { desktop, prepareDesktop } from './setup/desktop.mjs';
import { projectFolder } from './setup/folders.mjs';
import { say } from './setup/say.mjs';

await runScript(async (args) => {
  refuseForgottenDashes('npm start', APP_OPTIONS, args);
  if (args.includes('--help')) return showHelp();
  const stopDisplay = await prepareDesktop();
  try {
    await buildIfChanged();
    const { executablePath, switches } = desktop();
    return await start(executablePath, [...switches, projectFolder, ...args]).ended;
  } finally {
    await stopDisplay();
  }
});

/** The app's own text, read from its source: no build, no Electron, no display. */
async function showHelp() {
  await ensureDependencies();
  const { tsImport } = await import('tsx/esm/api');
  const { HELP } = await tsImport('../src/main/shell/arguments.ts', import.meta.url);
  say(HELP.trimEnd());
  return 0;
}
