import { afterEach, describe, expect, it } from 'vitest';
import {
  type AboutRecording,
  BlackBox,
  LINKS,
  type Recording,
  RecordingConnection,
  ReplayConnection,
  readRecording,
  spanOf,
} from '../netcode/index.ts';
import { withoutSeat } from '../session/index.ts';
import { Rig, type RigPlayer } from './rig.ts';
import { simulationGame } from './simulation-game.ts';
import { type DotsInput, type DotsState, dots, parts, rules } from './testing/dots.ts';

const about: AboutRecording = {
  app: '0.1.0',
  game: 'dots',
  version: 1,
  player: 'Player 1',
  reason: 'asked',
  detail: '',
};
const FRAME_MS = 1000 / 60;
/** Half a minute of play takes a while to calculate on a busy machine, ms. */
const PATIENCE = 60_000;

let rig: Rig<DotsState, DotsInput>;
afterEach(() => rig.stop());

const roundAndRound = (frame: number): DotsInput => ({ x: frame % 40 < 20 ? 1 : -1, y: 0 });

/** Puts a black box between a player and the network. */
function record({ client }: RigPlayer<DotsState, DotsInput>): BlackBox {
  const box = new BlackBox(() => client.checkpoint());
  const { connection } = client;
  client.detach();
  if (connection !== undefined)
    client.attach(new RecordingConnection(connection, box, () => rig.clock.now()));
  return box;
}

function read(box: BlackBox): Recording {
  const bytes = box.save(about);
  if (bytes === undefined) throw new Error('nothing was recorded');
  return readRecording(bytes);
}

/** Somebody who watches a recording from a moment on, as the app does. */
function watch(recording: Recording, from: number) {
  let now = from;
  const client = dots.createClient({ name: '', versions: { dots: 1 } });
  client.attach(new ReplayConnection(recording, from, () => now, withoutSeat));
  const until = (moment: number) => {
    while (now < moment) {
      now = Math.min(moment, now + FRAME_MS);
      client.pump();
      client.advance(now, rules.idle);
    }
  };
  return { client, until };
}

describe('a recording of a simulation game', { timeout: PATIENCE }, () => {
  it('shows the same game again, from its beginning and from its middle', async () => {
    rig = new Rig(dots, 1);
    const player = rig.add(roundAndRound, LINKS['café Wi-Fi']);
    rig.add(roundAndRound);
    const box = record(player);
    await rig.run(60 * 25);
    const recording = read(box);
    const { start, end } = spanOf(recording);
    expect(end - start).toBeGreaterThan(20_000);

    for (const from of [start, (start + end) / 2]) {
      const { client, until } = watch(recording, from);
      until(end + 1);
      expect(client.newest).toEqual(player.client.newest);
      expect(client.players).toEqual(player.client.players);
      expect(client.players).toHaveLength(2);
      expect([client.seat, client.view?.self]).toEqual([null, null]);
    }
  });

  it('draws what was drawn of the others', async () => {
    rig = new Rig(dots, 2);
    const player = rig.add(() => rules.idle, LINKS.train);
    rig.add(roundAndRound);
    const box = record(player);
    const seen: [at: number, x: number][] = [];
    await rig.run(900, () => {
      const x = player.client.view?.told.players[1]?.x;
      if (x !== undefined) seen.push([rig.clock.now(), x]);
    });
    const recording = read(box);
    const { client, until } = watch(recording, spanOf(recording).start);
    const differences = seen.slice(300).map(([at, x]) => {
      until(at);
      return Math.abs((client.view?.drawn.players[1]?.x ?? Number.NaN) - x);
    });
    expect(Math.max(...differences)).toBeLessThan(1);
  });
});

describe('the determinism guard', { timeout: PATIENCE }, () => {
  it('finds nothing in rules that are deterministic, when the hosting player asks', async () => {
    rig = new Rig(dots, 3);
    const { client } = rig.add(roundAndRound);
    const guest = rig.add(roundAndRound);
    await rig.run(200);
    guest.client.verify();
    await rig.run(10);
    // The right to ask belongs to whoever hosts.
    expect(guest.client.verdict).toBeUndefined();
    client.verify();
    await rig.run(10);
    expect(client.verdict).toMatchObject({ desync: undefined });
    expect(client.verdict?.ticks).toBeGreaterThan(200);
  });

  it('names the first tick that chance has changed', async () => {
    let chance = 0;
    const step: typeof rules.step = (state, inputs) => {
      rules.step(state, inputs);
      chance += 1;
      for (const player of Object.values(state.players)) player.x = (player.x + (chance % 7)) % 500;
    };
    rig = new Rig(simulationGame({ ...parts, rules: { ...rules, step } }), 4);
    const { client } = rig.add(roundAndRound);
    await rig.run(200);
    client.verify();
    await rig.run(10);
    expect(client.verdict?.desync).toBe(60);
  });
});

describe('the hosting window', { timeout: PATIENCE }, () => {
  it('tells everybody how long its frames take', async () => {
    rig = new Rig(dots, 5);
    rig.add(roundAndRound);
    const guest = rig.add(roundAndRound);
    await rig.run(60);
    expect(guest.client.figures.hostFrameTime).toBeCloseTo(FRAME_MS);
  });
});
