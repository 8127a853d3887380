/** Addresses as people type and read them: `192.168.1.5`, `my-pc.local:5072`, `[::1]:5071`, `::1`. */
import { isIP, isIPv6 } from 'node:net';
import { domainToASCII } from 'node:url';
import { DEFAULT_PORT, NetError } from '../../shared/net/index.ts';

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
  if (text.length > 300) throw malformed('That is too long for an address.');
  const link = /^([a-z][a-z0-9+.-]*):\/\/([^/?#\s]*)/i.exec(text);
  if (link !== null)
    throw malformed(
      `Leave out “${link[1]}://” and what follows the address: type ${link[2] || '192.168.1.5'}.`,
    );
  if (/\s/.test(text)) throw malformed('An address has no spaces in it.');

  if (isIPv6(text)) return { host: text.toLowerCase(), port: DEFAULT_PORT };
  if (text.startsWith('[')) return parseBracketed(text);
  const [host = '', port, ...more] = text.split(':');
  if (more.length > 0) {
    throw malformed('That is not an IPv6 address. With a port it needs brackets, for example [::1]:5071.');
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
  if (parts === null) throw malformed('The brackets are not right. It looks like [::1] or [::1]:5071.');
  const [, host = '', port] = parts;
  if (!isIPv6(host)) throw malformed(`Only an IPv6 address stands in brackets, and “${host}” is none.`);
  return { host: host.toLowerCase(), port: port === undefined ? DEFAULT_PORT : parsePort(port) };
}

function parseHost(host: string): string {
  if (isIP(host) !== 0) return host;
  // A name never ends in a number, so that this was meant to be an IPv4 address.
  if (/(^|\.)\d+$/.test(host)) {
    throw malformed(
      'A number address has four numbers from 0 to 255 with dots between, for example 192.168.1.5.',
    );
  }
  if (host === '')
    throw malformed('The address in front of the port is missing, for example 192.168.1.5:5071.');
  if (host.includes('/')) throw malformed('An address has no “/” in it.');
  const name = domainToASCII(host);
  const label = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/;
  const labels = name.replace(/\.$/, '').split('.');
  if (name.length > 253 || !labels.every((part) => label.test(part)) || isIP(name) !== 0) {
    throw malformed(`“${host}” is not a computer's name. It looks like my-pc.local or 192.168.1.5.`);
  }
  return name;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535) throw new NetError('port-malformed');
  return port;
}

function malformed(sentence: string): NetError {
  return new NetError('address-malformed', sentence);
}

/** Chats and mails put invisible marks around what is copied from them. */
function withoutInvisible(text: string): string {
  return text.replace(/\p{Cf}/gu, '').trim();
}
