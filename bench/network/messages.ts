import { encode } from '../../src/shared/net/index.ts';

/**
 * Sequence numbers and ticks start here: MessagePack gives them the same five bytes from the first to the
 * last, so that bytes made once stand for all of them.
 */
export const FIRST_NUMBER = 65_536;

/** 60 a second from each player. */
export function inputMessage(seq: number) {
  return { action: 'input', seq, left: false, right: true, up: true, down: false };
}

/** 10 a second from each player; comes back as it is. */
export function echoMessage(id: number) {
  return { action: 'echo', id };
}

/** The answer to each input and each blob. */
export function ackMessage(seq: number) {
  return { action: 'ack', seq };
}

/** One large message. */
export function blobMessage(bytes: number) {
  return { action: 'blob', data: new Uint8Array(bytes) };
}

/** A snapshot of 16 players, quantised to whole numbers: 229 bytes. */
export function stateMessage(tick: number) {
  const positions: number[][] = [];
  for (let id = 1; id <= 16; id++) positions.push([id, 300 + 20 * id, 900 - 25 * id, -50 - id, -90 + id]);
  return { action: 'state', tick, positions };
}

/** A frame as the wire carries it: the length, then the payload. */
export function frame(message: unknown): Buffer {
  const payload = encode(message);
  const bytes = Buffer.alloc(4 + payload.length);
  bytes.writeUInt32BE(payload.length);
  bytes.set(payload, 4);
  return bytes;
}
