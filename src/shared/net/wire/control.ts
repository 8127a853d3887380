import { NetError } from '../errors.ts';
import { CONTROL_BYTES, type Limits } from '../limits.ts';
import { encode } from './codec.ts';
import { type Frame, toFrame } from './frame.ts';
import { readValue } from './reader.ts';

/**
 * Control frames are MessagePack arrays whose first element is one of these numbers. A repod peer ignores
 * arrays, so all of them may be sent to it. `docs/protocol.md` shows each byte by byte.
 */
export const CONTROL = {
  /** `[1, id]`: are you there? */
  ping: 1,
  /** `[2, id]`: yes, I am. */
  pong: 2,
  /** `[3, reason]`: I close this connection for good. */
  goodbye: 3,
  /** `[4, count]`: of all your messages since the beginning, I have handled so many. */
  consumed: 4,
  /** `[5, version, id, secret, received]`, client's first frame; id and secret are nil unless it resumes. */
  hello: 5,
  /** `[6, version, id, secret, received, resumed]`, the server's answer with the token for the next resume. */
  session: 6,
  /** `[7]`: the client has stored the new token; the server may forget the old one. */
  tokenStored: 7,
  /** `[8, count]`: of the messages for you, so many were given up since the beginning, while the line was down. */
  lost: 8,
  /** `[9, code, action, path]`: a message of yours was not handled. */
  notice: 9,
} as const;

/** The version of the control frames. To a peer whose hello has another one, nothing is asked that repod's does not do. */
export const CONTROL_VERSION = 1;

/** What proves that a new line belongs to an earlier session. */
export interface Token {
  /** Names the session; not secret. 16 hexadecimal digits. */
  id: string;
  /** Proves it. 16 random bytes. */
  secret: Uint8Array;
}

export type Control =
  | { type: 'ping'; id: number }
  | { type: 'pong'; id: number }
  | { type: 'goodbye'; reason: string }
  | { type: 'consumed'; count: number }
  | { type: 'hello'; version: number; token: Token | undefined; received: number }
  | { type: 'session'; version: number; token: Token; received: number; resumed: boolean }
  | { type: 'tokenStored' }
  | { type: 'lost'; count: number }
  | { type: 'notice'; code: string; action: string; path: string };

/** Longest reason of a goodbye, in characters: a word such as `kicked`, never a sentence. */
export const REASON_LENGTH = 40;
const REASON = /^[a-z][a-z0-9-]*$/;
const CONTROL_LIMITS = {
  depth: 1,
  nodes: 8,
  stringBytes: CONTROL_BYTES,
  binaryBytes: 32,
  arrayLength: 8,
  mapEntries: 0,
} satisfies Partial<Limits>;
/** Whether a payload is a control frame: its first byte says that an array begins. */
export function isControl(payload: Uint8Array): boolean {
  const head = payload[0] as number;
  return (head & 0xf0) === 0x90 || head === 0xdc || head === 0xdd;
}

/** A reason that may cross the wire: lower-case words joined by hyphens, or `closed` for all others. */
export function cleanReason(reason: string): string {
  return reason.length <= REASON_LENGTH && REASON.test(reason) ? reason : 'closed';
}

export function controlFrame(control: Control): Frame {
  return toFrame(encode(toArray(control)));
}

function toArray(control: Control): unknown[] {
  switch (control.type) {
    case 'ping':
    case 'pong':
      return [CONTROL[control.type], control.id];
    case 'goodbye':
      return [CONTROL.goodbye, cleanReason(control.reason)];
    case 'consumed':
    case 'lost':
      return [CONTROL[control.type], control.count];
    case 'hello':
      return [CONTROL.hello, control.version, control.token?.id, control.token?.secret, control.received];
    case 'session':
      return [
        CONTROL.session,
        control.version,
        control.token.id,
        control.token.secret,
        control.received,
        control.resumed,
      ];
    case 'tokenStored':
      return [CONTROL.tokenStored];
    case 'notice':
      return [CONTROL.notice, control.code, clip(control.action), clip(control.path)];
  }
}

/** So much of a text that two of them fit into a control frame, in whatever script they are. */
function clip(text: string): string {
  return text.slice(0, 36);
}

/**
 * Reads a control frame. Elements behind the known ones are ignored, and so is a frame of an unknown type
 * (undefined): a later version may send them.
 * @throws NetError `control-malformed`
 */
export function parseControl(payload: Uint8Array): Control | undefined {
  if (payload.length > CONTROL_BYTES) throw malformed('a control frame is too long');
  const parts = decodeArray(payload);
  switch (parts[0]) {
    case CONTROL.ping:
      return { type: 'ping', id: count(parts[1]) };
    case CONTROL.pong:
      return { type: 'pong', id: count(parts[1]) };
    case CONTROL.goodbye:
      return { type: 'goodbye', reason: cleanReason(text(parts[1])) };
    case CONTROL.consumed:
      return { type: 'consumed', count: count(parts[1]) };
    case CONTROL.hello:
      return {
        type: 'hello',
        version: count(parts[1]),
        token: token(parts[2], parts[3]),
        received: count(parts[4]),
      };
    case CONTROL.session: {
      const given = token(parts[2], parts[3]);
      if (given === undefined || typeof parts[5] !== 'boolean') throw malformed('a session without a token');
      return {
        type: 'session',
        version: count(parts[1]),
        token: given,
        received: count(parts[4]),
        resumed: parts[5],
      };
    }
    case CONTROL.tokenStored:
      return { type: 'tokenStored' };
    case CONTROL.lost:
      return { type: 'lost', count: count(parts[1]) };
    case CONTROL.notice:
      return { type: 'notice', code: text(parts[1]), action: text(parts[2]), path: text(parts[3]) };
    default:
      count(parts[0]);
      return undefined;
  }
}

function decodeArray(payload: Uint8Array): unknown[] {
  try {
    return readValue(payload, CONTROL_LIMITS) as unknown[];
  } catch (error) {
    throw new NetError('control-malformed', undefined, { cause: error });
  }
}

function count(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw malformed('a number was expected');
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw malformed('a string was expected');
}

function token(id: unknown, secret: unknown): Token | undefined {
  if (id === null && secret === null) return undefined;
  if (typeof id !== 'string' || !(secret instanceof Uint8Array)) throw malformed('a token was expected');
  return { id, secret: secret.slice() };
}

function malformed(why: string): NetError {
  return new NetError('control-malformed', `The other side broke the rules of the protocol: ${why}.`);
}
