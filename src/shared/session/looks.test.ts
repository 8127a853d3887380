import { describe, expect, it } from 'vitest';
import { COLOURS, FACES, freeLook, type Look, lookSchema, seatLook } from './looks.ts';
import { chat, Evening, type Person } from './testing/test-game.ts';

/** The colours of all who sit, by seat. */
const seenBy = (person: Person) => person.players.map(({ seat, look = seatLook(seat) }) => look.colour);

describe('the next free look', () => {
  const all = Array.from({ length: COLOURS }, (_, colour): Look => ({ colour, face: 2 }));

  it('is the wish, while nobody has its colour', () => {
    expect(freeLook({ colour: 3, face: 4 }, [{ colour: 2, face: 4 }])).toEqual({ colour: 3, face: 4 });
  });

  it('has the next colour, from the last on to the first', () => {
    const taken = [{ colour: COLOURS - 1, face: 0 }, ...all.slice(0, 2)];
    expect(freeLook({ colour: COLOURS - 1, face: 4 }, taken)).toEqual({ colour: 2, face: 4 });
  });

  it('differs in the face where there are more players than colours', () => {
    expect(freeLook({ colour: 5, face: 3 }, all)).toEqual({ colour: 5, face: 3 });
    const looks = [...all];
    while (looks.length < COLOURS * FACES) looks.push(freeLook({ colour: 5, face: 2 }, looks));
    expect(new Set(looks.map(({ colour, face }) => `${colour} ${face}`)).size).toBe(COLOURS * FACES);
    expect(freeLook({ colour: 5, face: 2 }, looks)).toEqual({ colour: 5, face: 2 });
  });
});

describe('looks in a room', () => {
  it('come with the seat, unless somebody has chosen', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    await evening.joins('Ben', { look: { colour: 7, face: 3 } });
    await evening.joins('Cem');
    await evening.settle();
    expect(hana.players.map(({ look }) => look)).toEqual([undefined, { colour: 7, face: 3 }, undefined]);
    expect(seenBy(hana)).toEqual([0, 7, 2]);
  });

  it('are nobody else’s: the next free colour is given', async () => {
    const evening = new Evening();
    const hana = await evening.host({ look: { colour: 2, face: 0 } });
    const ben = await evening.joins('Ben', { look: { colour: 2, face: 1 } });
    await evening.joins('Cem');
    await evening.settle();
    expect(seenBy(hana)).toEqual([2, 3, 4]);
    expect(ben.self?.look).toEqual({ colour: 3, face: 1 });
  });

  it('can be changed, and everybody sees it', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    const ben = await evening.joins('Ben');
    ben.changeLook({ colour: 0, face: 2 });
    await evening.settle();
    expect(hana.players[1]?.look).toEqual({ colour: 1, face: 2 });
    ben.changeLook({ colour: 9, face: 2 });
    await evening.settle();
    expect(hana.players[1]?.look).toEqual({ colour: 9, face: 2 });
    expect(ben.players).toEqual(hana.players);
  });

  it('are given up by a bot for a person', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    hana.setBots(2);
    await evening.wait(300);
    hana.changeLook({ colour: 1, face: 0 });
    await evening.settle();
    expect(seenBy(hana)).toEqual([1, 3, 2]);
  });

  it('are kept in the next game, and by whoever gets a seat late', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    const ben = await evening.joins('Ben', { look: { colour: 7, face: 3 } });
    await evening.joins('Cem');
    await evening.joins('Wim', { look: { colour: 7, face: 1 } });
    evening.room.play({ ...chat });
    await evening.settle();
    ben.client.close('left');
    await evening.settle();
    const next = evening.goesOn(hana);
    await evening.settle();
    expect(seenBy(next)).toEqual([0, 7, 2]);
    expect(next.players[1]).toMatchObject({ name: 'Wim', look: { colour: 7, face: 1 } });
  });

  it('that this copy does not know keep nobody out', async () => {
    const evening = new Evening();
    const ben = await evening.joins('Ben', { look: { colour: 999, face: 0 } });
    await evening.settle();
    expect(seenBy(ben)).toEqual([1]);
    expect(lookSchema.safeParse({ colour: COLOURS, face: 0 }).success).toBe(false);
  });
});
