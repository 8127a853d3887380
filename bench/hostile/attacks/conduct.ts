// Attacks by conduct: nothing that is said need be wrong, only how fast, how slowly, or how often.
import type { Attack } from './attack.ts';
import { batches, frame, hello, honest } from './frames.ts';

export const byteByByte: Attack = async ({ dice, open }) => {
  const peer = await open();
  const bytes = Buffer.concat([hello(), honest(dice), frame({ action: 'echo', blob: dice.bytes(200) })]);
  for (const byte of bytes) {
    if (!(await peer.sendRaw(Uint8Array.of(byte)))) return;
    await peer.wait(dice.between(0, 4));
  }
  peer.frames += 3;
};

/** Asks for much and reads nothing. */
export const neverReads: Attack = async ({ dice, open }) => {
  const peer = await open();
  if (dice.chance(0.7)) await peer.send(hello());
  peer.stopReading();
  const ask = frame({ action: 'echo', blob: dice.bytes(1_500) });
  for (const some of batches(dice.between(100, 1_300), 50, () => ask)) {
    if (!(await peer.send(...some))) return;
  }
  await peer.wait(dice.between(100, 1_000));
};

/** Reads, but in sips, and never says that it has handled anything. */
export const silentPartner: Attack = async ({ dice, open }) => {
  const peer = await open();
  if (dice.chance(0.7)) await peer.send(hello(), frame([1, 1]));
  for (const some of batches(600, 30, () => frame({ action: 'echo', blob: dice.bytes(50) }))) {
    if (!(await peer.send(...some))) return;
    await peer.wait(20);
  }
};

/** A line whose other end is not there any more, or never was. */
export const halfOpen: Attack = async ({ dice, open }) => {
  const peer = await open();
  if (dice.chance(0.5)) await peer.send(hello(), honest(dice));
  if (dice.chance(0.5)) peer.stopReading();
  if (dice.chance(0.5)) peer.halfClose();
  await peer.wait(dice.between(50, 1_500));
  if (dice.chance(0.5)) peer.reset();
};

export const flood: Attack = async ({ dice, open }) => {
  const peer = await open();
  if (dice.chance(0.8)) await peer.send(hello());
  for (const some of batches(dice.between(500, 2_000), 100, () => honest(dice))) {
    if (!(await peer.send(...some))) return;
  }
};

export const connectAndReset: Attack = async ({ dice, open }) => {
  for (let left = dice.between(1, 20); left > 0; left--) {
    const peer = await open();
    if (dice.chance(0.5)) await peer.send(hello(), honest(dice));
    if (dice.chance(0.3)) await peer.session();
    peer.reset();
  }
};

/** More connections at once than one address may have. */
export const connectionFlood: Attack = async ({ dice, open }) => {
  const peers = await Promise.all(Array.from({ length: 80 }, () => open()));
  await Promise.all(peers.map((peer) => (dice.chance(0.5) ? peer.send(hello(), honest(dice)) : true)));
  await peers[0]?.wait(dice.between(0, 300));
};
