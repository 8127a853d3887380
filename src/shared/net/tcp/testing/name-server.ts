import dns from 'node:dns';
import { isIP } from 'node:net';
import { type MockInstance, vi } from 'vitest';

/**
 * For tests: no name of a computer is found, as long as the result is in scope (`using`). The real name server of
 * some networks makes up an answer for every name.
 */
export function nobodyKnowsNames(): MockInstance {
  const { lookup } = dns;
  const find = (name: string, ...rest: unknown[]) => {
    if (isIP(name) !== 0) return Reflect.apply(lookup, dns, [name, ...rest]);
    const done = rest.at(-1) as (error: Error) => void;
    done(Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' }));
  };
  return vi.spyOn(dns, 'lookup').mockImplementation(find as typeof lookup);
}
