import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, integer } from '../state/field.ts';
import { StateLayout, table } from '../state/layout.ts';
import { InputBuffer } from './input-buffer.ts';
import { Prediction } from './prediction.ts';

interface State {
  players: Record<number, { x: number; v: number; marks: number }>;
}

const layout = new StateLayout<State>({
  players: table({
    x: decimal({ min: -10_000, max: 10_000, step: 1 / 8, rate: 'v', blend: 'linear', jump: 40 }),
    v: integer({ min: -600, max: 600 }),
    marks: integer({ min: 0, max: 10_000 }),
  }),
});

/** Acceleration, friction and rounding: what is off by one step once stays off. */
function step(state: State, inputs: ReadonlyMap<number, number>): void {
  for (const [seat, player] of Object.entries(state.players)) {
    player.v = (player.v + (inputs.get(Number(seat)) ?? 0) * 70) * 0.83;
    player.x += player.v / 60;
    player.marks += player.x > 5 ? 1 : 0;
  }
  layout.snap(state);
}

/** A host and a client for seat 1; inputs take effect at the host if they are handed to it in time. */
class Match {
  readonly host: State = { players: { 1: { x: 0, v: 0, marks: 0 }, 2: { x: 50, v: 0, marks: 0 } } };
  readonly inputs = new InputBuffer<number>();
  tick = 0;
  readonly prediction = new Prediction<State, number>({
    layout,
    seat: 1,
    step: (state, input) => step(state, input === undefined ? new Map() : new Map([[1, input]])),
  });

  /** Puts the own player somewhere else, at the host. */
  move(x: number): void {
    const own = this.host.players[1];
    if (own !== undefined) own.x = x;
  }

  hostTick(): void {
    this.tick += 1;
    const own = this.inputs.at(this.tick);
    step(this.host, new Map([...(own === undefined ? [] : [[1, own] as const]), [2, Math.sin(this.tick)]]));
  }

  clientTick(input: number, arrives = true): void {
    this.prediction.predict(input);
    if (arrives) this.inputs.put(this.prediction.tick, input, this.tick + 1);
  }

  tell(): number {
    return this.prediction.reconcile(layout.capture(this.host, this.tick));
  }
}

describe('prediction', () => {
  it('shows the effect of an input at once', () => {
    const match = new Match();
    match.tell();
    match.clientTick(1);
    // 70 * 0.83 on the grid of v, then a 60th of it on the grid of x.
    expect(match.prediction.sample(1)).toEqual({ x: 1, v: 58, marks: 0 });
    expect(match.host.players[1]?.x).toBe(0);
  });

  it('never corrects as long as every input arrives in time, however far it runs ahead', () => {
    const inputs = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 30, maxLength: 150 });
    fc.assert(
      fc.property(
        inputs,
        fc.integer({ min: 0, max: 25 }),
        fc.integer({ min: 1, max: 6 }),
        (wanted, lead, every) => {
          const match = new Match();
          match.tell();
          wanted.forEach((input, i) => {
            match.clientTick(input);
            if (i < lead) return;
            match.hostTick();
            if (match.tick % every === 0) expect(match.tell()).toBe(0);
          });
        },
      ),
    );
  });

  it('corrects by what a lost input was worth, and ends where the host is', () => {
    const match = new Match();
    match.tell();
    match.clientTick(0);
    match.hostTick();
    match.clientTick(1, false);
    match.hostTick();
    expect(match.tell()).toBe(1);
    expect(match.prediction.state?.players[1]).toEqual(match.host.players[1]);
  });

  it('glides from where the player was drawn to where it is', () => {
    const match = new Match();
    match.tell();
    for (let i = 0; i < 8; i++) {
      match.clientTick(1, i === 0);
      match.hostTick();
    }
    const drawn = match.prediction.sample(1)?.x as number;
    match.move(drawn - 20);
    expect(match.tell()).toBeCloseTo(20);
    expect(match.prediction.sample(1)?.x).toBeCloseTo(drawn);
    match.prediction.fade(80);
    expect(match.prediction.sample(1)?.x).toBeCloseTo(drawn - 20 * (1 - 1 / Math.E));
    match.prediction.fade(2000);
    expect(match.prediction.sample(1)?.x).toBe(match.host.players[1]?.x);
  });

  it('jumps when it was far off', () => {
    const match = new Match();
    match.tell();
    match.move(300);
    expect(match.tell()).toBe(300);
    expect(match.prediction.sample(1)?.x).toBe(300);
  });

  it('draws between two ticks', () => {
    const match = new Match();
    match.tell();
    match.clientTick(1);
    match.clientTick(1);
    const [first, second] = [
      match.prediction.sample(0)?.x as number,
      match.prediction.sample(1)?.x as number,
    ];
    expect(first).toBe(1);
    expect(match.prediction.sample(0.5)?.x).toBeCloseTo((first + second) / 2);
  });

  it('stands still when the host has been silent for too long, and finds back', () => {
    const match = new Match();
    match.tell();
    for (let i = 0; i < 400; i++) match.clientTick(1, false);
    const x = match.prediction.sample(1)?.x;
    match.clientTick(1, false);
    expect(match.prediction.sample(1)?.x).toBe(x);
    while (match.tick < match.prediction.tick) match.hostTick();
    match.tell();
    expect(match.prediction.state?.players[1]).toEqual(match.host.players[1]);
  });

  it('has nothing to show before the first snapshot, and none of a seat that is not there', () => {
    const { prediction } = new Match();
    prediction.predict(1);
    expect(prediction.sample(1)).toBeUndefined();
    prediction.reconcile(layout.capture({ players: {} }, 5));
    expect(prediction.sample(1)).toBeUndefined();
  });
});
