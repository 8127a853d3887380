import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Bug } from './bugs.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
/** What it takes to run a storm. */
const NEEDED = ['src', 'bench', 'scripts', 'package.json', 'tsconfig.json', 'config'];

/** A copy of the project for mistakes to be planted in. */
export class Field {
  readonly folder = mkdtempSync(join(tmpdir(), 'storm-planted-'));

  constructor() {
    for (const part of NEEDED) cpSync(join(PROJECT, part), join(this.folder, part), { recursive: true });
    symlinkSync(join(PROJECT, 'node_modules'), join(this.folder, 'node_modules'), 'junction');
  }

  /** @returns what pulls it out again; @throws Error when it no longer applies */
  plant(bug: Bug): () => void {
    const path = join(this.folder, bug.file);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, planted(text, bug));
    return () => writeFileSync(path, text);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The text of a file with a mistake in it. @throws Error when it no longer applies */
export function planted(text: string, { name, file, from, to }: Bug): string {
  const pieces = text.split(from);
  if (pieces.length !== 2)
    throw new Error(
      `“${name}” no longer applies: ${file} has its text ${pieces.length - 1} times. Mend the list.`,
    );
  return pieces.join(to);
}

/** The text of a file of the project. */
export function original({ file }: Bug): string {
  return readFileSync(join(PROJECT, file), 'utf8');
}
