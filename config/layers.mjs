/** What the page may use of packages and of what is shared, and the floors that every feature of the page stands on. */
const PAGE = ['shared/product.ts', 'pixi.js', 'pixi.js/*', 'preact', 'preact/*', '@preact/signals'];
const SHARED = [
  'shared/{net,netcode,session,simulation,defects}',
  'shared/bridge/*',
  'shared/games/catalogue.ts',
];
const BASE = ['renderer/{engine,failures,input,language,sound,theme,ui}/*'];

/**
 * Who may import whom: one line for each layer, from the lowest floor up. A folder's own files are always allowed, and
 * tests may look everywhere. `npm run format` turns this table into the lint rules of `import-rules.json`.
 *
 * `folder` is a door (its index.ts), `folder/*` all files in it, a file's path that file, anything else a package.
 * Two stars stand for a folder and all below it; a later line wins.
 *
 * @type {readonly (readonly [folder: string, ...may: string[]])[]}
 */
export const LAYERS = [
  // What the app is called.
  ['shared', '../../product.json'],
  // Networking: bytes, lines, links, actions, then the two ends. Makers of pipes know only the door.
  ['shared/net', 'shared/net/*/*'],
  ['shared/net/wire', 'shared/net/*', '@msgpack/msgpack'],
  ['shared/net/line', 'shared/net/*', 'shared/net/wire/*'],
  ['shared/net/link', 'shared/net/*', 'shared/net/wire/*', 'shared/net/line/*'],
  ['shared/net/actions', 'shared/net/*', 'shared/net/wire/*'],
  ['shared/net/server', 'shared/net/*', 'shared/net/{wire,line,link,actions}/*'],
  ['shared/net/client', 'shared/net/*', 'shared/net/{wire,line,link,actions}/*'],
  ['shared/net/memory', 'shared/net/*', 'shared/net/line/*'],
  ['shared/net/tcp', 'shared/net', 'node:*'],
  // Real-time pieces.
  ['shared/netcode', 'shared/netcode/*/*'],
  ['shared/netcode/time', 'shared/net', 'shared/netcode/limits.ts'],
  ['shared/netcode/state', 'shared/net', 'shared/netcode/limits.ts'],
  ['shared/netcode/view', 'shared/net', 'shared/netcode/{time,state}/*'],
  ['shared/netcode/inputs', 'shared/net', 'shared/netcode/limits.ts', 'shared/netcode/{time,state,view}/*'],
  ['shared/netcode/conditioner', 'shared/net', 'shared/netcode/state/*'],
  ['shared/netcode/recording', 'shared/net'],
  // What went wrong, on its way to whoever can mend it.
  ['shared/defects', 'shared/net', 'zod'],
  // What happens around any game, games of rules, games.
  ['shared/session', 'shared/net', 'zod'],
  ['shared/simulation', 'shared/{net,netcode,session}'],
  ['shared/games', 'shared/session', 'shared/games/*/*'],
  ['shared/games/*', 'shared/{net,session,simulation}', 'zod'],
  ['shared/bridge', 'shared/{net,netcode,session,defects}', 'zod'],
  // The desktop.
  [
    'main',
    'main/*/*',
    'shared/{net,net/tcp,netcode,session}',
    'shared/bridge/*',
    'shared/product.ts',
    'electron/main',
    'node:*',
  ],
  [
    'main/*',
    'main/*/*',
    'shared/{net,net/tcp,netcode,session,simulation,defects}',
    'shared/bridge/*',
    'shared/games/catalogue.ts',
    'shared/product.ts',
    'electron/main',
    'electron/common',
    'node:*',
    'zod',
    'resources/*',
  ],
  ['main/identity', 'main/shell/*', 'shared/session', 'node:*'],
  [
    'main/host',
    'main/identity/*',
    'shared/{net,net/tcp,session,defects}',
    'shared/games/catalogue.ts',
    'node:*',
    'zod',
  ],
  [
    'main/session',
    'main/{host,identity,shell}/*',
    'shared/{net,net/tcp,netcode,session,defects}',
    'shared/bridge/*',
    'shared/games/catalogue.ts',
    'node:*',
    'zod',
  ],
  [
    'main/serve',
    'main/{host,identity,shell}/*',
    'shared/{net,net/tcp,session,defects}',
    'shared/games/catalogue.ts',
    'shared/product.ts',
    'node:*',
  ],
  ['preload', 'shared/bridge/*', 'electron/renderer'],
  // The page: neither Node nor Electron nor sockets. From what every feature uses up to what puts them together.
  ['renderer', 'renderer/*/*', 'shared/bridge/*', '@fontsource-variable/*', 'preact', '@preact/signals'],
  ['renderer/*', ...BASE, 'renderer/games/*', 'renderer/session', ...SHARED, ...PAGE],
  ['renderer/{theme,language,sound}', 'shared/{net,session}', ...PAGE],
  ['renderer/input', 'renderer/language/*', 'shared/{net,session}', 'shared/bridge/*', ...PAGE],
  ['renderer/{engine,ui}', 'renderer/{theme,language}/*', 'shared/{net,session}', ...PAGE],
  ['renderer/games', 'renderer/{engine,input,language,sound}/*', ...SHARED, ...PAGE],
  ['renderer/games/*', ...BASE, 'renderer/games/*', ...SHARED, 'shared/games/*/*', ...PAGE],
  ['renderer/session', ...BASE, 'renderer/games/*', ...SHARED, ...PAGE],
  ['renderer/{app,screens}', 'renderer/*/*', ...SHARED, ...PAGE],
];
