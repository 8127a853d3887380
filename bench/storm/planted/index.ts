// `npm run storm:planted`: plants mistakes in a copy of the project, one at a time, and lets storms pass over them until
// one is found. Leaves with 1 when a mistake no longer applies, or when more than one stays hidden.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { say } from '../../../scripts/setup/say.mjs';
import { runCommand } from '../../lib/arguments.ts';
import { BUGS, type Bug } from './bugs.ts';
import { Field, original, planted } from './plant.ts';

/** So long storms may look for a mistake, ms. */
const PATIENCE = 10 * 60_000;
/** So many may stay hidden. */
const HIDDEN = 1;
/** Storms in which nothing may be wrong as long as nothing is planted. */
const SOUND_SEEDS = 20;
const ALL_SEEDS = 1_000_000;

const USAGE = `npm run storm:planted -- [WORD]…

  only the mistakes whose names contain one of the words`;

await runCommand(USAGE, async () => {
  const words = process.argv.slice(2);
  const bugs = BUGS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  for (const bug of BUGS) planted(original(bug), bug);
  const field = new Field();
  try {
    const sound = await firstComplaint(field.folder, SOUND_SEEDS);
    if (sound !== undefined) throw new Error(`Something is wrong without anything planted: ${sound}`);
    let hidden = 0;
    for (const bug of bugs) if (!(await isFound(field, bug))) hidden += 1;
    say(`\n${bugs.length - hidden} of ${bugs.length} were found.`);
    return hidden > HIDDEN ? 1 : 0;
  } finally {
    field.remove();
  }
});

async function isFound(field: Field, bug: Bug): Promise<boolean> {
  const pullOut = field.plant(bug);
  const begun = Date.now();
  const complaint = await firstComplaint(field.folder, ALL_SEEDS);
  pullOut();
  const took = `${Math.round((Date.now() - begun) / 1000)} s`.padStart(6);
  say(`${complaint === undefined ? 'hidden' : 'found '} ${took}  ${bug.name}`);
  if (complaint !== undefined) say(`                ${complaint}`);
  return complaint !== undefined;
}

/** What is wrong first in these storms; undefined when nothing is, or when it takes too long. */
function firstComplaint(folder: string, seeds: number): Promise<string | undefined> {
  const args = [
    '--max-semi-space-size=32',
    '--import',
    'tsx',
    'bench/storm/index.ts',
    '--seeds',
    `1-${seeds}`,
  ];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const timer = setTimeout(() => child.kill(), PATIENCE);
  return new Promise((resolve, reject) => {
    let complaint: string | undefined;
    createInterface(child.stdout).on('line', (line) => {
      // The search for the shortest schedule that follows is not needed here.
      if (line.startsWith('Seed ')) complaint = line;
      if (complaint !== undefined) child.kill();
    });
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      if (complaint === undefined && code !== null && code !== 0)
        reject(new Error(`The storms ended with ${code}.`));
      else resolve(complaint);
    });
  });
}
