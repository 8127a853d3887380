// `npm run bench`: measures, and prints a table of figures beside their floors and goals. It asserts nothing:
// how fast this machine is today is no reason for a test to fail.
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { gameWorkloads } from './games.ts';
import type { Row } from './lib/row.ts';
import { table } from './lib/table.ts';
import type { Workload } from './lib/workload.ts';
import { WORKLOADS } from './workloads.ts';

const workloads = [...WORKLOADS, ...(await gameWorkloads())];

const USAGE = `npm run bench -- [--only NAME,NAME] [--rounds N] [--game ID] [--json FILE] [--profile FOLDER]

  --only     measures these alone
  --rounds   how often everything is measured; figures are medians (3)
  --game     what simulation and desktop play (the catalogue's first game); dots: the one made for tests
  --json     writes the table's rows to a file as well
  --profile  writes a CPU profile of each server; the figures are slower than without

${workloads.map(({ name, about }) => `  ${name.padEnd(10)} ${about}`).join('\n')}
`;

class UsageError extends Error {}

const print = (text: string) => process.stdout.write(`${text}\n`);

try {
  await main();
} catch (error) {
  print(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : String(error));
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { chosen, rounds, json, profile, game } = readArguments();
  const rows: Row[] = [];
  for (const workload of chosen) {
    print(`${workload.name}: ${workload.about}`);
    try {
      rows.push(...(await workload.run({ rounds, profile, game })));
    } catch (error) {
      // What the others have measured is worth keeping.
      print(`${workload.name} failed: ${error instanceof Error ? error.stack : String(error)}`);
      process.exitCode = 1;
    }
  }
  print(`\n${table(rows)}`);
  if (json !== undefined) await writeFile(json, `${JSON.stringify(report(rounds, rows), null, 2)}\n`);
}

function report(rounds: number, rows: readonly Row[]) {
  return { at: new Date().toISOString(), node: process.version, cores: cpus().length, rounds, rows };
}

function readArguments() {
  const values = parse();
  if (values.help) throw new UsageError('What npm run bench takes:');
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new UsageError('--rounds takes a whole number from 1.');
  return {
    chosen: choose(values.only),
    rounds,
    json: values.json,
    profile: values.profile,
    game: values.game,
  };
}

function choose(only: string | undefined): readonly Workload[] {
  if (only === undefined) return workloads;
  return only.split(',').map((name) => {
    const workload = workloads.find((one) => one.name === name);
    if (workload === undefined) throw new UsageError(`There is no workload "${name}".`);
    return workload;
  });
}

function parse() {
  try {
    return parseArgs({
      options: {
        only: { type: 'string' },
        rounds: { type: 'string', default: '3' },
        json: { type: 'string' },
        game: { type: 'string' },
        profile: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
