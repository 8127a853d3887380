import { existsSync } from 'node:fs';
import { catalogue } from '../src/shared/games/catalogue.ts';
import type { Workload } from './lib/workload.ts';

/** What games measure of themselves: `src/shared/games/<id>/testing/workload.ts`, where a game has one. */
export async function gameWorkloads(): Promise<Workload[]> {
  const files = Object.keys(catalogue).map(
    (id) => new URL(`../src/shared/games/${id}/testing/workload.ts`, import.meta.url),
  );
  const modules = files.filter((file) => existsSync(file)).map((file) => import(file.href));
  return (await Promise.all(modules)).map(({ workload }: { workload: Workload }) => workload);
}
