import { words } from '../language/words.ts';

export const say = words(
  { title: 'Keys for typing', erase: 'Erase', space: 'Space', done: 'Done' },
  { title: 'Tasten zum Tippen', erase: 'Löschen', space: 'Leerzeichen', done: 'Fertig' },
);
