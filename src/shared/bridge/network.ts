/** Pretending another network; in development builds only. */
import { z } from 'zod';
import { LINK_NAMES, type LinkConditions } from '../netcode/index.ts';
import { takes } from './verb.ts';

/** A network to pretend: one with a name, none, or the one that the command line asked for. */
const linkChoice = z.enum(['as-started', 'none', ...LINK_NAMES]);
export type LinkChoice = z.infer<typeof linkChoice>;

export const networkVerbs = {
  /** Pretends another network between this copy and its host from now on. */
  setLink: takes(linkChoice).answers<LinkConditions>(),
};
