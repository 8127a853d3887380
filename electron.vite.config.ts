/**
 * How the three parts are built: main and preload as CommonJS (a sandboxed preload must be one CommonJS file),
 * with everything bundled but Electron and Node's own modules, and the page as ES modules.
 *
 * The targets are pinned to the oldest Electron the code is tested on (33: Node 20.18, Chrome 130). Newer syntax,
 * such as `await using`, is compiled down to that.
 */
import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';
import product from './product.json';

const node = 'node20.18';
const chrome = 'chrome130';
const commonJs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
} as const;

export default defineConfig({
  main: {
    build: {
      target: node,
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        // The app, and the host that runs in plain Node.
        input: { index: resolve('src/main/index.ts'), serve: resolve('src/main/serve/index.ts') },
        output: commonJs,
      },
    },
  },
  preload: {
    build: {
      target: node,
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: { input: { index: resolve('src/preload/index.ts') }, output: commonJs },
    },
  },
  renderer: {
    root: 'src/renderer',
    base: './',
    plugins: [
      {
        name: 'title',
        transformIndexHtml: () => [{ tag: 'title', children: product.name, injectTo: 'head' }],
      },
    ],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      target: chrome,
      // The content security policy allows no data: URLs for fonts, so nothing is inlined.
      assetsInlineLimit: 0,
      minify: true,
      sourcemap: true,
      rolldownOptions: { input: resolve('src/renderer/index.html') },
    },
  },
});
