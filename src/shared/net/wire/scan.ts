import { NetError } from '../errors.ts';
import type { Limits } from '../limits.ts';

/** The part of the limits that bounds what one message may cost to decode. */
export type DecodeLimits = Pick<
  Limits,
  'depth' | 'nodes' | 'stringBytes' | 'binaryBytes' | 'arrayLength' | 'mapEntries'
>;

/** MessagePack's extension type of a timestamp, as a byte. */
const TIMESTAMP = 0xff;
const MAX_DEPTH = 256;
const left = new Float64Array(MAX_DEPTH);

/**
 * Walks over a payload once, without building anything, and checks that it is exactly one MessagePack value
 * within the limits. The decoder has no limit on depth of its own, and a deep value overflows the stack of
 * whoever walks it next; so this comes first.
 * @returns whether the payload holds an integer that a JavaScript number cannot hold exactly
 * @throws NetError `message-unreadable` or `message-too-complex`
 */
export function scan(bytes: Uint8Array, limits: DecodeLimits): boolean {
  const end = bytes.length;
  const maxDepth = Math.min(limits.depth, MAX_DEPTH - 1);
  let position = 0;
  let nodes = 0;
  let depth = 0;
  let wide = false;
  left[0] = 1;

  const uint = (size: 1 | 2 | 4): number => {
    if (position + size > end) throw unreadable('it ends too early');
    let value = 0;
    for (let i = 0; i < size; i++) value = value * 256 + (bytes[position++] as number);
    return value;
  };
  const skip = (size: number): void => {
    position += size;
    if (position > end) throw unreadable('it ends too early');
  };
  const string = (size: number): void => {
    if (size > limits.stringBytes)
      throw complex(`a string of ${size} bytes, ${limits.stringBytes} is the limit`);
    skip(size);
  };
  const binary = (size: number): void => {
    if (size > limits.binaryBytes)
      throw complex(`${size} bytes in one value, ${limits.binaryBytes} is the limit`);
    skip(size);
  };
  const open = (values: number): void => {
    if (values === 0) return;
    if (depth === maxDepth) throw complex(`nested deeper than ${limits.depth}`);
    depth += 1;
    left[depth] = values;
  };
  const array = (length: number): void => {
    if (length > limits.arrayLength)
      throw complex(`an array of ${length}, ${limits.arrayLength} is the limit`);
    open(length);
  };
  const map = (entries: number): void => {
    if (entries > limits.mapEntries) throw complex(`a map of ${entries}, ${limits.mapEntries} is the limit`);
    open(entries * 2);
  };
  const extension = (size: number): void => {
    if (uint(1) !== TIMESTAMP || (size !== 4 && size !== 8 && size !== 12)) {
      throw unreadable('it holds an extension type');
    }
    skip(size);
  };

  while (depth > 0 || left[0] === 1) {
    (left[depth] as number) -= 1;
    nodes += 1;
    if (nodes > limits.nodes) throw complex(`more than ${limits.nodes} values`);
    if (position >= end) throw unreadable('it ends too early');
    const head = bytes[position++] as number;
    if (head < 0x80 || head >= 0xe0) {
      // a small integer: the byte itself
    } else if (head < 0x90) map(head & 0x0f);
    else if (head < 0xa0) array(head & 0x0f);
    else if (head < 0xc0) string(head & 0x1f);
    else {
      switch (head) {
        case 0xc0: // nil
        case 0xc2: // false
        case 0xc3: // true
          break;
        case 0xc4:
          binary(uint(1));
          break;
        case 0xc5:
          binary(uint(2));
          break;
        case 0xc6:
          binary(uint(4));
          break;
        case 0xc7:
          extension(uint(1));
          break;
        case 0xcc:
        case 0xd0:
          skip(1);
          break;
        case 0xcd:
        case 0xd1:
          skip(2);
          break;
        case 0xca:
        case 0xce:
        case 0xd2:
          skip(4);
          break;
        case 0xcb:
          skip(8);
          break;
        case 0xcf: {
          const high = uint(4);
          uint(4);
          if (high >= 0x20_0000) wide = true;
          break;
        }
        case 0xd3: {
          const high = uint(4) | 0;
          const low = uint(4);
          if (high >= 0x20_0000 || high < -0x20_0000 || (high === -0x20_0000 && low === 0)) wide = true;
          break;
        }
        case 0xd6:
          extension(4);
          break;
        case 0xd7:
          extension(8);
          break;
        case 0xd9:
          string(uint(1));
          break;
        case 0xda:
          string(uint(2));
          break;
        case 0xdb:
          string(uint(4));
          break;
        case 0xdc:
          array(uint(2));
          break;
        case 0xdd:
          array(uint(4));
          break;
        case 0xde:
          map(uint(2));
          break;
        case 0xdf:
          map(uint(4));
          break;
        default:
          throw unreadable(`it holds the unknown type 0x${head.toString(16)}`);
      }
    }
    while (depth > 0 && left[depth] === 0) depth -= 1;
  }
  if (position !== end) throw unreadable(`${end - position} bytes follow it`);
  return wide;
}

function unreadable(why: string): NetError {
  return new NetError('message-unreadable', `A message cannot be read: ${why}.`);
}

function complex(why: string): NetError {
  return new NetError('message-too-complex', `A message is too complex: ${why}.`);
}
