import type { Person } from '../person.ts';
import type { World } from '../world.ts';
import { newestTick } from './replicas.ts';

/** Where everything was at some moment: whoever plays is past it, in both directions. */
export interface Mark {
  readonly epoch: number;
  readonly tick: number;
  readonly probes: ReadonlyMap<number, { up: number; down: number; name: string | undefined }>;
}

export function markNow({ people, host }: World): Mark {
  return {
    epoch: host.room.epoch,
    tick: host.simulation?.figures.tick ?? 0,
    probes: new Map(
      people.map(({ number, visit }) => [
        number,
        { up: visit?.probes.up ?? 0, down: visit?.probes.down ?? 0, name: visit?.name },
      ]),
    ),
  };
}

/** Why not everybody who wants to plays again since `mark`; undefined when they do. */
export function notPlaying(world: World, mark: Mark): string | undefined {
  for (const person of world.people) {
    const why = person.isAway ? undefined : reason(world, person, mark);
    if (why !== undefined) return `player ${person.number} does not play: ${why}`;
  }
  return undefined;
}

function reason({ host, game }: World, { number, visit }: Person, mark: Mark): string | undefined {
  if (visit === undefined) return 'they have not come yet';
  const isFull = host.room.players.length >= game.seats;
  // Strangers may have taken all seats, or may be expected back in them: then it is as they were told.
  if (visit.endedWith === 'full' && isFull) return undefined;
  if (visit.endedWith !== undefined) return `they were told "${visit.endedWith}"`;
  if (visit.isSentAway) return 'they were sent away, and are still there';
  if (!visit.client.isConnected) return 'they have no line';
  if (!visit.hasJoined) return 'they were not let in';
  if (visit.player.seat === null && !isFull) return 'they watch, while there are free seats';
  const before = mark.probes.get(number);
  const since = before?.name === visit.name ? before : { up: 0, down: 0 };
  if (visit.probes.heardUp <= since.up) return 'nothing that they send is heard';
  if (visit.probes.heardDown <= since.down) return 'nothing that the host sends is heard';
  const tick = newestTick(visit);
  if (visit.player.welcome?.epoch !== mark.epoch) return 'they are still in the game before this one';
  if (tick !== undefined && tick <= mark.tick) return 'they see the game stand still';
  return undefined;
}
