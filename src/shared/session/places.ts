import { type Address, sourceOf } from '../net/index.ts';

/** How many from one public address may be in a game, unless told. */
export const PLACES_PER_ADDRESS = 8;

/**
 * How many of those who play and watch may come from one address, so that nobody takes all places alone. From this
 * computer as many as like: whoever is here can end the game anyway. From the same house, where a school has one
 * address, as many as there are seats. From the internet so many as one household has players.
 *
 * @param seats of the game
 * @param perAddress for public addresses
 */
export function placesFor(address: Address, seats: number, perAddress: number): number {
  const source = sourceOf(address);
  if (source === undefined || LOOPBACK.test(source)) return Number.POSITIVE_INFINITY;
  return PRIVATE.test(source) ? Math.max(seats, perAddress) : perAddress;
}

/** 127.0.0.0/8, and ::1 in its /64. */
const LOOPBACK = /^(127\.|0:0:0:0::\/64$)/;

/**
 * Addresses that no router passes on to the internet: RFC 1918, link-local (RFC 3927, 4291), the space between a
 * provider and its customers, where VPNs are as well (RFC 6598: 100.64.0.0/10), and unique local IPv6 (RFC 4193).
 */
const PRIVATE =
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd]..:|fe[89ab].:)/;
