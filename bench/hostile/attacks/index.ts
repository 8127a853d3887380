import type { Attack } from './attack.ts';
import * as bytes from './bytes.ts';
import * as conduct from './conduct.ts';
import * as control from './control.ts';
import * as values from './values.ts';

/** Every attack, by its name. */
export const ATTACKS: Readonly<Record<string, Attack>> = { ...bytes, ...values, ...control, ...conduct };
