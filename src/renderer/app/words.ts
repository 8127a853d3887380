import { words } from '../language/words.ts';

/** For whoever starts the app again while a game is under way. */
export const say = words(
  {
    leaveToJoin: (address: string) => `You are in a game. Leave it to join ${address}.`,
    leaveToHost: 'You are in a game. Leave it to host another one.',
    leaveToWatch: 'You are in a game. Leave it to watch the recording.',
    leaveAndJoin: 'Leave and join',
    leaveAndHost: 'Leave and host',
    leaveAndWatch: 'Leave and watch',
  },
  {
    leaveToJoin: (address) => `Du bist in einem Spiel. Verlass es, um ${address} beizutreten.`,
    leaveToHost: 'Du bist in einem Spiel. Verlass es, um ein anderes zu hosten.',
    leaveToWatch: 'Du bist in einem Spiel. Verlass es, um die Aufnahme anzusehen.',
    leaveAndJoin: 'Verlassen und beitreten',
    leaveAndHost: 'Verlassen und hosten',
    leaveAndWatch: 'Verlassen und ansehen',
  },
);
