/** Addresses as people type and read them: `192.168.1.5`, `my-pc.local:5072`, `[::1]:5071`, `::1`. */
import { isIP, isIPv6 } from 'node:net';
import { domainToASCII } from 'node:url';
import { ADDRESS_FAULTS, type AddressFault } from '../../shared/bridge/index.ts';
import { DEFAULT_PORT, type ErrorParameters, NetError } from '../../shared/net/index.ts';

export interface Address {
  /** An IPv4 or IPv6 address without brackets (a zone such as `%eth0` may follow), or a lower-case name. */
  host: string;
  /** 1 to 65535. */
  port: number;
}

/**
 * Reads an address that somebody typed or pasted. Without a port it is {@link DEFAULT_PORT}.
 *
 * @throws NetError `address-empty`, `address-malformed` or `port-malformed`; the message says what is wrong
 */
export function parseAddress(typed: string): Address {
  const text = withoutInvisible(typed);
  if (text === '') throw new NetError('address-empty');
  if (text.length > 300) throw malformed('too-long');
  const link = /^([a-z][a-z0-9+.-]*):\/\/([^/?#\s]*)/i.exec(text);
  if (link !== null) throw malformed('link', { scheme: link[1] ?? '', address: link[2] || '192.168.1.5' });
  if (/\s/.test(text)) throw malformed('spaces');

  if (isIPv6(text)) return { host: text.toLowerCase(), port: DEFAULT_PORT };
  if (text.startsWith('[')) return parseBracketed(text);
  const [host = '', port, ...more] = text.split(':');
  if (more.length > 0) {
    throw malformed('colons');
  }
  return { host: parseHost(host), port: port === undefined ? DEFAULT_PORT : parsePort(port) };
}

/** Writes an address as a friend types it: the port only when it is not {@link DEFAULT_PORT}. */
export function formatAddress({ host, port }: Address): string {
  if (port === DEFAULT_PORT) return host;
  return isIPv6(host) ? `[${host}]:${port}` : `${host}:${port}`;
}

function parseBracketed(text: string): Address {
  const parts = /^\[([^\]]*)\](?::(.*))?$/.exec(text);
  if (parts === null) throw malformed('brackets');
  const [, host = '', port] = parts;
  if (!isIPv6(host)) throw malformed('not-ipv6', { host });
  return { host: host.toLowerCase(), port: port === undefined ? DEFAULT_PORT : parsePort(port) };
}

function parseHost(host: string): string {
  if (isIP(host) !== 0) return host;
  // A name never ends in a number, so that this was meant to be an IPv4 address.
  if (/(^|\.)\d+$/.test(host)) {
    throw malformed('numbers');
  }
  if (host === '') throw malformed('only-port');
  if (host.includes('/')) throw malformed('slash');
  const name = domainToASCII(host);
  const label = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/;
  const labels = name.replace(/\.$/, '').split('.');
  if (name.length > 253 || !labels.every((part) => label.test(part)) || isIP(name) !== 0) {
    throw malformed('name', { host });
  }
  return name;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535) throw new NetError('port-malformed');
  return port;
}

/** @param parameters what the sentence of that fault needs */
function malformed(fault: AddressFault, parameters: ErrorParameters = {}): NetError {
  const sentence = ADDRESS_FAULTS[fault];
  const detail = typeof sentence === 'string' ? sentence : sentence(parameters);
  return new NetError('address-malformed', detail, { parameters: { fault, ...parameters } });
}

/** Chats and mails put invisible marks around what is copied from them. */
function withoutInvisible(text: string): string {
  return text.replace(/\p{Cf}/gu, '').trim();
}
