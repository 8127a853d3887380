import { words } from '../language/words.ts';

export const say = words(
  {
    title: (friends: number) =>
      friends === 1
        ? '1 friend is playing. End the game for both?'
        : `${friends} friends are playing. End the game for all?`,
    titleAlone: 'Your friends have left. End the game?',
    note: 'They see a short countdown, and then that you have ended the game.',
    end: 'End for all',
    stay: 'Go on playing',
    hostEnds: 'The host is ending the game',
    youEnd: 'You are ending the game',
  },
  {
    title: (friends: number) =>
      friends === 1
        ? 'Noch jemand spielt mit. Das Spiel für beide beenden?'
        : `${friends} Freunde spielen mit. Das Spiel für alle beenden?`,
    titleAlone: 'Deine Freunde sind gegangen. Das Spiel beenden?',
    note: 'Sie sehen einen kurzen Countdown und dann, dass du das Spiel beendet hast.',
    end: 'Für alle beenden',
    stay: 'Weiterspielen',
    hostEnds: 'Der Host beendet das Spiel',
    youEnd: 'Du beendest das Spiel',
  },
);
