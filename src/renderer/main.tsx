import '@fontsource-variable/bricolage-grotesque/opsz.css';
import './theme/theme.css';
import './theme/base.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import type { Bridge } from '../shared/bridge/index.ts';
import { App } from './app/app.ts';
import { limitFrames } from './engine/frame-loop.ts';
import { learnLayout } from './input/key-names.ts';
import { language } from './language/words.ts';
import { Root } from './screens/root.tsx';
import { keepAppearance } from './theme/appearance.ts';
import { applyPalette } from './theme/theme.ts';

declare global {
  interface Window {
    /** What preload exposes. */
    readonly bridge: Bridge;
  }
}

applyPalette(document.documentElement);
keepAppearance(document.documentElement);
void learnLayout();
const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no element #app');

const info = await window.bridge.start();
// Only a page that is not ours is refused its start.
if (!info.ok) throw new Error(info.error.code);
limitFrames(info.value.frames);
const app = new App(window.bridge, info.value);
window.addEventListener('pagehide', app.settings.keepNow);
effect(() => {
  document.documentElement.lang = language.value;
});
app.defects.listen(window, (error) => app.recorder.failed(error));
// What the command line asked for comes first, so that the menu is not seen on the way there.
app.begin(info.value.intent);
render(<Root app={app} />, place);
