import { Encoder, ExtData, ExtensionCodec } from '@msgpack/msgpack';
import { NetError } from '../errors.ts';
import { CLIENT_LIMITS } from '../limits.ts';
import { type DecodeLimits, readValue } from './reader.ts';

/** One encoded message: a MessagePack map. */
export type Payload = Uint8Array;

/**
 * What games send: a map with the name of an action. Values are null, booleans, numbers, bigints of 64 bits,
 * strings, `Uint8Array`, `Date`, arrays and plain objects of these; `docs/protocol.md` has the whole table.
 */
export interface Message {
  action: string;
  [key: string]: unknown;
}

class Extensions extends ExtensionCodec {
  /** Refuses what would silently become an empty map, and what nobody at the other end could read. */
  override tryToEncode(value: unknown, context: undefined): ExtData | null {
    if (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) return null;
    if (value instanceof Date && Number.isNaN(value.getTime())) {
      throw new NetError('value-unsupported', 'A date that is not a date cannot be sent.');
    }
    if (
      value instanceof Map ||
      value instanceof Set ||
      value instanceof ArrayBuffer ||
      value instanceof ExtData
    ) {
      throw new NetError(
        'value-unsupported',
        `A ${value.constructor.name} cannot be sent. Send an array, an object or a Uint8Array.`,
      );
    }
    return super.tryToEncode(value, context);
  }
}

const extensionCodec = new Extensions();
const encoder = new Encoder({ extensionCodec, ignoreUndefined: true });
const wideEncoder = new Encoder({ extensionCodec, ignoreUndefined: true, useBigInt64: true });

/**
 * Encodes one message as MessagePack, into bytes of its own.
 * Keys whose value is `undefined` are left out; ill-formed strings get U+FFFD for each lone surrogate.
 * @throws NetError `value-unsupported` for Map, Set, ArrayBuffer, functions, symbols, bigints of more than 64
 *   bits, invalid dates, and nesting deeper than 100
 */
export function encode(value: unknown): Payload {
  return encodeBriefly(value).slice();
}

/** The same into bytes that are valid only until the next message is encoded: for whoever copies them anyway. */
export function encodeBriefly(value: unknown): Payload {
  const bytes = encodeShared(value);
  return hasSurrogate(bytes) ? encodeShared(wellFormed(value)) : bytes;
}

function encodeShared(value: unknown): Uint8Array {
  try {
    return encoder.encodeSharedRef(value);
  } catch (error) {
    if (error instanceof NetError) throw error;
    return encodeWide(value);
  }
}

/** The plain encoder refuses a bigint; this one writes it as 64 bits, and large whole numbers as doubles. */
function encodeWide(value: unknown): Uint8Array {
  try {
    const bytes = wideEncoder.encodeSharedRef(value);
    checkBigints(value);
    return bytes;
  } catch (error) {
    if (error instanceof NetError) throw error;
    throw new NetError('value-unsupported', undefined, { cause: error });
  }
}

/** The encoder cuts a bigint that is too large down to its last 64 bits. */
function checkBigints(value: unknown): void {
  if (typeof value === 'bigint') {
    if (value < -(2n ** 63n) || value >= 2n ** 64n) {
      throw new NetError('value-unsupported', 'A bigint of more than 64 bits cannot be sent.');
    }
  } else if (Array.isArray(value) || isPlainObject(value)) {
    for (const part of Object.values(value)) checkBigints(part);
  }
}

/** The encoder writes a lone surrogate as bytes ED A0..BF, which is not UTF-8 and stops a Python peer. */
function hasSurrogate(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0xed); at !== -1; at = bytes.indexOf(0xed, at + 1)) {
    if ((bytes[at + 1] as number) >= 0xa0) return true;
  }
  return false;
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(LONE_SURROGATE, '\uFFFD');
  if (Array.isArray(value)) return value.map(wellFormed);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [wellFormed(key), wellFormed(part)]));
}

/**
 * Decodes one payload.
 * Integers come as numbers where these are exact, else as bigint; integer keys come as strings; a `Uint8Array`
 * is a view of the payload: copy it to keep it.
 * @param limits what one message may cost; a client's defaults unless told
 * @throws NetError `message-unreadable` or `message-too-complex`
 */
export function decode(payload: Payload, limits: DecodeLimits = CLIENT_LIMITS): unknown {
  try {
    return readValue(payload, limits);
  } catch (error) {
    if (error instanceof NetError) throw error;
    throw new NetError('message-unreadable', undefined, { cause: error });
  }
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !(value instanceof Date)
  );
}

/** Whether a payload's first byte says that a map begins; nothing else is a message. */
export function isMap(payload: Payload): boolean {
  const head = payload[0] as number;
  return (head & 0xf0) === 0x80 || head === 0xde || head === 0xdf;
}

/** Whether a decoded value is a message: a map with an action that is a string. */
export function isMessage(value: unknown): value is Message {
  return isPlainObject(value) && !Array.isArray(value) && typeof value.action === 'string';
}
