import type { DrawFault } from './fault.ts';
import * as lines from './lines.ts';
import * as machines from './machines.ts';
import * as people from './people.ts';
import * as strangers from './strangers.ts';

/** Every kind of fault, by its name. */
export const FAULTS: Readonly<Record<string, DrawFault>> = { ...lines, ...machines, ...people, ...strangers };
