import { words } from '../language/words.ts';

export const say = words(
  {
    hosting: (people: number) => (people === 1 ? 'hosting, 1 player' : `hosting, ${people} players`),
    playing: (people: number) => (people === 1 ? 'playing, 1 player' : `playing, ${people} players`),
  },
  {
    hosting: (people: number) => `du bist Host, ${people} dabei`,
    playing: (people: number) => `im Spiel, ${people} dabei`,
  },
);
