// Faults of programs and computers: they stand still for a while, or their clocks jump.
import type { Machine, Standstill } from '../machine.ts';
import { seconds } from '../text.ts';
import { type DrawFault, drawGuest, nothing } from './fault.ts';

/** A window that does nothing: no frame, no `pump()`. The connection below it lives on. */
export const frozenPage: DrawFault = (dice, people) => {
  const who = dice.between(0, people - 1);
  const lasts = dice.between(50, 4_000);
  return {
    words: `the page of player ${who} is frozen for ${seconds(lasts)}`,
    lasts,
    begin: (world) => stand([world.person(who).page], 'busy'),
  };
};

/** A guest's main process is busy, or their computer sleeps: then its clocks fall behind all others. */
export const stillGuest: DrawFault = (dice, people) => {
  const who = drawGuest(dice, people);
  const lasts = dice.between(50, 4_000);
  const how = dice.pick<Standstill>(['busy', 'asleep']);
  return {
    words: `${how === 'busy' ? 'main' : 'the computer'} of player ${who} is ${how} for ${seconds(lasts)}`,
    lasts,
    begin: (world) => {
      const { main, page } = world.person(who);
      return stand(how === 'busy' ? [main] : [main, page], how);
    },
  };
};

/** The host's computer has other things to do, or sleeps: for everybody the game stands still. */
export const stillHost: DrawFault = (dice) => {
  const lasts = dice.between(50, 3_000);
  const how = dice.pick<Standstill>(['busy', 'busy', 'asleep']);
  return {
    words: `the host thread is ${how} for ${seconds(lasts)}`,
    lasts,
    begin: (world) => stand([world.host.machine], how),
  };
};

/** One program's clock jumps ahead of all others: it counted a sleep that they did not. */
export const clockStep: DrawFault = (dice, people) => {
  const who = dice.between(0, people - 1);
  const which = dice.pick(['page', 'page', 'main', 'host']);
  const by = dice.pick([50, 700, 5_000, ...(which === 'page' ? [3_600_000] : [])]);
  return {
    words: `the clock of ${which === 'host' ? 'the host thread' : `the ${which} of player ${who}`} jumps ahead by ${seconds(by)}`,
    lasts: 0,
    begin: (world) => {
      const { main, page } = world.person(who);
      (which === 'page' ? page : which === 'main' ? main : world.host.machine).jump(by);
      return nothing;
    },
  };
};

/** Programs stand still, unless they do already; then they go on when that ends. */
function stand(machines: readonly Machine[], how: Standstill): () => void {
  const stopped = machines.filter(({ isStill }) => !isStill);
  for (const machine of stopped) machine.stand(how);
  return () => {
    for (const machine of stopped) machine.goOn();
  };
}
