import { expect, it } from 'vitest';
import { LastWords } from './last-words.ts';

it('lets so many sockets take their time; then the one that has had most is closed at once', () => {
  const closed: string[] = [];
  const socket = (name: string) => ({ destroy: () => closed.push(name) });
  const lastWords = new LastWords(2);
  const second = socket('second');
  lastWords.begin(socket('first'));
  lastWords.begin(second);
  expect(closed).toEqual([]);
  lastWords.begin(socket('third'));
  expect(closed).toEqual(['first']);

  lastWords.end(second);
  lastWords.begin(socket('fourth'));
  expect(closed).toEqual(['first']);
  lastWords.begin(socket('fifth'));
  expect(closed).toEqual(['first', 'third']);
});
