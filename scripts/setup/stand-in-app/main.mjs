// What makes `electron <path>` open an app. A plain Electron brings such a file as its default app; the
// stand-in lost it and gets this one. Electron holds `ready` back while the top-level awaits below run.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);
const { target, preload } = readArguments(process.argv.slice(1));

process.defaultApp = true;
for (const module of preload) require(resolve(module));

if (target === null) {
  process.stderr.write('Give the folder or the file of an app: electron <path>\n');
  app.exit(2);
} else {
  const path = resolve(target);
  adoptIdentity(path);
  await import(pathToFileURL(require.resolve(path)).href);
}

/** The app's path and the modules to load before it; other switches are for Chromium and the app. */
function readArguments(args) {
  const preload = [];
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '-r' || args[i] === '--require') preload.push(args[++i]);
    else if (!args[i].startsWith('-')) return { target: args[i], preload };
  }
  return { target: null, preload };
}

/** Name, version and path as a packaged app would have them: user data and the title come from these. */
function adoptIdentity(path) {
  const file = join(path, 'package.json');
  if (!existsSync(file)) return app.setAppPath(resolve(path, '..'));
  const { name, productName, version, desktopName } = JSON.parse(readFileSync(file, 'utf8'));
  if (version) app.setVersion(version);
  if (productName ?? name) app.name = productName ?? name;
  app.setDesktopName(desktopName ?? `${app.name}.desktop`);
  app.setAppPath(path);
}
