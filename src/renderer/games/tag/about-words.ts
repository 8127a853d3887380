import { words } from '../../language/words.ts';

/** What the screens around Tag say of it: loaded without the game. */
export const say = words(
  { rounds: (count: number) => (count === 1 ? '1 round' : `${count} rounds`) },
  { rounds: (count: number) => (count === 1 ? '1 Runde' : `${count} Runden`) },
);
