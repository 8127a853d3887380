import { describe, expect, it } from 'vitest';
import { ENDS_IN } from './room.ts';
import { Evening } from './testing/test-game.ts';

describe('a host who is about to end the game', () => {
  it('lets everybody know, once, and the game goes on meanwhile', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    const ben = await evening.joins('Ben');
    const told: number[] = [];
    ben.onEnding = (endsIn) => told.push(endsIn);
    hana.announceEnd();
    hana.announceEnd();
    await evening.settle();
    expect(told).toEqual([ENDS_IN]);
    expect([hana.endsIn, ben.endsIn]).toEqual([ENDS_IN, ENDS_IN]);
    ben.send({ action: 'say', text: 'bye' });
    await evening.until(() => hana.said.length > 0);
    expect(ben.ended).toBeUndefined();
  });

  it('leaves everybody with the list of who was there, whoever is told goodbye first', async () => {
    const evening = new Evening();
    await evening.host();
    const ben = await evening.joins('Ben');
    const cem = await evening.joins('Cem');
    await evening.settle();
    evening.room.stop();
    evening.server.stop('host-left');
    await evening.until(() => ben.ended !== undefined && cem.ended !== undefined);
    expect([ben.names, cem.names]).toEqual([
      ['Hana', 'Ben', 'Cem'],
      ['Hana', 'Ben', 'Cem'],
    ]);
  });

  it('is the only one who can say so', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    const ben = await evening.joins('Ben');
    ben.announceEnd();
    await evening.settle();
    expect([hana.endsIn, ben.endsIn]).toEqual([undefined, undefined]);
  });
});
