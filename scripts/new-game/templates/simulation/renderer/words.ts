import { words } from '../../../../../src/renderer/language/words.ts';

/** All that a person reads, in each language of the page. */
export const say = words(
  {
    title: 'New game',
    tagline: 'Two in the light make a point.',
    run: 'Run',
    rule: (points: number) => `Two in the light make a point each. ${points} points win.`,
    points: (count: number) => (count === 1 ? '1 point' : `${count} points`),
    alone: 'You are alone. It takes two: add a bot in the lobby, or let a friend join.',
    youScored: 'A point for you.',
    field: (points: number) => `The light, and who runs to it. You have ${points} points.`,
  },
  {
    title: 'New game',
    tagline: 'Zwei im Licht bekommen einen Punkt.',
    run: 'Laufen',
    rule: (points) => `Zwei im Licht bekommen je einen Punkt. ${points} Punkte gewinnen.`,
    points: (count) => (count === 1 ? '1 Punkt' : `${count} Punkte`),
    alone: 'Du bist allein. Es braucht zwei: Nimm in der Lobby einen Bot dazu, oder lass jemanden beitreten.',
    youScored: 'Ein Punkt für dich.',
    field: (points) => `Das Licht und wer hinläuft. Du hast ${points} Punkte.`,
  },
);
