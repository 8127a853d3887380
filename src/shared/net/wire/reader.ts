import { Decoder, decodeTimestampToTimeSpec, EXT_TIMESTAMP, ExtensionCodec } from '@msgpack/msgpack';
import { NetError } from '../errors.ts';
import type { Limits } from '../limits.ts';

/**
 * Reads one MessagePack value in one walk that checks and builds at the same time: each length, the depth and the
 * number of values are compared with their limits before anything is made of them. Most of what a game sends is made
 * here; rare kinds (long texts, texts beyond ASCII, timestamps) are handed to the library, one value at a time.
 */

/** The part of the limits that bounds what one message may cost to decode. */
export type DecodeLimits = Pick<
  Limits,
  'depth' | 'nodes' | 'stringBytes' | 'binaryBytes' | 'arrayLength' | 'mapEntries'
>;

/** MessagePack's extension type of a timestamp, as a byte. */
const TIMESTAMP = 0xff;
/** However high a limit is set: the walk is recursive, and so is whoever walks over the value next. */
const MAX_DEPTH = 255;
/** Texts of so many bytes are put together character by character: quicker than a call into the library. */
const SHORT = 40;
/** Keys come again and again: these many are remembered, each in the place that its bytes name. A power of two. */
const KEYS = 256;

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const NOTHING = new Uint8Array();

/**
 * A Date counts milliseconds: what is finer is cut off, towards the past. The library's own way adds up seconds and
 * a fraction, and .999999999 became the next second.
 */
function dateOf(timestamp: Uint8Array): Date {
  const { sec, nsec } = decodeTimestampToTimeSpec(timestamp);
  if (nsec >= 1e9) throw unreadable('a timestamp holds a second or more in nanoseconds');
  return new Date(sec * 1_000 + Math.floor(nsec / 1e6));
}

const extensionCodec = new ExtensionCodec();
extensionCodec.register({ type: EXT_TIMESTAMP, encode: () => null, decode: dateOf });
const library = new Decoder({ extensionCodec });

// The walk's place. One value is read at a time, to its end: nothing here outlives a call of `readValue`.
let bytes: Uint8Array = NOTHING;
let at = 0;
let end = 0;
let nodes = 0;
let limits: DecodeLimits;

const knownKeys: string[] = new Array(KEYS).fill('');
const scratch = new DataView(new ArrayBuffer(8));

/**
 * Integers come as numbers where these are exact, else as bigint; integer keys come as strings; a `Uint8Array` is a
 * view of `payload`.
 * @throws NetError `message-unreadable` when it is not exactly one value, or holds one that is not allowed;
 *   `message-too-complex` when it exceeds a limit
 */
export function readValue(payload: Uint8Array, costs: DecodeLimits): unknown {
  bytes = payload;
  at = 0;
  end = payload.length;
  nodes = 0;
  limits = costs;
  try {
    const value = next(0);
    if (at !== end) throw unreadable(`${end - at} bytes follow it`);
    return value;
  } finally {
    bytes = NOTHING;
  }
}

/** @param depth how many arrays and maps are around the value */
function next(depth: number): unknown {
  nodes += 1;
  if (nodes > limits.nodes) throw complex(`more than ${limits.nodes} values`);
  if (at >= end) throw tooShort();
  const head = bytes[at++] as number;
  if (head < 0x80) return head;
  if (head >= 0xe0) return head - 0x100;
  if (head < 0x90) return map(head & 0x0f, depth);
  if (head < 0xa0) return array(head & 0x0f, depth);
  if (head < 0xc0) return text(head & 0x1f, at - 1);
  return long(head, depth);
}

/** A value whose length or content stands in bytes of its own. */
function long(head: number, depth: number): unknown {
  const start = at - 1;
  switch (head) {
    case 0xc0:
      return null;
    case 0xc2:
      return false;
    case 0xc3:
      return true;
    case 0xc4:
      return binary(uint(1));
    case 0xc5:
      return binary(uint(2));
    case 0xc6:
      return binary(uint(4));
    case 0xc7:
      return extension(uint(1), start);
    case 0xca:
      return float(4).getFloat32(0);
    case 0xcb:
      return float(8).getFloat64(0);
    case 0xcc:
      return uint(1);
    case 0xcd:
      return uint(2);
    case 0xce:
      return uint(4);
    case 0xcf:
      return wide(uint(4), uint(4));
    case 0xd0:
      return (uint(1) << 24) >> 24;
    case 0xd1:
      return (uint(2) << 16) >> 16;
    case 0xd2:
      return uint(4) | 0;
    case 0xd3:
      return wide(uint(4) | 0, uint(4));
    case 0xd6:
      return extension(4, start);
    case 0xd7:
      return extension(8, start);
    case 0xd9:
      return text(uint(1), start);
    case 0xda:
      return text(uint(2), start);
    case 0xdb:
      return text(uint(4), start);
    case 0xdc:
      return array(uint(2), depth);
    case 0xdd:
      return array(uint(4), depth);
    case 0xde:
      return map(uint(2), depth);
    case 0xdf:
      return map(uint(4), depth);
    default:
      throw unreadable(`it holds the type 0x${head.toString(16)}`);
  }
}

function map(entries: number, depth: number): unknown {
  if (entries > limits.mapEntries) throw complex(`a map of ${entries}, ${limits.mapEntries} is the limit`);
  const result: Record<string, unknown> = {};
  if (entries > 0) goDeeper(depth);
  for (let i = 0; i < entries; i++) {
    const name = key(depth + 1);
    result[name] = next(depth + 1);
  }
  return result;
}

function array(length: number, depth: number): unknown {
  if (length > limits.arrayLength) throw complex(`an array of ${length}, ${limits.arrayLength} is the limit`);
  const result: unknown[] = [];
  if (length > 0) goDeeper(depth);
  for (let i = 0; i < length; i++) result.push(next(depth + 1));
  return result;
}

function goDeeper(depth: number): void {
  if (depth >= limits.depth || depth >= MAX_DEPTH) throw complex(`nested deeper than ${limits.depth}`);
}

/** The key of an entry: a short one is looked up among those that came before. */
function key(depth: number): string {
  const size = at < end ? (bytes[at] as number) - 0xa0 : 0;
  if (size > 0 && size < 0x20 && at + size < end && size <= limits.stringBytes && nodes < limits.nodes) {
    let place = size;
    for (let i = at + 1; i <= at + size; i++) place = (place * 31 + (bytes[i] as number)) | 0;
    place &= KEYS - 1;
    const known = knownKeys[place] as string;
    if (known.length !== size || !standsHere(known)) return newKey(depth, place);
    nodes += 1;
    at += size + 1;
    return known;
  }
  return newKey(depth, -1);
}

/** Whether the text is the one that begins behind the head of this key. Only ASCII is remembered. */
function standsHere(known: string): boolean {
  for (let i = 0; i < known.length; i++) if (known.charCodeAt(i) !== bytes[at + 1 + i]) return false;
  return true;
}

/** @param place where to remember it; -1 for nowhere */
function newKey(depth: number, place: number): string {
  const start = at;
  const value = next(depth);
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value !== 'string' || FORBIDDEN_KEYS.has(value))
    throw unreadable('it holds a key that is not allowed');
  if (place !== -1 && value.length === at - start - 1) knownKeys[place] = value;
  return value;
}

/** @param start where the value begins, its head included */
function text(size: number, start: number): string {
  if (size > limits.stringBytes)
    throw complex(`a string of ${size} bytes, ${limits.stringBytes} is the limit`);
  const begin = at;
  skip(size);
  if (size > SHORT) return library.decode(bytes.subarray(start, at)) as string;
  let result = '';
  for (let i = begin; i < at; i++) {
    const code = bytes[i] as number;
    if (code >= 0x80) return library.decode(bytes.subarray(start, at)) as string;
    result += String.fromCharCode(code);
  }
  return result;
}

function binary(size: number): Uint8Array {
  if (size > limits.binaryBytes)
    throw complex(`${size} bytes in one value, ${limits.binaryBytes} is the limit`);
  const begin = at;
  skip(size);
  return bytes.subarray(begin, at);
}

/** The only extension type that is known is the timestamp. */
function extension(size: number, start: number): unknown {
  if (uint(1) !== TIMESTAMP || (size !== 4 && size !== 8 && size !== 12))
    throw unreadable('it holds an extension type');
  skip(size);
  return library.decode(bytes.subarray(start, at));
}

/** The bytes of a floating-point number, where they can be read as one. */
function float(size: 4 | 8): DataView {
  const begin = at;
  skip(size);
  for (let i = 0; i < size; i++) scratch.setUint8(i, bytes[begin + i] as number);
  return scratch;
}

/** A 64-bit integer: a number where that is exact. */
function wide(high: number, low: number): number | bigint {
  const value = high * 0x1_0000_0000 + low;
  return Number.isSafeInteger(value) ? value : BigInt(high) * 0x1_0000_0000n + BigInt(low);
}

function uint(size: 1 | 2 | 4): number {
  if (at + size > end) throw tooShort();
  let value = 0;
  for (let i = 0; i < size; i++) value = value * 0x100 + (bytes[at++] as number);
  return value;
}

function skip(size: number): void {
  at += size;
  if (at > end) throw tooShort();
}

function tooShort(): NetError {
  return unreadable('it ends too early');
}

function unreadable(why: string): NetError {
  return new NetError('message-unreadable', `A message cannot be read: ${why}.`);
}

function complex(why: string): NetError {
  return new NetError('message-too-complex', `A message is too complex: ${why}.`);
}
