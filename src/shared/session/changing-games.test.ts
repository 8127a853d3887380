import { describe, expect, it } from 'vitest';
import type { GameDefinition, GameRoom, Welcome } from './index.ts';
import { chat, Evening, Person } from './testing/test-game.ts';

/** Two games with the same actions: a message that reached the wrong one would be understood. */
const VERSIONS = { chat: 3, whisper: 1 };
const whisper: GameDefinition = { ...chat, id: 'whisper', title: 'Whisper', version: 1 };

/** What the page does: at the welcome to another game, that game's listener takes over. */
function goOn(person: Person): Person {
  const next = new Person(person.client, { name: person.names[0] ?? '', versions: VERSIONS });
  next.adopt(person);
  return next;
}

async function two(): Promise<{ evening: Evening; hana: Person; ben: Person }> {
  const evening = new Evening();
  const hana = await evening.host({ versions: VERSIONS });
  const ben = await evening.joins('Ben', { versions: VERSIONS });
  await evening.until(() => hana.players.length === 2);
  return { evening, hana, ben };
}

describe('a room that goes on to another game', () => {
  it('takes everybody along over the lines and to the seats that they have', async () => {
    const { evening, hana, ben } = await two();
    const channels = [...evening.server.channels];
    evening.room.play(whisper);
    await evening.until(() => ben.upcoming !== undefined && hana.upcoming !== undefined);
    expect(ben.upcoming).toMatchObject({ game: 'whisper', version: 1, epoch: 1, seat: 1 });
    const [hana2, ben2] = [goOn(hana), goOn(ben)];
    evening.people.push(hana2, ben2);
    await evening.settle();
    expect([...evening.server.channels]).toEqual(channels);
    expect(ben2.seat).toBe(1);
    expect(ben2.names).toEqual(['Hana', 'Ben']);
    expect(evening.events).toEqual(['join Hana 0', 'join Ben 1']);
    ben2.send({ action: 'say', text: 'still here' });
    await evening.until(() => hana2.said.length > 0);
    expect(hana2.said).toEqual(['Ben: still here']);
  });

  it('does not hear what was said about the game before', async () => {
    const { evening, hana, ben } = await two();
    evening.room.play(whisper);
    ben.send({ action: 'say', text: 'too late' });
    await evening.until(() => ben.upcoming !== undefined && hana.upcoming !== undefined);
    const [hana2, ben2] = [goOn(hana), goOn(ben)];
    evening.people.push(hana2, ben2);
    ben2.send({ action: 'say', text: 'in time' });
    await evening.until(() => hana2.said.length > 0);
    expect(hana2.said).toEqual(['Ben: in time']);
    expect([...evening.server.channels].at(-1)?.badMessages).toBe(0);
  });

  it('sends nothing any more of what the game before has to say', async () => {
    let room: GameRoom | undefined;
    const game: GameDefinition = {
      ...chat,
      host: (given) => {
        room = given;
        return { events: [] } as object;
      },
    };
    const evening = new Evening({ game });
    const hana = await evening.host({ versions: VERSIONS });
    const [player] = room?.players ?? [];
    evening.room.play(whisper);
    room?.sendToAll({ action: 'said', name: 'the past', text: 'boo' });
    expect(player?.send({ action: 'said', name: 'the past', text: 'boo' })).toBe(0);
    await evening.until(() => hana.upcoming !== undefined);
    const hana2 = goOn(hana);
    evening.people.push(hana2);
    await evening.settle();
    expect(hana2.said).toEqual([]);
    player?.close();
    expect(evening.server.channels.size).toBe(1);
  });

  it('tells whose copy does not have that game, and plays on with the others', async () => {
    const { evening, hana } = await two();
    const cem = await evening.joins('Cem');
    evening.room.play(whisper);
    await evening.until(() => cem.endings.length === 1 && hana.upcoming !== undefined);
    expect(cem.endings[0]).toMatchObject({ code: 'game' });
    expect(cem.endings[0]?.message).toContain('Whisper');
    const hana2 = goOn(hana);
    evening.people.push(hana2);
    await evening.until(() => hana2.players.length === 2);
    expect(hana2.names).toEqual(['Hana', 'Ben']);
  });

  it('with fewer seats: who has none any more watches or is told that it is full', async () => {
    const { evening, hana, ben } = await two();
    const cem = await evening.joins('Cem', { versions: VERSIONS });
    evening.room.play({ ...whisper, seats: 1, spectators: 1 });
    await evening.until(() => hana.upcoming !== undefined && ben.upcoming !== undefined);
    expect(hana.upcoming?.seat).toBe(0);
    expect(ben.upcoming?.seat).toBeNull();
    await evening.until(() => cem.endings.length === 1);
    expect(cem.endings[0]?.code).toBe('full');
  });

  it('sends the bots of the game before away, and gets as many of its own', async () => {
    const { evening, hana } = await two();
    hana.setBots(1);
    await evening.wait(100);
    expect(hana.players).toHaveLength(3);
    evening.room.play(whisper);
    await evening.until(() => hana.upcoming !== undefined);
    const hana2 = goOn(hana);
    evening.people.push(hana2);
    await evening.wait(100);
    expect(hana2.players.map(({ bot }) => bot)).toEqual([false, false, true]);
    expect(evening.server.channels.size).toBe(3);
  });

  it('can do so while somebody is still on the way from the game before', async () => {
    const { evening, hana } = await two();
    evening.room.play(whisper);
    evening.room.play(chat);
    await evening.until(() => hana.upcoming !== undefined);
    const welcomes: Welcome[] = [];
    let now = hana;
    while (now.upcoming !== undefined) {
      welcomes.push(now.upcoming);
      now = goOn(now);
      evening.people.push(now);
      await evening.settle();
    }
    expect(welcomes.map(({ game, epoch }) => [game, epoch])).toEqual([
      ['whisper', 1],
      ['chat', 2],
    ]);
    now.send({ action: 'say', text: 'home again' });
    await evening.until(() => now.said.length > 0);
    expect(now.said).toEqual(['Hana: home again']);
  });

  it('is told of again to those who lost something, who say again where they are', async () => {
    const { evening, ben } = await two();
    const channel = [...evening.server.channels].at(-1);
    channel?.onLost(3, 'sent');
    await evening.until(() => ben.welcomes.length === 2);
    expect(ben.welcomes[1]).toMatchObject({ game: 'chat', epoch: 0, seat: 1 });
    expect(ben.welcomes[1]?.players.map(({ name }) => name)).toEqual(['Hana', 'Ben']);
    expect(evening.events).toEqual(['join Hana 0', 'join Ben 1']);

    evening.room.play(whisper);
    await evening.until(() => ben.upcoming !== undefined);
    evening.people.push(goOn(ben));
    await evening.settle();
    expect(channel?.epoch).toBe(1);
    // The host has not heard of it, and the player learns that something was lost.
    Object.assign(channel as object, { epoch: 0 });
    ben.client.receiveQueue.pushEvent({ name: 'lost', count: 1, direction: 'sent' }, 0);
    await evening.settle();
    expect(channel?.epoch).toBe(1);
  });
});
