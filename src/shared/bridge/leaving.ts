/** Closing the app on friends: the player who hosts is asked before, by the page. */
import { z } from 'zod';
import { takes } from './verb.ts';

export const leavingVerbs = {
  /** How many friends would lose their game if this copy closed now; 0 where nobody would. */
  tellFriends: takes(z.int().min(0).max(65_535)).answers<void>(),
  /** Answers when somebody wants to close the app on friends. To ask again says: no, stay. */
  nextClosing: takes().answers<void>(),
  /** Closes the app: the player is sure. */
  closeApp: takes().answers<void>(),
};
