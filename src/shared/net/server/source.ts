import type { Address } from '../line/pipe.ts';

/**
 * What counts as one address: whoever has one IPv4 address, or the usual least share of IPv6 addresses, a /64 with
 * all its 2⁶⁴. An IPv4 address in IPv6 notation is that IPv4 address. Undefined for peers in the same process: they
 * are no strangers, and are not counted.
 */
export function sourceOf({ host, port }: Address): string | undefined {
  if (port === 0) return undefined;
  const groups = groupsOf(host);
  if (groups === undefined) return host;
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 0xff])
      .join('.');
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** The eight numbers of an IPv6 address; undefined for anything else. */
function groupsOf(host: string): number[] | undefined {
  const [address = ''] = host.split('%');
  if (!address.includes(':')) return undefined;
  const [head = '', tail] = address.split('::');
  const [before, behind] = [numbers(head), numbers(tail ?? '')];
  const missing = 8 - before.length - behind.length;
  if (tail === undefined ? missing !== 0 : missing < 0) return undefined;
  const groups = [...before, ...Array<number>(missing).fill(0), ...behind];
  return groups.every((group) => group >= 0 && group <= 0xffff) ? groups : undefined;
}

/** Groups in hexadecimal; the last may be an IPv4 address, which makes two. NaN for what is neither. */
function numbers(text: string): number[] {
  if (text === '') return [];
  return text.split(':').flatMap((group) => {
    const bytes = group.split('.').map(Number);
    if (bytes.length === 4)
      return [((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0), ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0)];
    return [/^[0-9a-f]{1,4}$/i.test(group) ? Number.parseInt(group, 16) : Number.NaN];
  });
}
