/**
 * Every way in which networking can fail, as a stable code, with the sentence that a person reads. A sentence
 * says what happened and what to do next. Codes never change their meaning; `docs/protocol.md` lists them.
 */
export const ERRORS = {
  'address-empty': 'Type the address that the host reads out to you, for example 192.168.1.5.',
  'address-malformed':
    'That is not an address. It looks like 192.168.1.5 or my-pc.local, with :5071 behind it if the host says so.',
  'port-malformed': 'A port is a whole number from 1 to 65535. Leave it out unless the host named one.',
  'port-in-use':
    'Another program is already using that port. Choose another one, or let a free one be found.',
  'port-forbidden': 'This computer does not let programs use that port. Choose one above 1023.',
  'address-unavailable': 'This computer does not have that address. Host on all addresses instead.',
  'connection-refused':
    'Nobody is hosting at that address. Check the address and the port, and that the host has pressed Host.',
  'name-not-found':
    'No computer of that name was found. Check the spelling, or ask the host for the number address.',
  'host-unreachable': 'That computer cannot be reached from here. Are you both on the same network?',
  'connect-timeout':
    'No answer from that address. Check it, and that a firewall on the host lets the game through.',
  'not-a-host': 'Something answers at that address, but it is not a game. Check the port.',
  'connection-lost': 'The connection was lost. Check your network, then join again.',
  'host-gone':
    'The host is no longer there: the app was closed, or its computer was switched off. Ask the host to host again.',
  'peer-silent': 'Nothing was heard from the other side for too long.',
  'idle-timeout': 'The connection was closed because nothing was said for too long.',
  'join-timeout': 'The player connected and never asked to join.',
  'frame-empty': 'The other side sent an empty message.',
  'frame-too-large': 'The other side sent a message that is larger than allowed.',
  'message-too-large': 'This message is larger than the other side accepts. Send it in parts.',
  'message-unreadable': 'The other side sent something that is not a message.',
  'message-too-complex': 'The other side sent a message that is nested too deeply or has too many parts.',
  'value-unsupported':
    'This value cannot be sent. Send maps, arrays, strings, numbers, booleans, null and bytes.',
  'control-malformed': 'The other side broke the rules of the protocol.',
  'bad-message': 'A message did not fit what the game expects of that action.',
  'too-many-bad-messages': 'Too many messages did not fit what the game expects.',
  'rate-limited': 'Too many messages were sent in too short a time.',
  'queue-full': 'Too many messages are waiting to be sent or handled.',
  'too-many-connections': 'The host does not take more connections right now.',
  'too-many-from-address': 'The host does not take more connections from that address.',
  'resume-refused': 'The seat was not kept. Join again.',
  'server-stopped': 'The host has ended the game.',
  'worker-crashed': 'The game server stopped unexpectedly. Host again.',
  closed: 'The connection was closed.',
  cancelled: 'Cancelled.',
} as const;

/** One of the stable codes of {@link ERRORS}. */
export type ErrorCode = keyof typeof ERRORS;

/** What the sentence of a code depends on, by name; whoever words it in another language needs that. */
export type ErrorParameters = Readonly<Record<string, string | number>>;

/** A failure of the networking library. `message` is a whole sentence for people, `code` is for programs. */
export class NetError extends Error {
  override readonly name: string = 'NetError';
  readonly code: ErrorCode;
  readonly parameters: ErrorParameters;

  /**
   * @param code one of {@link ERRORS}
   * @param detail what this case adds, as a sentence; replaces the code's own sentence
   * @param options `cause`: the error that led here; `parameters`: what `detail` depends on, none unless told
   */
  constructor(
    code: ErrorCode,
    detail?: string,
    options: ErrorOptions & { parameters?: ErrorParameters } = {},
  ) {
    super(detail ?? ERRORS[code], options);
    this.code = code;
    this.parameters = options.parameters ?? {};
  }
}

/** Whether what was thrown says of bytes that nobody can read them: the fault of whoever sent them. */
export function isUnreadable(error: unknown): boolean {
  return (
    error instanceof NetError && (error.code === 'message-unreadable' || error.code === 'message-too-complex')
  );
}

/** Whether `value` is one of the stable codes; what comes from another process is checked by this. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERRORS, value);
}
