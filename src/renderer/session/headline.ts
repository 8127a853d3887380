import { headlines, say } from './words.ts';

/** The headline for a stable code; a plain one for a code that has none of its own. A host may send any code. */
export function headline(code: string): string {
  const known: Readonly<Record<string, string>> = headlines();
  return (Object.hasOwn(known, code) ? known[code] : undefined) ?? say().over;
}
