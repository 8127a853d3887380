import { spawn } from 'node:child_process';
import { type Start, startOptions } from './player.ts';

/** How a start ended, and what it printed. */
export interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** Starts the app, and resolves when it has ended by itself. */
export function run(options: Start): Promise<Outcome> {
  const start = startOptions(options);
  return new Promise((resolve, reject) => {
    const child = spawn(start.executablePath, start.args);
    const outcome: Outcome = { code: null, out: '', err: '' };
    child.stdout.on('data', (text) => {
      outcome.out += text;
    });
    child.stderr.on('data', (text) => {
      outcome.err += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ ...outcome, code }));
  });
}
