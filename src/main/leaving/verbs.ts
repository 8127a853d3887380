import type { leavingVerbs } from '../../shared/bridge/leaving.ts';
import type { HandlersOf } from '../../shared/bridge/verb.ts';
import type { ClosingQuestion } from './closing-question.ts';

/** What main does about closing the app on friends. @param quit ends the app, in order */
export function leavingHandlers(
  question: ClosingQuestion,
  quit: () => void,
): HandlersOf<typeof leavingVerbs> {
  return {
    tellFriends: (count) => {
      question.friends = count;
    },
    nextClosing: () => question.next(),
    closeApp: () => {
      question.settle();
      quit();
    },
  };
}
