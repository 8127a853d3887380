// Faults of the network between a guest and the host.
import { LINKS, type LinkName } from '../../../src/shared/netcode/index.ts';
import type { Side } from '../cable.ts';
import type { Road, Way } from '../road.ts';
import { seconds } from '../text.ts';
import { type DrawFault, drawGuest, nothing } from './fault.ts';

/** A connection that ends without a word. Where only one side notices, the other one hears nothing for a while. */
export const cut: DrawFault = (dice, people) => {
  const who = drawGuest(dice, people);
  const side = dice.pick<Side>(['both', 'near', 'far']);
  const lasts = side === 'both' ? 0 : dice.between(50, 6_000);
  const notices: Record<Side, string> = {
    both: 'both sides notice',
    near: `the host notices ${seconds(lasts)} later`,
    far: `they notice ${seconds(lasts)} later`,
  };
  return {
    words: `the line of player ${who} is cut; ${notices[side]}`,
    lasts,
    begin: (world) => world.road(who).cut(side),
  };
};

/** Nothing passes, and no one is told: a train in a tunnel, one way or both. */
export const dark: DrawFault = (dice, people) => {
  const who = drawGuest(dice, people);
  const lasts = dice.between(100, 6_000);
  const ways = dice.pick<readonly Way[]>([['up', 'down'], ['up', 'down'], ['up'], ['down']]);
  return {
    words: `the line of player ${who} is dark${ways.length === 1 ? ` (${ways[0]})` : ''} for ${seconds(lasts)}`,
    lasts,
    begin: (world) => darken(world.road(who), ways),
  };
};

/** Cut, and for a while there is no way to the host: the Wi-Fi is off. */
export const offline: DrawFault = (dice, people) => {
  const who = drawGuest(dice, people);
  const lasts = dice.between(50, 5_000);
  return {
    words: `player ${who} is offline for ${seconds(lasts)}`,
    lasts,
    begin: (world) => {
      const road = world.road(who);
      road.block();
      return () => road.unblock();
    },
  };
};

/** Some lines are stopped one after the other, and freed one after the other in another order. */
export const swizzle: DrawFault = (dice, people) => {
  const guests = Array.from({ length: people - 1 }, (_, i) => i + 1);
  const some = shuffled(guests, dice).slice(0, dice.between(1, guests.length));
  const order = shuffled(some, dice);
  const gap = dice.between(20, 500);
  return {
    words: `the lines of players ${some.join(', ')} are stopped, and freed as ${order.join(', ')}, ${seconds(gap)} apart`,
    lasts: 2 * some.length * gap,
    begin: (world) => {
      const free = new Map<number, () => void>();
      some.forEach((who, i) => {
        world.at(i * gap, () => free.set(who, darken(world.road(who), ['up', 'down'])));
      });
      order.forEach((who, i) => {
        world.at((some.length + i) * gap, () => {
          free.get(who)?.();
          free.delete(who);
        });
      });
      return () => {
        for (const lighten of free.values()) lighten();
      };
    },
  };
};

/** The network becomes another one: better, worse, with other delays. */
export const weather: DrawFault = (dice, people) => {
  const who = drawGuest(dice, people);
  const name = dice.pick(Object.keys(LINKS) as [LinkName, ...LinkName[]]);
  return {
    words: `the network of player ${who} is "${name}" from now on`,
    lasts: 0,
    begin: (world) => {
      Object.assign(world.road(who).conditions, LINKS[name]);
      return nothing;
    },
  };
};

function darken(road: Road, ways: readonly Way[]): () => void {
  for (const way of ways) road.darken(way);
  return () => {
    for (const way of ways) road.lighten(way);
  };
}

function shuffled<T>(list: readonly T[], dice: Parameters<DrawFault>[0]): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(dice.between(0, rest.length - 1), 1)[0] as T);
}
