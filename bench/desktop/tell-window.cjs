// Loaded by Electron before an app: tells when the app's first window is shown with its page painted.
const { app } = require('electron');

app.once('browser-window-created', (_event, window) => {
  const states = { shown: window.isVisible(), painted: false };
  const tell = () => {
    if (states.shown && states.painted) process.stdout.write('visible true\n');
  };
  window.once('show', () => {
    states.shown = true;
    tell();
  });
  window.once('ready-to-show', () => {
    states.painted = true;
    tell();
  });
});
