// Attacks with control frames: forged ones, and true ones in the wrong place or number.
import type { Dice } from '../../lib/dice.ts';
import type { Attack } from './attack.ts';
import { batches, frame, hello, honest } from './frames.ts';

const COUNTS = [0, 1, 1_000_000, 2 ** 31, 2 ** 53 - 1, 2 ** 53, -1, 0.5, Number.NaN, '1', null] as const;

export const pingFlood: Attack = async ({ dice, open }) => {
  const peer = await open();
  await peer.send(hello(), honest(dice));
  if (dice.chance(0.5)) peer.stopReading();
  const ping = frame([dice.pick([1, 1, 2, 7, 4]), 0]);
  for (const some of batches(dice.between(500, 3_000), 100, () => ping)) {
    if (!(await peer.send(...some))) return;
  }
  if (dice.chance(0.5)) await peer.wait(500);
};

export const forgedCounts: Attack = async ({ dice, open }) => {
  const peer = await open();
  await peer.send(hello(), honest(dice), frame([dice.pick([1, 2, 4, 8]), dice.pick(COUNTS)]));
  await peer.send(frame([4, 3]), frame([4, 1]), honest(dice));
  await peer.wait(200);
};

/** Frames that only a server sends, and a hello again and again. */
export const outOfPlace: Attack = async ({ dice, open }) => {
  const peer = await open();
  const id = 'f'.repeat(16);
  const make = () =>
    dice.pick([
      hello(),
      hello(id, dice.bytes(16), dice.between(0, 100)),
      frame([5, 2, null, null, 0]),
      frame([6, 1, id, dice.bytes(16), 0, true]),
      frame([7]),
      frame([8, dice.between(0, 1e9)]),
      frame([9, 'bad-message', 'input', 'seq']),
      frame([99, 'from a later version', { not: 'nested' }]),
      honest(dice),
    ]);
  for (const some of batches(dice.between(5, 60), 5, make)) if (!(await peer.send(...some))) return;
  if (dice.chance(0.3)) await peer.send(frame([3, dice.pick(['closed', 'Kicked!', 'x'.repeat(200)])]));
  await peer.wait(100);
};

/** Control frames of any content. */
export const randomControl: Attack = async ({ dice, open }) => {
  const peer = await open();
  if (dice.chance(0.7)) await peer.send(hello());
  const part = () => dice.pick([0, 1, -1, 1e6, 'a', null, true, 0.5, dice.bytes(20), 'b'.repeat(300)]);
  for (let left = 20; left > 0; left--) {
    const parts = Array.from({ length: dice.between(0, 7) }, part);
    if (!(await peer.send(frame([dice.between(0, 12), ...parts])))) return;
  }
};

/** Asks for a seat that is somebody else's. */
export const seatThief: Attack = async ({ dice, open, stolenId }) => {
  const peer = await open();
  const id = dice.pick([stolenId, stolenId, '0'.repeat(16), '__proto__', 'é'.repeat(50), '']);
  const secret = dice.pick([dice.bytes(16), new Uint8Array(16), dice.bytes(0), dice.bytes(32)]);
  await peer.send(hello(id, secret, dice.pick([0, 5, 2 ** 40])), honest(dice));
  await peer.wait(300);
};

/** Comes back to its own seat: while it is there, with a lie about what it received, and with an old token. */
export const returner: Attack = async ({ dice, open }) => {
  let peer = await open();
  await peer.send(hello(), honest(dice));
  const first = await peer.session();
  let token = first?.token;
  for (let visits = dice.between(1, 6); visits > 0 && token !== undefined; visits--) {
    if (dice.chance(0.5)) peer.reset();
    peer = await open();
    await peer.send(hello(token.id, token.secret, received(dice)), honest(dice));
    const next = await peer.session();
    if (next === undefined) return;
    if (dice.chance(0.5)) await peer.send(frame([7]));
    token = dice.chance(0.2) ? first?.token : next.token;
  }
};

function received(dice: Dice): number {
  return dice.chance(0.8) ? dice.between(0, 3) : dice.pick([1_000, 2 ** 50]);
}
