// Runs in Electron: draws an SVG on a canvas of a page that nobody sees, and writes what is there as a PNG.
// electron electron-main.cjs <svg> <png> <pixels>
const { readFileSync, writeFileSync } = require('node:fs');
const { app, BrowserWindow } = require('electron/main');

const [svg, png, pixels] = process.argv.slice(-3);

app
  .whenReady()
  .then(draw)
  .catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  })
  .finally(() => app.exit(Number(process.exitCode ?? 0)));

async function draw() {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  await window.loadURL('data:text/html,<meta charset=utf-8>');
  const source = `data:image/svg+xml;base64,${readFileSync(svg).toString('base64')}`;
  const drawn = await window.webContents.executeJavaScript(`(${inPage})('${source}', ${Number(pixels)})`);
  writeFileSync(png, Buffer.from(drawn.split(',')[1], 'base64'));
}

/** Runs in the page. */
async function inPage(source, size) {
  const image = new Image(size, size);
  image.src = source;
  await image.decode();
  const canvas = new OffscreenCanvas(size, size);
  canvas.getContext('2d').drawImage(image, 0, 0, size, size);
  const reader = new FileReader();
  const isRead = new Promise((resolve) => {
    reader.onload = resolve;
  });
  reader.readAsDataURL(await canvas.convertToBlob({ type: 'image/png' }));
  await isRead;
  return reader.result;
}
