import { describe, expect, it } from 'vitest';
import { MAX_BANS } from './actions.ts';
import { GuestList } from './guest-list.ts';
import { Evening } from './testing/test-game.ts';

const AT_HOME = '203.0.113.7';
const ANN = 1;
const BEN = 2;

describe('sending somebody away', () => {
  it('is for good: the same identity does not come in again, whatever it is called', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    const ben = await evening.joinsAs(BEN, 'Ben');
    hana.kick(1);
    await evening.until(() => ben.ended !== undefined);
    expect(ben.ended?.code).toBe('kicked');
    const again = await evening.joinsAs(BEN, 'Somebody else');
    expect(again.ended?.code).toBe('kicked');
    expect(again.ended?.message).toMatch(/^The host has removed you from the game/);
    expect((await evening.joinsAs(ANN, 'Ann')).seat).toBe(1);
  });

  it('leaves those alone who come from the same address, unless the host wants that', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    await evening.joinsAs(BEN, 'Ben', {}, AT_HOME);
    hana.kick(1);
    await evening.settle();
    const flatmate = await evening.joinsAs(ANN, 'Ann', {}, AT_HOME);
    expect(flatmate.seat).toBe(1);
    hana.kick(1, true);
    await evening.until(() => flatmate.ended !== undefined);
    expect((await evening.joinsAs(3, 'Third', {}, AT_HOME)).ended?.code).toBe('kicked');
    expect((await evening.joinsAs(3, 'Third', {}, '203.0.113.8')).seat).toBe(1);
  });

  it('can be undone by the host, who sees whom it was; nobody else sees it or can', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    const ann = await evening.joinsAs(ANN, 'Ann');
    await evening.joinsAs(BEN, 'Ben');
    hana.kick(2);
    await evening.settle();
    expect(hana.guests?.bans).toEqual([{ ban: 0, name: 'Ben', address: false }]);
    expect(ann.guests).toBeUndefined();
    ann.unban(0);
    await evening.settle();
    expect((await evening.joinsAs(BEN, 'Ben')).ended?.code).toBe('kicked');
    hana.unban(0);
    await evening.settle();
    expect(hana.guests?.bans).toEqual([]);
    expect((await evening.joinsAs(BEN, 'Ben')).seat).toBe(2);
  });

  it('forgets a stranger, whom nothing tells from others, unless by the address', () => {
    const list = new GuestList();
    const stranger = { name: 'Monty', identity: undefined, addr: { host: AT_HOME, port: 1 } };
    list.ban(stranger, false);
    expect(list.bans).toEqual([]);
    list.ban(stranger, true);
    expect(list.refusal(undefined, { host: AT_HOME, port: 2 }, false)).toEqual({ reason: 'kicked' });
    expect(list.refusal(undefined, { host: '203.0.113.8', port: 2 }, false)).toBeUndefined();
  });

  it('keeps so many in mind, the newest', () => {
    const list = new GuestList();
    const addr = { host: AT_HOME, port: 1 };
    for (let i = 0; i <= MAX_BANS; i++) list.ban({ name: `${i}`, identity: `${i}`, addr }, false);
    expect(list.bans).toHaveLength(MAX_BANS);
    expect(list.refusal('0', addr, false)).toBeUndefined();
    expect(list.refusal(`${MAX_BANS}`, addr, false)).toEqual({ reason: 'kicked' });
  });
});

describe('a closed game', () => {
  it('lets nobody new in, and those in who have a seat, until the host opens it', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    await evening.joinsAs(BEN, 'Ben');
    hana.lock(true);
    await evening.settle();
    expect(hana.guests?.locked).toBe(true);
    expect((await evening.joinsAs(ANN, 'Ann')).ended).toMatchObject({ code: 'locked' });
    expect((await evening.joinsAs(BEN, 'Ben')).seat).toBe(1);
    hana.lock(false);
    await evening.settle();
    expect((await evening.joinsAs(ANN, 'Ann')).seat).toBe(2);
  });

  it('is closed and opened by the host alone, and still has room for bots', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    const ben = await evening.joins('Ben');
    ben.lock(true);
    await evening.settle();
    expect(hana.guests?.locked).toBe(false);
    hana.lock(true);
    hana.setBots(1);
    await evening.wait(100);
    expect(hana.players).toHaveLength(3);
  });
});

describe('a limit to the players', () => {
  it('is what the game has seats for, until the host wants fewer; who comes then watches', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    expect(hana.guests?.players).toBe(3);
    hana.limit(2);
    await evening.settle();
    expect(hana.guests?.players).toBe(2);
    expect((await evening.joins('Ben')).seat).toBe(1);
    const ann = await evening.joins('Ann');
    expect(ann.seat).toBeNull();
    hana.limit(3);
    await evening.until(() => ann.seat === 2);
  });

  it('sends no person away, and lets people take the seats of bots', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    hana.setBots(2);
    await evening.wait(100);
    expect(hana.players).toHaveLength(3);
    hana.limit(2);
    await evening.wait(100);
    expect(hana.players.map(({ bot }) => bot)).toEqual([false, true]);
    const ben = await evening.joins('Ben');
    expect(ben.seat).not.toBeNull();
    hana.limit(1);
    await evening.wait(200);
    expect(hana.names).toEqual(['Hana', 'Ben']);
  });
});
