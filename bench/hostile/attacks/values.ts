// Attacks on messages: whole frames whose content is wrong, costly, or meant for nobody.
import { toFrame } from '../../../src/shared/net/wire/frame.ts';
import type { Dice } from '../../lib/dice.ts';
import type { Attack } from './attack.ts';
import { batches, frame, hello, honest } from './frames.ts';

/** MessagePack's heads of types with a length, which is then a lie. */
const HEADS = [0xc4, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xd9, 0xda, 0xdb, 0xdc, 0xdd, 0xde, 0xdf, 0xc1] as const;

/** What an action's name may do to whoever looks it up. */
const NAMES = [
  'input',
  'echo',
  'connected',
  'disconnected',
  'error',
  'ping',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  '\u0000',
  'é'.repeat(4_000),
] as const;

export const wrongShape: Attack = async ({ dice, open }) => {
  const peer = await open();
  await peer.send(hello());
  for (const some of batches(dice.between(1, 80), 8, () => frame(strangeMessage(dice)))) {
    if (!(await peer.send(...some))) return;
  }
};

export const strangeValues: Attack = async ({ dice, open }) => {
  const peer = await open();
  await peer.send(hello());
  for (const some of batches(40, 4, () => frame(strangeValue(dice, 6)))) {
    if (!(await peer.send(...some))) return;
  }
};

export const nested: Attack = async ({ dice, open }) => {
  const peer = await open();
  const depth = dice.between(10, 16_000);
  const levels = new Uint8Array(depth).fill(dice.pick([0x91, 0x81]));
  const start = Buffer.concat([frame({ action: 'echo' }).subarray(4), levels]);
  start[0] = 0x82;
  await peer.send(hello(), toFrame(dice.chance(0.5) ? start.subarray(0, 16_000) : levels));
  await peer.wait(300);
};

export const lyingHeads: Attack = async ({ dice, open }) => {
  const peer = await open();
  const lie = Uint8Array.of(dice.pick(HEADS), ...dice.bytes(dice.between(0, 12)));
  const message = frame({ action: 'echo', blob: 1 }).subarray(4, -1);
  await peer.send(hello(), honest(dice), toFrame(Buffer.concat([message, lie])));
  await peer.wait(300);
};

/** Messages of honest players with some bits turned over. */
export const mutated: Attack = async ({ dice, open }) => {
  const peer = await open();
  await peer.send(hello());
  for (let left = 40; left > 0; left--) {
    const payload = honest(dice).slice(4);
    for (let flips = dice.between(1, 4); flips > 0; flips--) {
      const at = dice.between(0, payload.length - 1);
      payload[at] = (payload[at] as number) ^ (1 << dice.between(0, 7));
    }
    if (!(await peer.send(toFrame(payload)))) return;
  }
};

/** As costly as the limits allow: every message is full of values. */
export const costly: Attack = async ({ dice, open }) => {
  const peer = await open();
  const maps = Array.from({ length: 100 }, (_, i) => ({ a: i, b: { c: 'x', d: [1, 2, 3] } }));
  const message = frame({ action: dice.pick(['unheard', 'echo', 'input']), maps });
  await peer.send(hello());
  for (const some of batches(dice.between(20, 400), 8, () => message)) {
    if (!(await peer.send(...some))) return;
  }
};

/** Calls the handlers that throw, reject and take their time, all at once. */
export const failingHandlers: Attack = async ({ dice, open }) => {
  const peer = await open();
  await peer.send(hello());
  const call = () => frame({ action: dice.pick(['throw', 'reject', 'wait', 'input']) });
  for (const some of batches(dice.between(10, 400), 20, call)) {
    if (!(await peer.send(...some))) return;
  }
  if (dice.chance(0.5)) peer.reset();
};

function strangeMessage(dice: Dice): unknown {
  const message: Record<string, unknown> = { action: dice.pick(NAMES) };
  for (const key of ['seq', 'keys', 'aim', 'blob', 'name', 'extra']) {
    if (dice.chance(0.5)) message[key] = strangeValue(dice, 3);
  }
  return message;
}

function strangeValue(dice: Dice, depth: number): unknown {
  const simple = [
    null,
    true,
    -1,
    0.1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    -(2n ** 63n),
    2n ** 64n - 1n,
    '',
    'x'.repeat(9_000),
    '\uffff\ufeff',
    new Uint8Array(dice.between(0, 300)),
    new Date(dice.between(0, 1e9)),
  ] as const;
  if (depth === 0 || dice.chance(0.6)) return dice.pick(simple as unknown as [unknown, ...unknown[]]);
  const parts = Array.from({ length: dice.between(0, 4) }, () => strangeValue(dice, depth - 1));
  if (dice.chance(0.5)) return parts;
  return Object.fromEntries(parts.map((part, i) => [dice.pick([`k${i}`, '7', 'action', 'length']), part]));
}
