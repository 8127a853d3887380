// Attacks on the stream of bytes: what arrives is no frame, or not the frame that it says it is.
import type { Dice } from '../../lib/dice.ts';
import type { Attack, HostilePeer } from './attack.ts';
import { header, hello, honest } from './frames.ts';

export const randomBytes: Attack = async ({ dice, open }) => {
  const peer = await open();
  for (let left = dice.between(1, 12); left > 0; left--) {
    if (!(await peer.send(dice.bytes(dice.between(1, 2_000))))) return;
  }
  await leave(peer, dice);
};

export const lyingLength: Attack = async ({ dice, open }) => {
  const peer = await open();
  const payload = honest(dice).subarray(4);
  const lie = dice.pick([-8, -3, -1, 1, 2, 5, 1_000, 16_000]);
  await peer.send(hello(), header(Math.max(1, payload.length + lie)), payload);
  await peer.send(honest(dice), honest(dice));
  await leave(peer, dice);
};

export const oversized: Attack = async ({ dice, open }) => {
  const peer = await open();
  if (dice.chance(0.5)) await peer.send(hello(), honest(dice));
  const length = dice.pick([16_385, 65_536, 0x10_0000, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff]);
  await peer.send(header(length), dice.bytes(dice.between(0, 4_096)));
  await peer.send(new Uint8Array(Math.min(length, 65_536)));
  await peer.wait();
};

export const emptyFrames: Attack = async ({ dice, open }) => {
  const peer = await open();
  if (dice.chance(0.5)) await peer.send(hello(), honest(dice));
  await peer.send(...Array.from({ length: dice.between(1, 200) }, () => header(0)));
  await peer.wait();
};

export const truncated: Attack = async ({ dice, open }) => {
  const peer = await open();
  if (dice.chance(0.5)) await peer.send(hello(), honest(dice), honest(dice));
  const whole = honest(dice);
  await peer.sendRaw(whole.subarray(0, dice.between(1, whole.length - 1)));
  await leave(peer, dice);
};

/** Programs that take the port for something else. */
export const strangers: Attack = async ({ dice, open }) => {
  const peer = await open();
  const opening = dice.pick([
    'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n\r\n',
    `POST /${'a'.repeat(8_000)} HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n`,
    'SSH-2.0-OpenSSH_9.2\r\n',
    '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003',
    '\n\n\n\n\n\n\n\n',
    '\0\0\0\u0001',
  ]);
  await peer.send(Buffer.from(opening, 'latin1'));
  await peer.wait(300);
};

async function leave(peer: HostilePeer, dice: Dice): Promise<void> {
  switch (dice.pick(['reset', 'half', 'wait', 'close'])) {
    case 'reset':
      return peer.reset();
    case 'half':
      peer.halfClose();
      return peer.wait(200);
    case 'wait':
      return peer.wait(200);
    default:
      return peer.close();
  }
}
