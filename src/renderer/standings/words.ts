import { words } from '../language/words.ts';

export const say = words(
  {
    title: 'How it stood',
    you: 'you',
    wins: (count: number) => (count === 1 ? '1 round won' : `${count} rounds won`),
  },
  {
    title: 'So stand es',
    you: 'du',
    wins: (count: number) => (count === 1 ? '1 Runde gewonnen' : `${count} Runden gewonnen`),
  },
);
