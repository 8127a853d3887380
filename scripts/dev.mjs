// @ts-check
// `npm run dev`: the app with hot reload. Takes the same options as `npm start`.
import { APP_OPTIONS } from './lib/app-options.mjs';
import { forgetBuild } from './lib/build.mjs';
import { refuseForgottenDashes } from './lib/forgotten-dashes.mjs';
import { runNode } from './lib/processes.mjs';
import { runScript } from './lib/run-script.mjs';
import { electronVite } from './lib/tools.mjs';
import { desktop, prepareDesktop } from './setup/desktop.mjs';
import { projectFolder } from './setup/folders.mjs';

await runScript(async (args) => {
  refuseForgottenDashes('npm run dev', APP_OPTIONS, args);
  const stopDisplay = await prepareDesktop();
  // The development server writes its own versions of main and preload into the same folder.
  await forgetBuild();
  try {
    // electron-vite finds Electron through ELECTRON_EXEC_PATH and puts these behind the app's folder.
    return await runNode([electronVite, 'dev', '--', ...desktop().switches, ...args], { cwd: projectFolder });
  } finally {
    await stopDisplay();
  }
});
