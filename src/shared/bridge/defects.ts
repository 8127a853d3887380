/** What went wrong in a game: reported by the page, told on the screen that says why the game is over. */
import { z } from 'zod';
import { defectSchema } from '../defects/index.ts';
import { takes } from './verb.ts';

/** The codes of ends that a defect on this computer brings about: of the page, of the host thread. */
const brokenEnd = z.enum(['view-failed', 'worker-crashed']);
export type BrokenEnd = z.infer<typeof brokenEnd>;

/** Whether a session that ended with this code can be explained. */
export function isBrokenEnd(code: string): code is BrokenEnd {
  return brokenEnd.safeParse(code).success;
}

/** What the player may know of it. */
export interface Explanation {
  /** Absent in an app that ships: players get a sentence, and details to copy for whoever made the game. */
  developer?: {
    message: string;
    /** Where it was thrown, as a line of a stack without its beginning; empty when that is not known. */
    at: string;
    /** Where the log is, which has the whole stack. */
    log: string;
  };
}

export const defectVerbs = {
  /** Writes it into the log. */
  reportDefect: takes(defectSchema).answers<void>(),
  /** The newest defect that explains such an end; null when none is known. */
  explainEnd: takes(brokenEnd).answers<Explanation | null>(),
  /** Puts the versions, the code, the message and the stack on the clipboard. */
  copyDetails: takes(brokenEnd).answers<void>(),
};
