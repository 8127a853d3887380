import { describe, expect, it } from 'vitest';
import { PROTOCOL } from './actions.ts';
import { JOIN_WITHIN, ROSTER_EVERY } from './room.ts';
import { chat, Evening } from './testing/test-game.ts';

describe('joining', () => {
  it('gives each player a seat, and tells everybody who is here', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    const ben = await evening.joins('Ben');
    await evening.until(() => hana.players.length === 2);
    expect(ben.welcome).toMatchObject({ seat: 1, game: 'chat', version: 3 });
    expect(hana.players).toEqual([
      { seat: 0, name: 'Hana', host: true, bot: false },
      { seat: 1, name: 'Ben', host: false, bot: false },
    ]);
    expect(ben.players).toEqual(hana.players);
    expect(ben.self?.name).toBe('Ben');
  });

  it('gives a seat that became free to whoever comes next', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    const ben = await evening.joins('Ben');
    await evening.joins('Cem');
    ben.leave();
    await evening.until(() => hana.players.length === 2);
    expect((await evening.joins('Dora')).seat).toBe(1);
  });

  it('keeps seat 0 for whoever hosts, however early a guest is', async () => {
    const evening = new Evening();
    const ben = await evening.joins('Ben');
    const cem = await evening.joins('Cem');
    const wim = await evening.joins('Wim');
    expect([ben.seat, cem.seat, wim.seat]).toEqual([1, 2, null]);
    const hana = await evening.host();
    expect(hana.seat).toBe(0);
    await evening.until(() => ben.names.length === 3);
    expect(ben.names).toEqual(['Hana', 'Ben', 'Cem']);
  });

  it('keeps no seat where nobody hosts', async () => {
    const evening = new Evening({ hostKey: undefined as never });
    expect((await evening.joins('Ben')).seat).toBe(0);
  });

  it('cleans names and numbers those that are taken', async () => {
    const evening = new Evening({ hostKey: undefined as never });
    const ann = await evening.joins('Ann');
    await evening.joins(' \u202Eann ');
    await evening.joins('\u0000');
    await evening.until(() => ann.players.length === 3);
    expect(ann.names).toEqual(['Ann', 'ann 2', 'Player']);
  });

  it('hears nothing but "join" from somebody who has not joined', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    const rude = evening.comes('Rude', { versions: {} });
    rude.Network_connected = () => {
      rude.send({ action: 'say', text: 'let me in' });
      rude.send({ action: 'room_kick', seat: 0 });
      rude.send({ action: 'room_bots', count: 2 });
    };
    await evening.settle();
    expect(hana.said).toEqual([]);
    expect(hana.names).toEqual(['Hana']);
    expect([...evening.server.channels].at(-1)?.badMessages).toBe(3);
  });

  it('closes a connection that never asks to join', async () => {
    const evening = new Evening();
    const silent = evening.comes('Silent');
    silent.Network_connected = () => {};
    await evening.settle();
    await evening.wait(JOIN_WITHIN - 1000);
    expect(silent.endings).toEqual([]);
    await evening.wait(1000);
    expect(silent.endings[0]?.code).toBe('join-timeout');
    expect(evening.server.channels.size).toBe(0);
  });

  it('takes no second join', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    const ben = await evening.joins('Ben');
    ben.Network_connected();
    await evening.settle();
    expect(ben.welcomes).toHaveLength(1);
    expect(hana.names).toEqual(['Hana', 'Ben']);
  });
});

describe('refusing', () => {
  it('names both versions of a game, and what to do', async () => {
    const evening = new Evening();
    const old = evening.comes('Old', { versions: { chat: 2 } });
    await evening.until(() => old.endings.length === 1);
    expect(old.refusal).toEqual({ reason: 'version', what: 'chat', host: 3, yours: 2 });
    expect(old.endings[0]).toEqual({
      code: 'version',
      message: 'The host has version 3 of this game, and you have version 2. Update yours, then join again.',
      parameters: { what: 'chat', host: 3, yours: 2 },
    });
    expect(evening.server.channels.size).toBe(0);
  });

  it('names both versions of the app, even to a copy whose join looks different', async () => {
    const evening = new Evening();
    const future = evening.comes('Future');
    future.Network_connected = () => {
      future.send({ action: 'room_join', protocol: PROTOCOL + 1, player: { nick: 'Future' } });
    };
    await evening.until(() => future.endings.length === 1);
    expect(future.endings[0]?.message).toBe(
      `The host has version ${PROTOCOL} of the app, and you have version ${PROTOCOL + 1}. Ask the host to update, then join again.`,
    );
  });

  it('refuses who wants another game, or does not have this one', async () => {
    const evening = new Evening();
    const other = evening.comes('Other', { game: 'dots', versions: { chat: 3, dots: 1 } });
    const without = evening.comes('Without', { versions: { dots: 1 } });
    const sneaky = evening.comes('Sneaky', { versions: {}, game: 'constructor' });
    await evening.until(() => evening.people.every((person) => person.endings.length === 1));
    for (const person of [other, without, sneaky]) {
      expect(person.refusal).toEqual({ reason: 'game', game: 'chat', title: 'Chat' });
      expect(person.endings[0]?.message).toContain('“Chat”');
    }
  });

  it('lets people watch when all seats are taken, and refuses the others as full', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    await evening.joins('Ben');
    await evening.joins('Cem');
    const dora = await evening.joins('Dora');
    expect(dora.welcome?.seat).toBeNull();
    await evening.until(() => hana.watching === 1);
    expect(hana.names).toEqual(['Hana', 'Ben', 'Cem']);

    const emil = evening.comes('Emil');
    await evening.until(() => emil.endings.length === 1);
    expect(emil.endings[0]?.code).toBe('full');
    expect(emil.endings[0]?.message).toContain('all 3 seats');
  });

  it('lets so many play and watch from one address, and no more', async () => {
    const evening = new Evening({ game: { ...chat, seats: 6, spectators: 4 }, placesPerAddress: 2 });
    const hana = await evening.host();
    const from = '203.0.113.7';
    const crowd = [1, 2, 3].map((number) => evening.comes(`Crowd ${number}`, {}, { from }));
    await evening.until(() => crowd.some(({ endings }) => endings.length > 0));
    expect(crowd.map(({ refusal }) => refusal)).toEqual([
      undefined,
      undefined,
      { reason: 'address', places: 2 },
    ]);
    expect(crowd[2]?.endings[0]?.message).toMatch(/^From your address 2 are in this game already/);

    const neighbour = evening.comes('Neighbour', {}, { from: '203.0.113.8' });
    await evening.until(() => neighbour.welcome !== undefined);
    crowd[0]?.leave();
    await evening.until(() => hana.players.length === 3);
    const late = evening.comes('Late', {}, { from });
    await evening.until(() => late.welcome !== undefined);
  });

  it('lets eight play from a public address unless told, and as many as there are seats from a private one', async () => {
    const evening = new Evening({ game: { ...chat, seats: 30, spectators: 4 } });
    for (const [from, most] of [
      ['203.0.113.7', 8],
      ['192.168.1.5', 30],
      // All seats but the first, which is kept for the host, and all places to watch.
      ['127.0.0.1', 33],
    ] as const) {
      const crowd = Array.from({ length: 40 }, (_, i) => evening.comes(`${i}`, {}, { from }));
      await evening.until(() => crowd.every(({ welcome, endings }) => welcome ?? endings[0]));
      expect(crowd.filter(({ welcome }) => welcome !== undefined)).toHaveLength(most);
      for (const person of crowd) person.leave();
      await evening.until(() => evening.room.members.size === 0);
    }
  });

  it('refuses as full at once when the game has no spectators', async () => {
    const { spectators: _, ...game } = chat;
    const evening = new Evening({ game: { ...game, seats: 1 } });
    await evening.host();
    const ben = evening.comes('Ben');
    await evening.until(() => ben.endings.length === 1);
    expect(ben.endings[0]?.code).toBe('full');
  });

  it('gives the seat that becomes free to whoever watches', async () => {
    const evening = new Evening();
    await evening.host();
    const ben = await evening.joins('Ben');
    await evening.joins('Cem');
    const dora = await evening.joins('Dora');
    ben.leave();
    await evening.until(() => dora.seat === 1);
    expect(dora.welcomes.map(({ seat }) => seat)).toEqual([null, 1]);
    await evening.until(() => dora.names.includes('Dora'));
    expect(evening.events.slice(-2)).toEqual(['leave Ben 1', 'join Dora 1']);
  });
});

describe('the hosting player', () => {
  it('is whoever has the secret, and nobody else', async () => {
    const evening = new Evening();
    const liar = await evening.joins('Liar', { hostKey: 'the host’s own secreT' });
    const short = await evening.joins('Short', { hostKey: 'the' });
    const hana = await evening.host();
    await evening.until(() => liar.players.length === 3);
    expect(liar.players.map(({ host }) => host)).toEqual([true, false, false]);
    short.kick(0);
    liar.setBots(1);
    await evening.settle();
    expect(hana.endings).toEqual([]);
    expect(evening.room.players).toHaveLength(3);
  });

  it('does not exist in a room without a secret', async () => {
    const evening = new Evening({ hostKey: undefined as never });
    const guest = await evening.joins('Guest', { hostKey: '' });
    expect(guest.self?.host).toBe(false);
  });

  it('sends somebody away, who is told so; but not itself', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    const ben = await evening.joins('Ben');
    hana.kick(0);
    hana.kick(1);
    hana.kick(2);
    await evening.until(() => ben.endings.length === 1);
    expect(ben.endings[0]?.code).toBe('kicked');
    expect(ben.endings[0]?.message).toContain('removed you');
    await evening.until(() => hana.players.length === 1);
    expect(hana.endings).toEqual([]);
  });
});

describe('the roster', () => {
  it('is told ten times a second at most, however many come and go, and in the end it is right', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    await evening.wait(1_000);
    const before = hana.rosters;
    for (let i = 0; i < 100; i++) {
      const guest = evening.comes(`Guest ${i}`, {}, { from: `203.0.113.${i}` });
      await evening.wait(20);
      if (i < 99) guest.leave();
    }
    expect(hana.rosters - before).toBeGreaterThan(10);
    expect(hana.rosters - before).toBeLessThanOrEqual(21);
    await evening.settle();
    expect(hana.names).toEqual(['Hana', 'Guest 99']);
  });

  it('shrinks when somebody leaves, and everybody is told', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    const ben = await evening.joins('Ben');
    await evening.until(() => hana.players.length === 2);
    ben.leave();
    await evening.until(() => hana.players.length === 1);
    expect(ben.endings.map(({ code }) => code)).toEqual(['left']);
    expect(evening.events).toEqual(['join Hana 0', 'join Ben 1', 'leave Ben 1']);
  });

  it('shows round trips once they are known', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    await evening.wait(2 * ROSTER_EVERY);
    expect(hana.self?.ping).toBeGreaterThanOrEqual(0);
  });

  it('shows who is unstable, keeps the seat, and shows who is back', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    const ben = await evening.joins('Ben');
    const channel = [...evening.server.channels][1];
    channel?.onSuspend();
    await evening.until(() => hana.players[1]?.unstable === true);
    expect(ben.seat).toBe(1);
    channel?.onResume();
    await evening.until(() => hana.players[1]?.unstable === undefined);
    expect(evening.events.at(-1)).toBe('resume Ben 1');
  });
});

describe('bots', () => {
  it('come when the host wants them, join like people, and play', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    hana.setBots(2);
    await evening.wait(100);
    expect(hana.players.map(({ bot }) => bot)).toEqual([false, true, true]);
    expect(hana.said).toHaveLength(2);
    expect(hana.said[0]).toBe(`${hana.names[1]}: beep`);
  });

  it('go when the host wants fewer, the newest first', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    hana.setBots(2);
    await evening.wait(100);
    expect(hana.players).toHaveLength(3);
    const [, first] = hana.names;
    hana.setBots(1);
    await evening.wait(100);
    expect(hana.players).toHaveLength(2);
    expect(hana.names[1]).toBe(first);
    hana.setBots(0);
    await evening.wait(100);
    expect(hana.players).toHaveLength(1);
    expect(evening.server.channels.size).toBe(1);
  });

  it('never take more seats than there are', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    hana.setBots(200);
    await evening.wait(100);
    expect(hana.players).toHaveLength(3);
    await evening.wait(100);
    expect(hana.players).toHaveLength(3);
  });

  it('make room for people, and come back when they leave', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    hana.setBots(2);
    await evening.wait(100);
    expect(hana.players).toHaveLength(3);
    const ben = await evening.joins('Ben');
    expect(ben.seat).toBe(2);
    await evening.settle();
    expect(hana.players.filter(({ bot }) => bot)).toHaveLength(1);
    expect(hana.watching).toBe(0);
    ben.leave();
    await evening.wait(100);
    expect(hana.players.filter(({ bot }) => bot)).toHaveLength(2);
  });

  it('can be sent away one by one, and stay away', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    hana.setBots(2);
    await evening.wait(100);
    expect(hana.players).toHaveLength(3);
    hana.kick(1);
    await evening.until(() => hana.players.length === 2);
    await evening.wait(100);
    expect(hana.players.map(({ seat }) => seat)).toEqual([0, 2]);
  });
});

describe('the end', () => {
  it('is the end of the bots as well, whoever leaves after it', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    const ben = await evening.joins('Ben');
    hana.setBots(1);
    await evening.wait(100);
    evening.room.stop();
    ben.leave();
    await evening.wait(100);
    expect(evening.server.channels.size).toBe(1);
  });

  it('stops the game, the bots and the timers', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    hana.setBots(1);
    await evening.wait(100);
    expect(hana.players).toHaveLength(2);
    evening.room.stop();
    await evening.server.stop('host-left');
    await evening.until(() => hana.endings.length === 1);
    expect(hana.endings[0]?.code).toBe('host-left');
    expect(hana.endings[0]?.message).toContain('host has ended the game');
    expect(evening.events).toContain('stop');
    const rosters = hana.rosters;
    await evening.wait(2 * ROSTER_EVERY);
    expect(hana.rosters).toBe(rosters);
    expect(evening.server.channels.size).toBe(0);
  });
});
