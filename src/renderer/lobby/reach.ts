import type { Hosting } from '../../shared/bridge/index.ts';

/**
 * Whether friends can reach the hosting computer, as far as that is known from here:
 * - `none`: it has no network.
 * - `reached`: somebody is in who is neither the host nor a bot.
 * - `network`: its address is one that only its own network knows. Firewalls are then the usual reason why nobody comes.
 * - `open`: its address is one of the internet, in front of which routers and firewalls mostly stand.
 */
export type Reach = 'none' | 'reached' | 'network' | 'open';

/** @param guests how many people are in besides the host */
export function reachOf({ addresses: [first] }: Pick<Hosting, 'addresses'>, guests: number): Reach {
  if (first === undefined) return 'none';
  if (guests > 0) return 'reached';
  return LOCAL.test(first.text) ? 'network' : 'open';
}

/** Private IPv4 (RFC 1918) and what is between a provider and its customers (RFC 6598), unique local IPv6 (RFC 4193). */
const LOCAL =
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[?f[cd][\da-f]{2}:)/i;
