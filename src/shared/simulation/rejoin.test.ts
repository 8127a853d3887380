import { beforeEach, describe, expect, it } from 'vitest';
import { decode, encode, type Frame, ManualClock, type Message } from '../net/index.ts';
import type { Snapshot } from '../netcode/index.ts';
import { simulationGame } from './simulation-game.ts';
import { type Participant, SimulationHost } from './simulation-host.ts';
import { type DotsInput, type DotsState, dots, parts, SPEED } from './testing/dots.ts';

/** Somebody who plays, and reads every snapshot. */
class Reader implements Participant {
  readonly isSlow = false;
  readonly isBot = false;
  readonly name = 'Ben';
  readonly seat = 1;
  readonly room = { frame: (message: Message) => encode(message) as Frame };
  newest: Snapshot | undefined;

  sendFrame(frame: Frame): number {
    const { data } = decode(frame) as { data: Uint8Array };
    this.newest = dots.simulation.snapshots.decode(data, this.newest);
    return frame.length;
  }
}

describe('a player who comes back after leaving', () => {
  const clock = new ManualClock();
  const told: unknown[] = [];
  const { rules } = dots.simulation;
  const game = simulationGame({
    ...parts,
    rules: {
      ...rules,
      join: (state, player) => {
        told.push(player.kept);
        rules.join(state, player);
      },
      leave: (state, seat) => {
        const kept = { points: 7, at: state.players[seat] };
        rules.leave(state, seat);
        return kept;
      },
    },
  });

  it('is given what the rules have kept of them; a stranger is given nothing', () => {
    const host = new SimulationHost(game.simulation, { clock, seed: 1, development: true, finish: () => {} });
    for (const identity of ['ben', 'ben', 'cem', undefined, undefined]) {
      const visitor = Object.assign(new Reader(), { identity });
      host.join(visitor);
      host.leave(visitor);
    }
    expect(told).toEqual([undefined, { points: 7, at: expect.anything() }, undefined, undefined, undefined]);
    expect(host.verify().desync).toBeUndefined();
  });
});

describe('a player whose app was started anew', () => {
  let clock: ManualClock;
  let host: SimulationHost<DotsState, DotsInput>;
  let before: Reader;
  let after: Reader;

  beforeEach(() => {
    clock = new ManualClock();
    host = new SimulationHost(dots.simulation, { clock, seed: 1, development: true, finish: () => {} });
    before = new Reader();
    after = new Reader();
    host.join(before);
    clock.advance(200);
  });

  it('is where they were, and sees it by a whole snapshot', () => {
    const place = { ...host.state.players[1] };
    host.rejoin(after, before);
    clock.advance(200);
    expect(host.state.players[1]).toEqual(place);
    expect(after.newest?.tick).toBe(host.figures.tick - (host.figures.tick % 3));
    expect(before.newest?.tick).toBeLessThan(after.newest?.tick ?? 0);
  });

  it('is the one who is heard, and leaves for both', () => {
    host.rejoin(after, before);
    const right = { firstTick: host.figures.tick + 1, inputs: [{ x: 1, y: 0 }] };
    host.receiveInputs(before, { ...right, inputs: [{ x: -1, y: 0 }] });
    host.receiveInputs(after, right);
    clock.advance(20);
    expect(host.state.players[1]?.vx).toBe(SPEED);
    host.leave(before);
    expect(host.state.players[1]).toBeDefined();
    host.leave(after);
    expect(host.state.players[1]).toBeUndefined();
  });

  it('changes nothing that a replay of the host’s log would notice', () => {
    host.rejoin(after, before);
    clock.advance(3_000);
    expect(host.verify().desync).toBeUndefined();
  });
});
