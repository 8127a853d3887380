/** Files that are either the old one or the new one, whenever the power fails. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file beside its place and renames it into it, with its folder where that is missing.
 * @param mode who may read it, as of `chmod`; not even for a moment more than that. As the system has it unless told
 * @throws Error of the file system; then the old file is still there
 */
export function writeWhole(path: string, content: string | Buffer, mode?: number): void {
  const draft = `${path}.new`;
  mkdirSync(dirname(path), { recursive: true });
  // One that is left over keeps its own mode: it could be anybody's to read.
  rmSync(draft, { force: true });
  writeFileSync(draft, content, { flush: true, ...(mode !== undefined && { mode }) });
  renameSync(draft, path);
}

/** Whether reading failed because there is no such file. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
