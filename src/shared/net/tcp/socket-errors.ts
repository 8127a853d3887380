import { type ErrorCode, NetError } from '../index.ts';

const DIALLING: Record<string, ErrorCode> = {
  ECONNREFUSED: 'connection-refused',
  ENOTFOUND: 'name-not-found',
  EAI_AGAIN: 'name-not-found',
  EAI_NODATA: 'name-not-found',
  ETIMEDOUT: 'connect-timeout',
};

const LISTENING: Record<string, ErrorCode> = {
  EADDRINUSE: 'port-in-use',
  EACCES: 'port-forbidden',
  EPERM: 'port-forbidden',
  EADDRNOTAVAIL: 'address-unavailable',
  ENOTFOUND: 'address-unavailable',
  EAFNOSUPPORT: 'address-unavailable',
};

/** Why a connection could not be opened. */
export function dialError(cause: unknown): NetError {
  return new NetError(DIALLING[codeOf(cause)] ?? 'host-unreachable', undefined, { cause });
}

/** Why a server could not listen on `port`. */
export function listenError(cause: unknown, port: number): NetError {
  const code = LISTENING[codeOf(cause)] ?? 'address-unavailable';
  const detail =
    code === 'port-in-use'
      ? `Port ${port} is already used by another program. Choose another port, or let a free one be found.`
      : undefined;
  return new NetError(code, detail, { cause, ...(detail !== undefined && { parameters: { port } }) });
}

/** The system's code. Where several addresses were tried, that of the first try that says something. */
function codeOf(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null) return '';
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  return cause instanceof AggregateError ? codeOf(cause.errors[0]) : '';
}
