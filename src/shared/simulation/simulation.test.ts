import { afterEach, describe, expect, it } from 'vitest';
import { type LinkConditions, RecentNumbers } from '../netcode/index.ts';
import type { RoomChannel } from '../session/index.ts';
import { Rig, type RigPlayer } from './rig.ts';
import { simulationGame } from './simulation-game.ts';
import { type DotsInput, type DotsState, dots, JUMP, parts, rules, SPEED } from './testing/dots.ts';

/** What friends on bad Wi-Fi have. */
const bad: LinkConditions = { latency: 150, jitter: 30, stall: 0.02, bandwidth: Number.POSITIVE_INFINITY };
/** Largest correction of the own player in all but one of a hundred snapshots, world units. */
const CORRECTION_P99 = 4;

type Dots = Rig<DotsState, DotsInput>;
type Player = RigPlayer<DotsState, DotsInput>;
let rig: Dots;
afterEach(() => rig.stop());

/** Runs round and round: a new direction every `period` frames. */
function rounds(period: number, shift = 0): (frame: number) => DotsInput {
  const directions = [
    { x: 1, y: 0 },
    { x: 0, y: 1 },
    { x: -0.7, y: 0.7 },
    { x: 0, y: -1 },
  ];
  return (frame) => directions[Math.floor((frame + shift) / period) % 4] ?? rules.idle;
}

/** Minutes of play take a while to calculate on a busy machine, ms. */
const PATIENCE = 120_000;

const rest = () => rules.idle;

/** How far each player but the own one was drawn to move in one frame, at most, over `frames` frames. */
async function largestMoveOfOthers(frames: number): Promise<number> {
  let largest = 0;
  const before = new Map<Player, DotsState['players']>();
  await rig.run(frames, () => {
    for (const player of rig.players) {
      const { drawn, self } = player.client.view ?? { drawn: { players: {} }, self: null };
      for (const [seat, { x, y }] of Object.entries(drawn.players)) {
        const last = before.get(player)?.[Number(seat)];
        if (last !== undefined && Number(seat) !== self)
          largest = Math.max(largest, Math.hypot(x - last.x, y - last.y));
      }
      before.set(player, drawn.players);
    }
  });
  return largest;
}

function expectEverybodyToAgree(): void {
  for (const { client } of rig.players) {
    expect(client.newest?.state.players).toEqual(rig.host.state.players);
    expect(client.view?.drawn.players).toEqual(rig.host.state.players);
  }
}

describe('a simulation game without a network in between', { timeout: PATIENCE }, () => {
  it('never corrects, and the own player is drawn where it will be', async () => {
    rig = new Rig(dots, 1);
    for (let i = 0; i < 3; i++) rig.add(rounds(7, i * 5));
    let corrections = 0;
    await rig.run(60);
    await rig.run(600, () => {
      for (const { client } of rig.players) corrections += client.figures.correction > 0 ? 1 : 0;
    });
    expect(corrections).toBe(0);
    expect(rig.host.figures.lateInputs).toBe(0);
  });

  it('moves the own player within two frames of the key', async () => {
    rig = new Rig(dots, 1);
    const player = rig.add(rest, { ...bad, stall: 0 });
    await rig.run(120);
    const before = player.client.view?.drawn.players[0]?.x;
    player.wants = () => ({ x: before !== undefined && before > 300 ? -1 : 1, y: 0 });
    await rig.run(2);
    expect(player.client.view?.drawn.players[0]?.x).not.toBe(before);
    expect(rig.host.state.players[0]?.x).toBe(before);
  });
});

describe('a simulation game on bad Wi-Fi', { timeout: PATIENCE }, () => {
  it.each([4, 5, 6])(
    'draws others without jumps and corrects the own player little (seed %i)',
    async (seed) => {
      rig = new Rig(dots, seed);
      for (let i = 0; i < 4; i++) rig.add(rounds(15, i * 17), bad);
      await rig.run(300);
      const corrections = new RecentNumbers(100_000);
      const measuring = largestMoveOfOthers(1200);
      const seen = rig.players.map(() => 0);
      rig.clock.every(1000 / 60, () => {
        rig.players.forEach(({ client }, i) => {
          const tick = client.newest?.tick ?? 0;
          if (tick !== seen[i]) corrections.add(client.figures.correction);
          seen[i] = tick;
        });
      });
      expect(await measuring).toBeLessThan(JUMP);
      expect(corrections.count).toBeGreaterThan(1000);
      expect(corrections.percentile(0.99)).toBeLessThanOrEqual(CORRECTION_P99);

      for (const player of rig.players) player.wants = rest;
      await rig.run(240);
      expectEverybodyToAgree();
    },
  );

  it('glides over a cut of the network that is longer than the buffer', async () => {
    rig = new Rig(dots, 4);
    for (let i = 0; i < 2; i++) rig.add(rounds(20, i * 10), { ...bad, stall: 0.2 });
    await rig.run(300);
    expect(await largestMoveOfOthers(900)).toBeLessThan(JUMP);
  });
});

describe('who is in the game', { timeout: PATIENCE }, () => {
  it('may come and go at any time', async () => {
    rig = new Rig(dots, 5);
    rig.add(rounds(11));
    await rig.run(90);
    const second = rig.add(rounds(13));
    await rig.run(90);
    expect(Object.keys(rig.players[0]?.client.view?.drawn.players ?? {})).toEqual(['0', '1']);
    second.leave();
    rig.players.pop();
    await rig.run(90);
    expect(Object.keys(rig.players[0]?.client.view?.drawn.players ?? {})).toEqual(['0']);
  });

  it('watches when all seats are taken, and plays once there is one', async () => {
    rig = new Rig(simulationGame({ ...parts, seats: 2 }), 6);
    rig.add(rounds(11));
    const second = rig.add(rounds(13));
    await rig.run(60);
    const { client } = rig.add(() => ({ x: 1, y: 0 }));
    await rig.run(60);
    expect(client.view?.self).toBeNull();
    expect(Object.keys(client.view?.drawn.players ?? {})).toEqual(['0', '1']);
    second.leave();
    rig.players.splice(1, 1);
    await rig.run(60);
    expect(client.view?.self).toBe(1);
    expect(client.view?.drawn.players[1]?.vx).toBe(SPEED);
  });

  it('gets a whole snapshot after missing one', async () => {
    rig = new Rig(dots, 7);
    const { client } = rig.add(rounds(11));
    await rig.run(60);
    const [channel] = rig.room.members;
    // What the host takes for sent never arrives.
    const sendFrame = channel?.sendFrame;
    if (channel !== undefined) channel.sendFrame = (frame) => frame.length;
    await rig.run(6);
    if (channel !== undefined && sendFrame !== undefined) channel.sendFrame = sendFrame;
    const before = client.newest?.tick ?? 0;
    await rig.run(30);
    expect(client.newest?.tick).toBeGreaterThan(before + 20);
  });
});

describe('a player who cheats', { timeout: PATIENCE }, () => {
  it('is no faster for sending more inputs, early, late or twice', async () => {
    rig = new Rig(dots, 8);
    const { client } = rig.add(rest);
    await rig.run(60);
    const from = rig.host.state.players[0]?.x ?? 0;
    const sign = from > 300 ? -1 : 1;
    await rig.run(60, () => {
      const { tick } = rig.host.figures;
      for (const ahead of [-20, 1, 2, 2, 3, 40, 400]) {
        const data = dots.simulation.inputs.encode(tick + ahead, Array(20).fill({ x: sign * 999, y: 0 }));
        client.send({ action: 'input', data });
      }
    });
    const moved = Math.abs((rig.host.state.players[0]?.x ?? 0) - from);
    expect(moved).toBeGreaterThan(SPEED / 2);
    expect(moved).toBeLessThanOrEqual(SPEED + 1);
    expect(rig.host.figures.refusedInputs).toBeGreaterThan(1000);
  });

  it('harms nobody by sending nonsense', async () => {
    rig = new Rig(dots, 9);
    const honest = rig.add(rounds(10));
    const { client } = rig.add(rest);
    await rig.run(60);
    for (const member of rig.room.members)
      Object.assign((member as RoomChannel).player as object, { onError: () => {} });
    await rig.run(30, () => {
      client.send({ action: 'input', data: Uint8Array.of(0xff, 0xff, 0xff) });
      client.send({ action: 'input', data: 'nothing' });
      client.send({ action: 'clock' });
      client.send({ action: 'clock', sent: Number.NaN });
    });
    await rig.run(30);
    expect(honest.client.figures.snapshotsPerSecond).toBe(20);
    expect(honest.client.figures.correction).toBe(0);
  });
});

describe('a player whose inputs are none', { timeout: PATIENCE }, () => {
  it.each([
    ['bytes that end too early', Uint8Array.of(0xff, 0xff, 0xff)],
    ['more inputs than fit', Uint8Array.of(1, 200, 1)],
    ['bytes behind the inputs', Uint8Array.of(1, 1, 0, 7)],
  ])('sends bad messages: %s', async (_, data) => {
    rig = new Rig(dots, 21);
    rig.add(rest);
    const { client } = rig.add(rest);
    const notices: unknown[] = [];
    await rig.run(60);
    client.Network_error = (event) => notices.push(event);
    client.send({ action: 'input', data });
    await rig.run(3);
    expect(notices).toMatchObject([{ code: 'bad-message', action: 'input', path: 'data' }]);
    for (let i = 0; i < 40; i++) client.send({ action: 'input', data });
    await rig.run(3);
    expect(client.ended?.code).toBe('too-many-bad-messages');
    expect(rig.room.members.size).toBe(1);
  });
});

describe('determinism', { timeout: PATIENCE }, () => {
  it('a replay of what went into the game arrives at the same state', async () => {
    rig = new Rig(dots, 10);
    for (let i = 0; i < 3; i++) rig.add(rounds(9 + i), bad);
    await rig.run(400);
    rig.players.pop()?.leave();
    await rig.run(500);
    const pieces = rig.host.log?.pieces ?? [];
    expect(pieces.length).toBe(2);
    for (const piece of pieces) expect(dots.simulation.replay(piece).desync).toBeUndefined();
    const last = pieces.at(-1);
    expect(last && dots.simulation.replay(last).state).toEqual(rig.host.state);
  });

  it('rules that draw on chance outside of the state are found out', async () => {
    let chance = 0;
    const step: typeof rules.step = (state, inputs) => {
      rules.step(state, inputs);
      chance += 1;
      for (const player of Object.values(state.players)) player.x = (player.x + (chance % 7)) % 500;
    };
    const game = simulationGame({ ...parts, rules: { ...rules, step } });
    rig = new Rig(game, 11);
    rig.add(rest);
    await rig.run(200);
    const [piece] = rig.host.log?.pieces ?? [];
    expect(piece && game.simulation.replay(piece).desync).toBe(60);
  });
});

describe('figures', { timeout: PATIENCE }, () => {
  it('say what the network is like', async () => {
    rig = new Rig(dots, 12);
    rig.add(rounds(30), { ...bad, stall: 0, jitter: 0 });
    await rig.run(300);
    const figures = rig.players[0]?.client.figures;
    // A frame's wait at most is added to what the network takes.
    expect(figures?.roundTrip).toBeGreaterThanOrEqual(150);
    expect(figures?.roundTrip).toBeLessThan(150 + 17);
    expect(figures?.snapshotsPerSecond).toBe(20);
    expect(figures?.snapshotAge).toBeLessThan(51);
    expect(figures?.interpolationDelay).toBe(100);
    expect(figures?.correctionsPerSecond).toBe(0);
  });
});
