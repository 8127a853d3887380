// `npm run fuzz`: hostile peers against a host that serves honest players meanwhile, and hostile hosts against guests.
// Leaves with 1 when a figure is not as it must be. Says how the same run is had again.
import { randomInt } from 'node:crypto';
import { say } from '../../scripts/setup/say.mjs';
import { readArguments, runCommand, UsageError } from '../lib/arguments.ts';
import { ATTACKS } from './attacks/index.ts';
import { attackGuestsOfHosts } from './guest/side.ts';
import { attackHost } from './host-side.ts';
import { table } from './verdict.ts';

const USAGE = `npm run fuzz -- [--side host|guest|both] [--frames N] [--seed S] [--rounds R] [--attack NAME]…

  --side    who is attacked: the host by its guests, guests by their host, or one after the other (both)
  --frames  how many hostile frames to send to each side, at least (1000000)
  --seed    the same seed makes the same attacks, in the same order (drawn, and printed)
  --rounds  how often the attack pauses for a look at the memory (6)
  --attack  only these attacks on the host: ${Object.keys(ATTACKS).join(', ')}`;

const SIDES = ['host', 'guest', 'both'];
/** Seeds are short enough to be typed. */
const SEEDS = 2 ** 31;

await runCommand(USAGE, async () => {
  const drawn = { frames: 1_000_000, seed: randomInt(1, SEEDS), rounds: 6 };
  const { frames, seed, rounds, attack, side } = readArguments(drawn, ['attack', 'side']);
  const on = side.at(-1) ?? 'both';
  if (!SIDES.includes(on)) throw new UsageError(`--side takes ${SIDES.join(', ')}; "${on}" is none of them.`);
  const unknown = attack.find((name) => !Object.hasOwn(ATTACKS, name));
  if (unknown !== undefined) throw new UsageError(`There is no attack called ${unknown}.`);

  const only = attack.map((name) => ` --attack ${name}`).join('');
  say(`Again: npm run fuzz -- --side ${on} --frames ${frames} --seed ${seed} --rounds ${rounds}${only}`);
  let isWell = true;
  for (const one of on === 'both' ? ['host', 'guest'] : [on]) {
    say(one === 'host' ? '\nHostile guests against a host.' : '\nHostile hosts against guests.');
    const attacks = attack.length === 0 ? Object.keys(ATTACKS) : attack;
    const { text, verdicts } =
      one === 'host'
        ? await attackHost({ frames, seed, rounds, attacks })
        : await attackGuestsOfHosts({ frames, seed, rounds });
    say(`\n${text}\n\n${table(verdicts)}`);
    isWell &&= verdicts.every(({ ok }) => ok);
  }
  return isWell ? 0 : 1;
});
