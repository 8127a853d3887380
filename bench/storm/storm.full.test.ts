import { expect, it } from 'vitest';
import { catalogue, DEFAULT_GAME } from '../../src/shared/games/catalogue.ts';
import { storm } from './storm.ts';

/** With those of `storm.test.ts` a thousand, none twice. */
const FROM = 31;
const TO = 1_000;
/** So many in one test, so that one can see how far it is. */
const BLOCK = 97;
/** A block takes a minute on a computer that has other things to do, ms. */
const PATIENCE = 600_000;

const entry = catalogue[DEFAULT_GAME];
if (entry === undefined) throw new Error('The catalogue has no game.');
const { game } = await entry.load();
const blocks = Array.from({ length: (TO - FROM + 1) / BLOCK }, (_, i) => FROM + i * BLOCK);

it.each(blocks)('passes from seed %i on, and leaves nothing wrong', { timeout: PATIENCE }, async (from) => {
  for (let seed = from; seed < from + BLOCK; seed++) {
    const { complaint } = await storm({ game, seed, seconds: 10, people: Math.min(4, game.seats) });
    expect({ seed, what: complaint?.what }).toEqual({ seed, what: undefined });
  }
});
