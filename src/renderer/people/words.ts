import { words } from '../language/words.ts';

export const say = words(
  {
    players: 'Players',
    roundsWon: (count: number) => (count === 1 ? '1 round won' : `${count} rounds won`),
    you: 'you',
    host: 'host',
    bot: 'bot',
    trouble: 'connection trouble',
    whoIsIn: 'Who is in',
    waiting: 'Waiting for friends…',
    joined: (name: string) => `${name} joined.`,
    left: (name: string) => `${name} left.`,
    youWatch: 'You watch until a seat is free.',
    watch: (count: number) => (count === 1 ? '1 watches' : `${count} watch`),
    watchToo: (count: number) => (count === 1 ? '1 other watches, too.' : `${count} others watch, too.`),
  },
  {
    players: 'Mitspielende',
    roundsWon: (count) => (count === 1 ? '1 Runde gewonnen' : `${count} Runden gewonnen`),
    you: 'du',
    host: 'Host',
    bot: 'Bot',
    trouble: 'Verbindung gestört',
    whoIsIn: 'Wer dabei ist',
    waiting: 'Warte auf Freunde…',
    joined: (name) => `${name} ist dabei.`,
    left: (name) => `${name} ist gegangen.`,
    youWatch: 'Du schaust zu, bis ein Platz frei wird.',
    watch: (count) => (count === 1 ? '1 schaut zu' : `${count} schauen zu`),
    watchToo: (count) => (count === 1 ? '1 weitere Person schaut zu.' : `${count} weitere schauen zu.`),
  },
);
