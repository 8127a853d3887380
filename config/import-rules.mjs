/** Turns the table of layers into Biome's lint rules, one override for each line of the table. */
import { writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { LAYERS } from './layers.mjs';

const TESTS = ['!**/*.test.ts', '!**/*.test.tsx', '!**/testing/*.ts', '!**/test-*.ts'];

/** Biome's configuration, as `import-rules.json` holds it. */
export function importRules() {
  return {
    root: false,
    overrides: LAYERS.flatMap(([folders, ...may]) =>
      alternatives(folders).map((folder) => [folder, may]),
    ).map(([folder, may]) => ({
      includes: [`src/${folder}/*.ts`, `src/${folder}/*.tsx`, ...TESTS],
      linter: { rules: { style: { noRestrictedImports: rule(folder, may.flatMap(alternatives)) } } },
    })),
  };
}

/** Writes `import-rules.json` anew. */
export function writeImportRules() {
  const file = new URL('./import-rules.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(importRules(), null, 2)}\n`);
}

function rule(folder, may) {
  const message = `${folder} may import ${['itself', ...may].join(', ')}: see config/layers.mjs.`;
  const group = [
    '**',
    '!./*',
    ...may.flatMap((target) => specifiers(folder, target)).map((glob) => `!${glob}`),
  ];
  return { level: 'error', options: { patterns: [{ group, message }] } };
}

/** `a/{b,c}/*` stands for `a/b/*` and `a/c/*`. */
function alternatives(target) {
  const [whole, list] = /\{([^}]+)\}/.exec(target) ?? [];
  return list === undefined ? [target] : list.split(',').map((name) => target.replace(whole, name));
}

/** How a file of `folder` writes what it imports. A package's name that ends in a star has its subpaths with it. */
function specifiers(folder, target) {
  if (!/^(shared|main|renderer|preload|resources)\b/.test(target))
    return /\*$/.test(target) ? [target, `${target}/**`] : [target];
  const file = /[*.][^/]*$/.test(target) ? target : `${target}/index.ts`;
  // Any name will do where the table says `*`: from `main/*`, `main/*/*` is not this folder but all of its kind.
  const here = folder.replaceAll('*', 'any');
  const path = posix.relative(file.startsWith('resources') ? `src/${here}` : here, file);
  return [path.startsWith('.') ? path : `./${path}`];
}
