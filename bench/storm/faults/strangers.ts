// Strangers at the door, some of whom mean harm.
import { Client, type Message } from '../../../src/shared/net/index.ts';
import { PROTOCOL } from '../../../src/shared/session/index.ts';
import { frame, hello } from '../../hostile/attacks/frames.ts';
import { ATTACKS } from '../../hostile/attacks/index.ts';
import { Dice } from '../../lib/dice.ts';
import { CablePeer } from '../cable-peer.ts';
import { seconds } from '../text.ts';
import type { Stranger, World } from '../world.ts';
import { type DrawFault, nothing } from './fault.ts';

/** Many come at once from one address. Some join and sit there, some only connect. All go again. */
export const flood: DrawFault = (dice) => {
  const count = dice.between(2, 40);
  const joining = dice.between(0, count);
  const lasts = dice.between(100, 3_000);
  return {
    words: `${count} strangers come, ${joining} of them join, and all go after ${seconds(lasts)}`,
    lasts,
    begin: (world) => {
      const from = world.stranger();
      const clients = Array.from({ length: count }, (_, i) => comes(world, from, i < joining));
      return () => {
        for (const client of clients) client.close('left');
      };
    },
  };
};

/** One of the attacks of `npm run fuzz`, by somebody who has a seat or by somebody at the door. */
export const attack: DrawFault = (dice) => {
  const name = dice.pick(Object.keys(ATTACKS) as [string, ...string[]]);
  const joins = dice.chance(0.5);
  const seed = dice.between(0, 2 ** 32 - 1);
  return {
    words: `a stranger ${joins ? 'joins and ' : ''}attacks: ${name}`,
    lasts: 0,
    begin: (world) => {
      const { road, machine } = world.stranger();
      const peers: CablePeer[] = [];
      const open = async () => {
        const peer = new CablePeer(road, machine);
        peers.push(peer);
        await peer.connected();
        if (joins) await peer.send(hello(), frame(join(world)));
        return peer;
      };
      const done = ATTACKS[name]?.({ dice: new Dice(seed), open, stolenId: '0'.repeat(16) });
      done
        ?.catch((error: unknown) => world.complain(`the attack ${name} itself failed: ${error}`))
        .finally(() => {
          for (const peer of peers) peer.close();
        });
      return nothing;
    },
  };
};

function comes(world: World, { machine, road }: Stranger, joins: boolean): Client {
  const client = new Client({ clock: machine, random: world.random, dial: road.dial, reconnect: false });
  client.connect().then(
    () => joins && client.send(join(world)),
    () => {},
  );
  return client;
}

function join({ game: { id, version } }: World): Message {
  return { action: 'room_join', protocol: PROTOCOL, name: 'Stranger', versions: { [id]: version } };
}
