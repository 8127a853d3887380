import { words } from '../language/words.ts';

export const say = words(
  {
    details: 'Details',
    whereTheRestIs: 'The terminal has the whole stack, and so has',
    ifAgain: 'If this happens again, send the details to whoever made the game.',
    theDetails: 'details',
    copyDetails: 'Copy details',
  },
  {
    details: 'Einzelheiten',
    whereTheRestIs: 'Das Terminal hat den ganzen Stack, und auch',
    ifAgain: 'Wenn das noch einmal passiert, schick die Einzelheiten an die, die das Spiel gemacht haben.',
    theDetails: 'Einzelheiten',
    copyDetails: 'Einzelheiten kopieren',
  },
);
