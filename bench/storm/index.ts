// `npm run storm`: games in bad weather, one seed after the other. Leaves with 1 when something is not as it must be,
// and says then how to see it again.
import { writeFileSync } from 'node:fs';
import { say } from '../../scripts/setup/say.mjs';
import { runCommand } from '../lib/arguments.ts';
import { type Command, readCommand, USAGE } from './command.ts';
import { commandOf, describeFailure, recordingName } from './report.ts';
import { shrink } from './shrink.ts';
import { type StormOptions, type StormReport, storm } from './storm.ts';

/** How often it is said how far it is, real ms. */
const SAY_EVERY = 10_000;

await runCommand(USAGE, async () => {
  const command = await readCommand(process.argv.slice(2));
  const { from, to } = command;
  say(`${command.game.title}, ${command.people} players, ${command.seconds} s, seeds ${from} to ${to}.`);
  const begun = process.cpuUsage();
  let [played, compared, saidAt] = [0, 0, Date.now()];
  const tally = (seed: number) => {
    const { user, system } = process.cpuUsage(begun);
    const speed = (played * 1000) / (user + system);
    return (
      `${seed - from + 1} of ${to - from + 1} storms passed, ${Math.round(played / 1000)} s of play at ` +
      `${speed.toFixed(0)} × real time, ${compared} states compared.`
    );
  };
  for (let seed = from; seed <= to; seed++) {
    const options = optionsOf(command, seed);
    const report = await storm(options);
    if (report.complaint !== undefined) return await fail(options, report);
    played += report.played;
    compared += report.compared;
    if (Date.now() - saidAt < SAY_EVERY && seed < to) continue;
    saidAt = Date.now();
    say(tally(seed));
  }
  return 0;
});

function optionsOf({ game, seconds, people, kinds, only }: Command, seed: number): StormOptions {
  return { game, seed, seconds, people, ...(kinds && { kinds }), ...(only && { only }) };
}

async function fail(options: StormOptions, report: StormReport): Promise<number> {
  say(
    `\nSeed ${options.seed}: ${report.complaint?.what}\nLooking for the shortest schedule that goes wrong …`,
  );
  const { only } = await shrink(options, report);
  const again = { ...options, only };
  const recorded = await storm({ ...again, isRecorded: true });
  const file = recordingName(again);
  const recording = recorded.recording?.(commandOf(again));
  if (recording !== undefined) writeFileSync(file, recording);
  say(describeFailure(again, recorded, recording && file));
  return 1;
}
