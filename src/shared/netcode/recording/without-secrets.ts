import { decode, encode, isMessage, type Payload } from '../../net/index.ts';

/** What stands in a recording in the place of a secret text. Secret bytes become none. */
export const LEFT_OUT = '(left out)';

/**
 * A field whose last word is one of these is a secret: `hostKey`, `token`, `room_password`, `keys`. So is `chat`: what
 * people say to each other is for nobody else to read.
 */
const SECRETS: ReadonlySet<string> = new Set([
  'key',
  'token',
  'password',
  'passphrase',
  'secret',
  'signature',
  'chat',
]);

/**
 * A message as it may be recorded: a recording is sent to others, and whoever reads it must not be able to host,
 * join or sign in as somebody else. Every text and all bytes in fields that are named like a secret are left out;
 * numbers stay, since `tokens: 4` are things to play with. A message that cannot be read stays as it is, and of one
 * with a secret that cannot be written again only the action is left.
 *
 * @returns the same payload when there is no secret in it
 */
export function withoutSecrets(payload: Payload): Payload {
  let message: unknown;
  try {
    message = decode(payload);
  } catch {
    return payload;
  }
  const stripped = strip(message, false);
  if (stripped === message) return payload;
  try {
    return encode(stripped);
  } catch {
    return encode({ action: isMessage(message) ? message.action : LEFT_OUT });
  }
}

/** The value without its secrets; the very same one when it has none. */
function strip(value: unknown, isSecret: boolean): unknown {
  if (typeof value === 'string') return isSecret ? LEFT_OUT : value;
  if (value instanceof Uint8Array) return isSecret ? new Uint8Array() : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => strip(item, isSecret));
    return items.every((item, i) => Object.is(item, value[i])) ? value : items;
  }
  const before = Object.entries(value);
  const after = before.map(([name, field]) => [name, strip(field, isSecret || isNamedSecret(name))] as const);
  return after.every(([, field], i) => Object.is(field, before[i]?.[1])) ? value : Object.fromEntries(after);
}

function isNamedSecret(name: string): boolean {
  const lastWord = name.split(/(?=[A-Z])|[_-]/).at(-1) ?? '';
  return SECRETS.has(lastWord.toLowerCase().replace(/s$/, ''));
}
