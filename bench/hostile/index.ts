// `npm run fuzz`: hostile peers against a host that serves honest players meanwhile, hostile hosts against guests, and
// the property tests with other values. Leaves with 1 when a figure is not as it must be. Says how the same run is had again.
import { randomInt } from 'node:crypto';
import { say } from '../../scripts/setup/say.mjs';
import { readArguments, runCommand, UsageError } from '../lib/arguments.ts';
import { ATTACKS } from './attacks/index.ts';
import { attackGuestsOfHosts } from './guest/side.ts';
import { attackHost } from './host-side.ts';
import { tryProperties } from './properties.ts';
import { type Report, table } from './verdict.ts';

const USAGE = `npm run fuzz -- [--part host|guest|properties]… [--frames N] [--seed S] [--rounds R] [--attack NAME]…

  --part    only this: the host attacked by its guests, guests attacked by their host, or the property tests (all three)
  --frames  how many hostile frames to send to each side, at least (1000000)
  --seed    the same seed makes the same attacks, in the same order (drawn, and printed)
  --rounds  how often the attack pauses for a look at the memory (6)
  --attack  only these attacks on the host: ${Object.keys(ATTACKS).join(', ')}`;

const PARTS = ['host', 'guest', 'properties'];
/** Seeds are short enough to be typed. */
const SEEDS = 2 ** 31;

await runCommand(USAGE, async () => {
  const drawn = { frames: 1_000_000, seed: randomInt(1, SEEDS), rounds: 6 };
  const { frames, seed, rounds, attack, part } = readArguments(drawn, ['attack', 'part']);
  const noPart = part.find((name) => !PARTS.includes(name));
  if (noPart !== undefined)
    throw new UsageError(`--part takes ${PARTS.join(', ')}; "${noPart}" is none of them.`);
  const unknown = attack.find((name) => !Object.hasOwn(ATTACKS, name));
  if (unknown !== undefined) throw new UsageError(`There is no attack called ${unknown}.`);

  const told = [...part.map((name) => ` --part ${name}`), ...attack.map((name) => ` --attack ${name}`)];
  say(`Again: npm run fuzz -- --frames ${frames} --seed ${seed} --rounds ${rounds}${told.join('')}`);
  const parts = part.length === 0 ? PARTS : part;
  let isWell = true;
  if (parts.includes('host')) {
    say('\nHostile guests against a host.');
    const attacks = attack.length === 0 ? Object.keys(ATTACKS) : attack;
    isWell = tell(await attackHost({ frames, seed, rounds, attacks })) && isWell;
  }
  if (parts.includes('guest')) {
    say('\nHostile hosts against guests.');
    isWell = tell(await attackGuestsOfHosts({ frames, seed, rounds })) && isWell;
  }
  if (parts.includes('properties')) {
    say('\nProperty tests.');
    isWell = (await tryProperties(seed)) && isWell;
  }
  return isWell ? 0 : 1;
});

function tell({ text, verdicts }: Report): boolean {
  say(`\n${text}\n\n${table(verdicts)}`);
  return verdicts.every(({ ok }) => ok);
}
