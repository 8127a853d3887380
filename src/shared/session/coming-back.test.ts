import { describe, expect, it } from 'vitest';
import { Evening } from './testing/test-game.ts';

const BEN = 2;
const CEM = 3;

describe('somebody whom the room knows', () => {
  it('takes their own seat over when the app was started anew, and nobody new has come', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    const ben = await evening.joinsAs(BEN, 'Ben');
    await evening.joinsAs(CEM, 'Cem');
    const again = await evening.joinsAs(BEN, 'Ben');
    await evening.settle();
    expect(again.seat).toBe(1);
    expect(hana.names).toEqual(['Hana', 'Ben', 'Cem']);
    expect(ben.ended?.code).toBe('elsewhere');
    again.send({ action: 'say', text: 'I am back' });
    await evening.until(() => hana.said.length > 0);
    expect(hana.said).toEqual(['Ben: I am back']);
  });

  it('sits where they sat before, also after the seat was given up, if nobody took it', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    const ben = await evening.joinsAs(BEN, 'Ben');
    const cem = await evening.joinsAs(CEM, 'Cem');
    ben.leave();
    cem.leave();
    await evening.until(() => hana.players.length === 1);
    expect((await evening.joinsAs(CEM, 'Cem')).seat).toBe(2);
    await evening.joins('Dora');
    await evening.until(() => hana.players.length === 3);
    expect((await evening.joinsAs(BEN, 'Ben')).seat).toBeNull();
  });

  it('takes no seat of whoever hosts, even with the same profile', async () => {
    const evening = new Evening();
    const hana = await evening.joinsAs(BEN, 'Hana', { hostKey: 'the host’s own secret' });
    const guest = await evening.joinsAs(BEN, 'Hana');
    expect([hana.seat, guest.seat]).toEqual([0, 1]);
    expect(hana.ended).toBeUndefined();
  });

  it('is told apart from others: another identity takes nobody’s seat', async () => {
    const evening = new Evening();
    const ben = await evening.joinsAs(BEN, 'Ben');
    const cem = await evening.joinsAs(CEM, 'Ben');
    expect([ben.seat, cem.seat, cem.self?.name]).toEqual([1, 2, 'Ben 2']);
    expect(ben.ended).toBeUndefined();
  });
});
