// The process of the hostile peers. Each attack is drawn from the seed and its own number, so that a run can be
// repeated whatever the timing was.

import { constants, setPriority } from 'node:os';
import { Dice } from '../lib/dice.ts';
import { ATTACKS } from './attacks/index.ts';
import { answer } from './child.ts';
import { Peer } from './peer.ts';

export interface Orders {
  port: number;
  seed: number;
  /** The number of the first attack. */
  from: number;
  /** How many frames to send before no further attack begins. */
  frames: number;
  /** When no further attack begins, `Date.now()`. */
  until: number;
  /** How many attacks go on at the same time. */
  atOnce: number;
  /** Where the peers come from; each attack comes from one of them. */
  addresses: string[];
  /** Names of attacks to choose from. */
  attacks: string[];
  stolenId: string;
}

export interface Losses {
  frames: number;
  attacks: number;
  connections: number;
  /** Frames by name of attack. */
  byAttack: Record<string, number>;
  /** What went wrong in an attack itself. */
  errors: string[];
}

// Strangers have computers of their own: here they make way for the server and the players.
setPriority(constants.priority.PRIORITY_LOW);

answer<Orders>(async (orders) => {
  const losses: Losses = { frames: 0, attacks: 0, connections: 0, byAttack: {}, errors: [] };
  const column = async () => {
    while (losses.frames < orders.frames && Date.now() < orders.until) await attack(orders, losses);
  };
  await Promise.all(Array.from({ length: orders.atOnce }, column));
  return losses;
});

async function attack(orders: Orders, losses: Losses): Promise<void> {
  const dice = new Dice(Math.imul(orders.seed, 0x9e3779b1) + orders.from + losses.attacks);
  losses.attacks += 1;
  const name = dice.pick(orders.attacks as [string, ...string[]]);
  const address = dice.pick(orders.addresses as [string, ...string[]]);
  const peers: Peer[] = [];
  const open = async () => {
    const peer = new Peer(orders.port, address);
    peers.push(peer);
    await peer.connected();
    return peer;
  };
  try {
    await ATTACKS[name]?.({ dice, open, stolenId: orders.stolenId });
  } catch (error) {
    losses.errors.push(`${name}: ${error instanceof Error ? error.stack : error}`);
  }
  const frames = peers.reduce((sum, peer) => sum + peer.frames, 0);
  for (const peer of peers) peer.close();
  losses.frames += frames;
  losses.connections += peers.length;
  losses.byAttack[name] = (losses.byAttack[name] ?? 0) + frames;
}
