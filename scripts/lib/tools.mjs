// @ts-check
// The development tools, each as a script for `process.execPath`: no shell, no PATH, the same on every system.
import { join } from 'node:path';
import { projectFolder } from '../setup/folders.mjs';

/** @param {string[]} path inside `node_modules` */
const tool = (...path) => join(projectFolder, 'node_modules', ...path);

export const biome = tool('@biomejs', 'biome', 'bin', 'biome');
export const tsc = tool('typescript', 'bin', 'tsc');
export const vitest = tool('vitest', 'vitest.mjs');
export const tsx = tool('tsx', 'dist', 'cli.mjs');
export const playwright = tool('playwright', 'cli.js');
export const electronVite = tool('electron-vite', 'bin', 'electron-vite.js');
