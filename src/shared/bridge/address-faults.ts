import type { ErrorParameters } from '../net/index.ts';

/**
 * What can be wrong with an address that somebody typed: the parameter `fault` of `address-malformed`, with the
 * sentence in English, or how it is made of the other parameters.
 */
export const ADDRESS_FAULTS = {
  'too-long': 'That is too long for an address.',
  link: ({ scheme = '', address = '' }: ErrorParameters) =>
    `Leave out “${scheme}://” and what follows the address: type ${address}.`,
  spaces: 'An address has no spaces in it.',
  colons: 'That is not an IPv6 address. With a port it needs brackets, for example [::1]:5071.',
  brackets: 'The brackets are not right. It looks like [::1] or [::1]:5071.',
  'not-ipv6': ({ host = '' }: ErrorParameters) =>
    `Only an IPv6 address stands in brackets, and “${host}” is none.`,
  numbers: 'A number address has four numbers from 0 to 255 with dots between, for example 192.168.1.5.',
  'only-port': 'The address in front of the port is missing, for example 192.168.1.5:5071.',
  slash: 'An address has no “/” in it.',
  name: ({ host = '' }: ErrorParameters) =>
    `“${host}” is not a computer's name. It looks like my-pc.local or 192.168.1.5.`,
} as const;

export type AddressFault = keyof typeof ADDRESS_FAULTS;
