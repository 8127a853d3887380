// @ts-check
// `npm run setup`: everything that the other commands prepare by themselves, and nothing more.
// `npm run setup -- system`: only the system's libraries, the one part that needs root.
import { runScript } from './lib/run-script.mjs';
import { prepareElectron } from './setup/desktop.mjs';
import { complain, say } from './setup/say.mjs';
import { ensureSystemLibraries } from './setup/system-libraries.mjs';

await runScript(async (args) => {
  if (args.length > 1 || (args.length === 1 && args[0] !== 'system')) {
    complain('npm run setup takes nothing, or the word system.');
    return 2;
  }
  if (args[0] === 'system') await ensureSystemLibraries();
  else await prepareElectron();
  say('Everything is set up.');
  return 0;
});
