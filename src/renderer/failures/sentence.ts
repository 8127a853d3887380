import type { Failure } from '../../shared/bridge/index.ts';
import { addressFaults, headlines, sentences } from './words.ts';

/**
 * What happened and what to do next, in the language of the moment. A host may send any code: one that nobody knows
 * gets a general sentence.
 */
export function sentence({ code, parameters = {} }: Failure): string {
  const known = code === 'address-malformed' ? find(addressFaults(), String(parameters.fault)) : undefined;
  const found = known ?? find(sentences(), code) ?? sentences().closed;
  return typeof found === 'function' ? found(parameters) : found;
}

/** The end of a game in three or four words; plain ones for a code that has none of its own. */
export function headline(code: string): string {
  return find(headlines(), code) ?? headlines().over;
}

function find<T>(all: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(all, name) ? all[name] : undefined;
}
