import { words } from '../../../../../src/renderer/language/words.ts';

/** All that a person reads, in each language of the page. */
export const say = words(
  {
    title: 'New game',
    tagline: 'Count together, never twice in a row.',
    rule: (goal: number) => `Count to ${goal} together. Nobody says two numbers in a row.`,
    next: (number: number) => `Say ${number}`,
    waitForOther: 'It is somebody else’s turn.',
    alone: 'It takes two: let a friend join.',
    watching: 'You watch this one.',
    counted: (number: number, name: string) => `${name}: ${number}`,
    last: 'last',
    numbers: (count: number) => (count === 1 ? '1 number' : `${count} numbers`),
  },
  {
    title: 'New game',
    tagline: 'Zählt zusammen, nie zweimal nacheinander.',
    rule: (goal) => `Zählt zusammen bis ${goal}. Niemand sagt zwei Zahlen nacheinander.`,
    next: (number) => `Sag ${number}`,
    waitForOther: 'Jetzt ist jemand anderes dran.',
    alone: 'Es braucht zwei: Lass jemanden beitreten.',
    watching: 'Diesmal siehst du zu.',
    counted: (number, name) => `${name}: ${number}`,
    last: 'zuletzt',
    numbers: (count) => (count === 1 ? '1 Zahl' : `${count} Zahlen`),
  },
);
