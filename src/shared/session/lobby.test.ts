import { describe, expect, it } from 'vitest';
import type { GameDefinition, GameRoom } from './index.ts';
import { chat, Evening, Person } from './testing/test-game.ts';

const { starts: _, ...waiting } = chat;
/** Begins when the host says so. */
const game: GameDefinition = waiting;
const VERSIONS = { chat: 3, whisper: 1 };

/** What the page does: whenever a game begins or is over, another listener takes over. */
function comeAlong(evening: Evening): void {
  for (const [i, person] of evening.people.entries()) {
    if (person.upcoming === undefined) continue;
    const next = new Person(person.client, { name: '', versions: VERSIONS });
    next.adopt(person);
    evening.people[i] = next;
  }
}

async function lobby(options: ConstructorParameters<typeof Evening>[0] = {}) {
  const evening = new Evening({ game, ...options });
  await evening.host({ versions: VERSIONS });
  await evening.joins('Ben', { versions: VERSIONS });
  await evening.settle();
  return evening;
}

/** Everybody goes where the host says, and it is told of. */
async function all(evening: Evening, playing: boolean): Promise<void> {
  const isThere = () => {
    comeAlong(evening);
    return evening.people.every(({ welcome }) => welcome?.playing === playing);
  };
  await evening.until(isThere);
  await evening.settle();
}

const hana = (evening: Evening) => evening.people[0] as Person;
const ben = (evening: Evening) => evening.people[1] as Person;

describe('a lobby', () => {
  it('is where everybody sits and nothing runs, until the hosting player starts', async () => {
    const evening = await lobby();
    expect(evening.room.host).toBeUndefined();
    expect(ben(evening).welcome).toMatchObject({ playing: false, seat: 1, game: 'chat', epoch: 0 });
    expect(ben(evening).names).toEqual(['Hana', 'Ben']);
    ben(evening).startGame();
    ben(evening).send({ action: 'say', text: 'is anybody there?' });
    await evening.settle();
    expect(evening.room.host).toBeUndefined();
    expect([...evening.server.channels].map(({ badMessages }) => badMessages)).toEqual([0, 0]);

    hana(evening).startGame();
    hana(evening).startGame();
    await all(evening, true);
    expect(evening.events).toEqual(['join Hana 0', 'join Ben 1']);
    expect(ben(evening).welcome).toMatchObject({ playing: true, seat: 1, epoch: 1 });
    ben(evening).send({ action: 'say', text: 'go' });
    await evening.until(() => hana(evening).said.length > 0);
    expect(hana(evening).said).toEqual(['Ben: go']);
  });

  it('shows who is ready, until a game has been played', async () => {
    const evening = await lobby();
    const ready = () => hana(evening).players.map((player) => player.ready ?? false);
    ben(evening).sayReady(true);
    await evening.settle();
    expect(ready()).toEqual([false, true]);
    ben(evening).sayReady(false);
    await evening.settle();
    expect(ready()).toEqual([false, false]);
    ben(evening).sayReady(true);
    hana(evening).startGame();
    await all(evening, true);
    hana(evening).toLobby();
    await all(evening, false);
    expect(ready()).toEqual([false, false]);
  });

  it('hears choices of the hosting player alone, and tells everybody', async () => {
    const modes = [
      { id: 'loud', title: 'Loud' },
      { id: 'quiet', title: 'Quiet' },
    ];
    const whisper: GameDefinition = { ...game, id: 'whisper', version: 1 };
    const evening = await lobby({
      game: { ...game, modes },
      games: async (id) => (id === 'whisper' ? whisper : undefined),
    });
    ben(evening).chooseGame('chat', 'quiet');
    await evening.settle();
    expect(evening.room.mode).toBe('loud');
    hana(evening).chooseGame('chat', 'quiet');
    await evening.settle();
    expect(ben(evening).welcome).toMatchObject({ game: 'chat', mode: 'quiet', epoch: 0, playing: false });
    hana(evening).chooseGame('chess');
    hana(evening).chooseGame('whisper');
    await evening.settle();
    expect(ben(evening).welcome).toMatchObject({ game: 'whisper', epoch: 0, playing: false });
    expect(ben(evening).welcome?.mode).toBeUndefined();

    hana(evening).startGame();
    hana(evening).chooseGame('chat');
    await all(evening, true);
    expect(ben(evening).welcome).toMatchObject({ game: 'whisper', epoch: 1 });
  });

  it('holds the bots, which keep their seats through game and lobby, and play in each game', async () => {
    const evening = await lobby();
    hana(evening).setBots(1);
    await evening.wait(200);
    expect(hana(evening).names).toHaveLength(3);
    const names = hana(evening).names;
    const channels = [...evening.server.channels];
    for (let match = 0; match < 2; match++) {
      hana(evening).startGame();
      await all(evening, true);
      await evening.wait(100);
      expect(hana(evening).said).toEqual([`${names[2]}: beep`]);
      hana(evening).toLobby();
      await all(evening, false);
      expect(hana(evening).names).toEqual(names);
    }
    expect([...evening.server.channels]).toEqual(channels);
  });

  it('begins by itself where nobody hosts, once more than half are ready', async () => {
    const evening = new Evening({ game, hostKey: undefined as never });
    for (const name of ['Ann', 'Ben', 'Cem']) await evening.joins(name, { versions: VERSIONS });
    evening.people[0]?.sayReady(true);
    await evening.settle();
    expect(evening.room.host).toBeUndefined();
    evening.people[2]?.sayReady(true);
    await all(evening, true);
    expect(evening.events).toHaveLength(3);
  });

  it('does not exist for a game that starts at once, until it is over', async () => {
    const evening = new Evening();
    await evening.host();
    expect(hana(evening).welcome).toMatchObject({ playing: true, epoch: 0 });
    hana(evening).toLobby();
    await all(evening, false);
    expect(evening.room.host).toBeUndefined();
  });
});

describe('whoever comes while a game is played', () => {
  async function playing(given: GameDefinition) {
    const evening = await lobby({ game: given });
    hana(evening).startGame();
    await all(evening, true);
    return evening;
  }

  it('comes into it', async () => {
    const evening = await playing(game);
    const cem = await evening.joins('Cem', { versions: VERSIONS });
    expect(cem.welcome).toMatchObject({ playing: true, seat: 2, epoch: 1 });
    expect(evening.events.at(-1)).toBe('join Cem 2');
  });

  it('waits in the lobby if the game says so, and plays the next one; a bot makes room', async () => {
    const evening = await playing({ ...game, lateJoiners: 'wait' });
    hana(evening).setBots(1);
    await evening.settle();
    const cem = await evening.joins('Cem', { versions: VERSIONS });
    expect(cem.welcome).toMatchObject({ playing: false, seat: null });
    expect(evening.events).toEqual(['join Hana 0', 'join Ben 1']);
    ben(evening).leave();
    await evening.settle();
    expect(cem.welcomes).toHaveLength(1);
    hana(evening).toLobby();
    evening.people.splice(1, 1);
    await all(evening, false);
    expect(evening.people.at(-1)?.seat).toBe(1);
    hana(evening).startGame();
    await all(evening, true);
    expect(evening.events).toContain('join Cem 1');
  });
});

describe('a match that is over', () => {
  /** A game whose room the test gets hold of. */
  function finishing() {
    const rooms: GameRoom[] = [];
    const host: GameDefinition['host'] = (room) => {
      rooms.push(room);
      return {};
    };
    return { rooms, game: { ...game, host } };
  }

  it('brings everybody back together, with its ranking, and the next one is another', async () => {
    const { rooms, game } = finishing();
    const evening = await lobby({ game });
    const channels = [...evening.server.channels];
    hana(evening).startGame();
    await all(evening, true);
    rooms[0]?.finish([
      { seat: 1, score: 5 },
      { seat: 0, score: Number.NaN },
      { seat: 2, score: 1 },
    ]);
    await all(evening, false);
    const last = {
      game: 'chat',
      ranking: [
        { seat: 1, name: 'Ben', score: 5 },
        { seat: 0, name: 'Hana', score: 0 },
      ],
    };
    expect(ben(evening).welcome).toMatchObject({ playing: false, seat: 1, epoch: 2, last });
    const cem = await evening.joins('Cem', { versions: VERSIONS });
    expect(cem.welcome?.last).toEqual(last);

    hana(evening).startGame();
    await all(evening, true);
    expect(ben(evening).welcome?.last).toBeUndefined();
    expect([...evening.server.channels].slice(0, 2)).toEqual(channels);
    expect(rooms[1]?.seed).not.toBe(rooms[0]?.seed);
  });

  it('ends no later one', async () => {
    const { rooms, game } = finishing();
    const evening = await lobby({ game });
    hana(evening).startGame();
    await all(evening, true);
    hana(evening).toLobby();
    await all(evening, false);
    hana(evening).startGame();
    await all(evening, true);
    rooms[0]?.finish();
    await evening.settle();
    expect(hana(evening).upcoming).toBeUndefined();
    expect(evening.room.epoch).toBe(3);
  });
});
