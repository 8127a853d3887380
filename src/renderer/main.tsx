import '@fontsource-variable/bricolage-grotesque/opsz.css';
import './theme/theme.css';
import './theme/base.css';
import { render } from 'preact';
import type { HostplayBridge } from '../shared/bridge/index.ts';
import { App } from './app/app.ts';
import { Root } from './screens/root.tsx';

declare global {
  interface Window {
    /** What preload exposes. */
    readonly hostplay: HostplayBridge;
  }
}

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no element #app');

const info = await window.hostplay.start();
const app = new App(window.hostplay, info);
render(<Root app={app} />, place);
app.begin(info.intent);

// What nobody caught is told by the browser here; the last minute may explain it. An event without an error is only
// a remark of the browser's.
window.addEventListener('error', ({ error }) => error && app.recorder.failed(error));
window.addEventListener('unhandledrejection', ({ reason }) => app.recorder.failed(reason));
