import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Client, dialInMemory, ManualClock, Server } from '../../../../../src/shared/net/index.ts';
import { Room, type RoomChannel } from '../../../../../src/shared/session/index.ts';
import { GOAL, game, NewGameListener } from './index.ts';

type Player = InstanceType<typeof NewGameListener>;

/** A host and its players in this process: no window, no port, no waiting. */
const clock = new ManualClock();
const random = (count: number) => new Uint8Array(count).fill(7);
let server: Server<RoomChannel>;
let room: Room;
let players: Player[];

beforeEach(() => {
  server = new Server({ clock, random });
  room = new Room(server, game);
  players = [];
});
afterEach(async () => {
  room.stop();
  await server.stop();
});

/** Somebody joins, and is in. */
async function joins(name: string): Promise<Player> {
  const player = new NewGameListener({ name, versions: { [game.id]: game.version } });
  const client = new Client({ clock, random, dial: dialInMemory(server) });
  player.attach(client);
  players.push(player);
  await client.connect();
  await arrived();
  return player;
}

/** Lets everything arrive that is under way in memory. */
async function arrived(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await new Promise((resolve) => setImmediate(resolve));
    for (const player of players) player.pump();
  }
}

async function counts(player: Player): Promise<void> {
  player.count();
  await arrived();
}

/** Ann and Ben in a game that has begun. */
async function both(): Promise<[Player, Player]> {
  const pair: [Player, Player] = [await joins('Ann'), await joins('Ben')];
  room.start();
  await arrived();
  return pair.map(goesOn) as [Player, Player];
}

/** What the page does when a game begins: the listener of that game takes over. */
function goesOn(before: Player): Player {
  const player = new NewGameListener({ name: '', versions: {} });
  player.adopt(before);
  players.push(player);
  return player;
}

describe('counting', () => {
  it('goes on when somebody else says the next number, and all hear it', async () => {
    const [ann, ben] = await both();
    await counts(ann);
    await counts(ben);
    for (const player of [ann, ben]) expect(player).toMatchObject({ number: 2, last: ben.seat });
  });

  it('does not believe who says two numbers in a row', async () => {
    const [ann, ben] = await both();
    await counts(ann);
    // Whoever changed the app may send what its button would not.
    ann.send({ action: 'count', number: 2 });
    await arrived();
    expect(ben).toMatchObject({ number: 1, last: ann.seat });
  });

  it('is over at the goal, and everybody is back in the lobby', async () => {
    const [ann, ben] = await both();
    for (let number = 1; number <= GOAL; number++) await counts(number % 2 === 1 ? ann : ben);
    expect(ben.number).toBe(GOAL);
    clock.advance(1_000);
    await arrived();
    expect(ben.upcoming).toMatchObject({
      playing: false,
      last: { ranking: [{ score: GOAL / 2 }, { score: GOAL / 2 }] },
    });
  });

  it('is where it is for whoever comes late', async () => {
    const [ann] = await both();
    await counts(ann);
    expect(await joins('Cem')).toMatchObject({ number: 1, last: ann.seat });
  });
});
