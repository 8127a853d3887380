// @ts-check
// `npm run icons`: draws the icon's pictures anew, after a change to `resources/icon.svg`.
import { ICON, makePictures } from './icons/make-pictures.mjs';
import { runScript } from './lib/run-script.mjs';
import { SetupError, say } from './setup/say.mjs';

await runScript(async (args) => {
  if (args.length > 0)
    throw new SetupError('npm run icons takes nothing. It draws what resources/icon.svg shows.');
  const files = await makePictures();
  say(`${files.join(', ')}: drawn from ${ICON}.`);
  return 0;
});
