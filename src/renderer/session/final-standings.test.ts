import { describe, expect, it } from 'vitest';
import { finalStandings } from './final-standings.ts';

const PLAYERS = ['Ann', 'Ben', 'Cem'].map((name, seat) => ({
  seat,
  name,
  host: seat === 0,
  bot: false,
  ...(seat === 1 && { look: { colour: 9, face: 2 } }),
}));

describe('how it stood at the end', () => {
  it('is told in the order of the game, with the names and looks that everybody had', () => {
    const standings = [
      { seat: 1, score: '31 s', wins: 2 },
      { seat: 0, score: '4 s' },
    ];
    expect(finalStandings(standings, PLAYERS, 0)).toEqual([
      { seat: 1, name: 'Ben', score: '31 s', wins: 2, look: { colour: 9, face: 2 }, isSelf: false },
      { seat: 0, name: 'Ann', score: '4 s', look: { colour: 0, face: 0 }, isSelf: true },
    ]);
  });

  it('is nothing where the game has no order, and leaves out who is gone', () => {
    expect(finalStandings([], PLAYERS, 0)).toEqual([]);
    expect(finalStandings([{ seat: 7, score: '1 s' }], PLAYERS, null)).toEqual([]);
  });
});
