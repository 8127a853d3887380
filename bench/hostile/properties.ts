import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runNode } from '../../scripts/lib/processes.mjs';
import { vitest } from '../../scripts/lib/tools.mjs';
import { projectFolder } from '../../scripts/setup/folders.mjs';

/**
 * The property tests with the values that follow from `seed`: in `npm test` they try the same ones in each run.
 * @returns whether all hold; vitest has said so, and which values break one
 */
export async function tryProperties(seed: number): Promise<boolean> {
  const env = { ...process.env, PROPERTY_SEED: String(seed) };
  const args = [vitest, 'run', '--reporter=dot', ...(await propertyTests())];
  return (await runNode(args, { cwd: projectFolder, env })) === 0;
}

/** The test files that draw values. */
async function propertyTests(): Promise<string[]> {
  const files = await readdir(join(projectFolder, 'src'), { recursive: true });
  const tests = files.filter((file) => file.endsWith('.test.ts')).map((file) => join('src', file));
  const texts = await Promise.all(tests.map((file) => readFile(join(projectFolder, file), 'utf8')));
  return tests.filter((_, i) => texts[i]?.includes("from 'fast-check'"));
}
