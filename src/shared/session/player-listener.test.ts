import { describe, expect, it } from 'vitest';
import type { Connection, Entry } from '../net/index.ts';
import { PlayerListener } from './player-listener.ts';
import { Evening, Person } from './testing/test-game.ts';

describe('a player’s end', () => {
  it('goes on in another listener, with the same seat and no second join', async () => {
    const evening = new Evening();
    const plain = await evening.host();
    evening.people.pop();
    const own = new Person(plain.client, { name: 'ignored' });
    own.adopt(plain);
    evening.people.push(own);
    expect(own.seat).toBe(0);
    expect(own.welcomes).toHaveLength(1);
    expect(own.names).toEqual(['Hana']);

    await evening.joins('Ben');
    own.send({ action: 'say', text: 'hi' });
    await evening.until(() => own.said.length === 1);
    expect(own.names).toEqual(['Hana', 'Ben']);
    expect(evening.events).toEqual(['join Hana 0', 'join Ben 1']);
  });

  it('ends once, however much goes wrong', async () => {
    const evening = new Evening();
    const old = evening.comes('Old', { versions: { chat: 1 } });
    await evening.until(() => old.endings.length === 1);
    old.client.close();
    await evening.settle();
    expect(old.endings.map(({ code }) => code)).toEqual(['version']);
  });

  it('does not end because one message was not understood', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    hana.send({ action: 'say', text: 7 });
    await evening.settle();
    expect(hana.endings).toEqual([]);
    hana.send({ action: 'say', text: 'still here' });
    await evening.until(() => hana.said.length === 1);
  });

  it('ends when connecting fails', () => {
    const endings: unknown[] = [];
    const listener = new PlayerListener({ name: 'Ann', versions: {} });
    listener.onEnded = (ending) => endings.push(ending);
    listener.attach(
      saying({
        kind: 'event',
        at: 0,
        event: { name: 'error', code: 'connection-refused', message: 'Nobody is hosting there.' },
      }),
    );
    listener.pump();
    expect(endings).toEqual([{ code: 'connection-refused', message: 'Nobody is hosting there.' }]);
  });
});

/** A connection that holds some entries and does nothing else. */
function saying(...entries: Entry[]): Connection {
  return {
    next: () => entries.shift(),
    consumed: () => {},
    sendPayload: () => 0,
    close: () => {},
    roundTrip: undefined,
  };
}
