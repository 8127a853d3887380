// @ts-check
// Gives the project another name: in product.json, in what npm and Electron read, and in the pages for people.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pages that speak of the app by its name. */
const PAGES = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs'];
/**
 * Where the old name may stay: whose code it is, what was and what was decided, and the numbers of the networking
 * library, which is compared with others by its own name.
 */
const KEPT = /^(LICENSE|CHANGELOG\.md|docs\/adr\/.*|docs\/performance\.md|bench\/.*)$/;
/** Where it is looked for. What git leaves out is not among these. */
const SEARCHED = ['.github', 'config', 'docs', 'e2e', 'examples', 'resources', 'scripts', 'src'];
/** A test that looks for the name of the template has to say it. */
const LOOKS_FOR_IT = 'config/product.test.ts';

/**
 * @typedef {{ name: string, shortName: string, id: string, tagline: { en: string }, author: { name: string } }} Product
 * @typedef {Pick<Product, 'name' | 'shortName' | 'id'>} Names
 */

/**
 * @param {string} folder of the project, or of a copy
 * @param {Names} names
 * @returns {{ files: string[], old: Product }} the files of JSON that were written, and what it was called
 */
export function writeNames(folder, names) {
  /** @type {Product} */
  const old = JSON.parse(readFileSync(join(folder, 'product.json'), 'utf8'));
  const { name, shortName } = names;
  const author = { ...old.author, name: saying(old.name, name)(old.author.name) };
  const npm = { name: shortName, productName: name, author: author.name, description: old.tagline.en };
  edit(folder, 'product.json', (product) => ({ ...product, ...names, author }));
  edit(folder, 'package.json', (manifest) => ({ ...manifest, ...npm }));
  edit(folder, 'package-lock.json', (lock) => {
    const packages = { ...lock.packages, '': { ...lock.packages[''], name: shortName } };
    return { ...lock, name: shortName, packages };
  });
  for (const file of PAGES.flatMap((page) => filesIn(folder, page))) {
    if (!file.endsWith('.md') || KEPT.test(file)) continue;
    const before = readFileSync(join(folder, file), 'utf8');
    const after = saying(old.name, name)(before);
    if (after !== before) writeFileSync(join(folder, file), after);
  }
  return { files: ['product.json', 'package.json'], old };
}

/**
 * The lines that say a name where it has no reason to stand any more.
 * @param {string} folder
 * @param {readonly string[]} names
 * @returns {string[]} each as `file:line: text`
 */
export function linesThatSay(folder, names) {
  const patterns = names.map(
    (name) => new RegExp(`(?<![\\p{L}\\p{N}])${literal(name)}(?![\\p{L}\\p{N}])`, 'iu'),
  );
  const top = readdirSync(folder).filter((file) => /\.(md|json|ts)$/.test(file));
  const files = [...top, ...SEARCHED].flatMap((path) => filesIn(folder, path));
  return files
    .filter((file) => !KEPT.test(file) && file !== LOOKS_FOR_IT && !/\.png$|^e2e\/screenshots\//.test(file))
    .flatMap((file) => {
      const lines = readFileSync(join(folder, file), 'utf8').split('\n');
      return lines.flatMap((line, index) =>
        patterns.some((pattern) => pattern.test(line)) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
      );
    });
}

/**
 * @param {string} folder
 * @param {string} file
 * @param {(content: any) => object} change
 */
function edit(folder, file, change) {
  const path = join(folder, file);
  writeFileSync(path, `${JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8'))), null, 2)}\n`);
}

/** Puts one name, as a word, in the place of another. @param {string} before @param {string} after */
function saying(before, after) {
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${literal(before)}(?![\\p{L}\\p{N}])`, 'gu');
  return (/** @type {string} */ text) => text.replace(word, () => after);
}

/** @param {string} text */
function literal(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** @param {string} folder @param {string} path @returns {string[]} the file, or all below the folder, with slashes */
function filesIn(folder, path) {
  const full = join(folder, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full).flatMap((name) => filesIn(folder, `${path}/${name}`));
}
