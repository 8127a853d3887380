import type { LogEntry } from '../../../src/shared/netcode/index.ts';
import type { JoiningPlayer } from '../../../src/shared/simulation/index.ts';
import { isSimulation } from '../player.ts';
import type { World } from '../world.ts';

/** The ticks that are looked at: half a second. */
const TICKS = 30;
/** In so many of them the host may have calculated with something else than a player did. */
const LATE_SHARE = 0.1;

/**
 * Whether the host calculates with what players do: of the newest ticks, what each player sent for a tick is what the
 * host took for it. @returns what is wrong, if something is; nothing in games without ticks
 */
export function inputsAreTaken({ host, people, game }: World): string | undefined {
  const { simulation } = host;
  if (!isSimulation(game) || simulation === undefined) return undefined;
  const { tick } = simulation.figures;
  const steps = newestSteps(simulation.log?.pieces.at(-1)?.entries ?? []);
  for (const { visit } of people) {
    const seat = visit?.player.seat ?? null;
    if (visit === undefined || visit.endedWith !== undefined || seat === null) continue;
    const others = steps.filter(({ inputs }, age) => {
      const sent = visit.inputs?.sentFor(tick - age);
      const taken = inputs.get(seat);
      return sent === undefined || taken === undefined || !game.simulation.inputs.isSame(sent, taken);
    });
    if (others.length > steps.length * LATE_SHARE)
      return `of ${steps.length} ticks the host took ${others.length} without what ${visit.name} did in them`;
  }
  return undefined;
}

type Entry = LogEntry<object, JoiningPlayer>;

/** What the newest ticks were calculated with, the newest first. */
function newestSteps(entries: readonly Entry[]): Extract<Entry, { kind: 'step' }>[] {
  const steps = entries.slice(-2 * TICKS).filter((entry) => entry.kind === 'step');
  return steps.slice(-TICKS).reverse();
}
