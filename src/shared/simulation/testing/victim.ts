import { type Connection, type Entry, encode, type Message } from '../../net/index.ts';
import {
  type Field,
  type Fields,
  type Layout,
  SnapshotCodec,
  StateLayout,
  table,
} from '../../netcode/index.ts';
import type { SimulationClient } from '../simulation-client.ts';
import { simulationGame } from '../simulation-game.ts';
import { countedField } from './counted-field.ts';
import { type DotsInput, type DotsState, parts, rules } from './dots.ts';

/**
 * What a player's copy does with a host that lies. Work is counted, not timed: values read and written, ticks
 * calculated, messages sent. What would run for ever fails when it has done `ENDLESS` of these.
 */
const ENDLESS = 2_000_000;
/** What one frame may cost with 16 seats: 90 ticks calculated again, snapshots read, everything drawn. */
export const MOST_WORK = 60_000;

export const work = { done: 0 };
function worked(): void {
  work.done += 1;
  if (work.done > ENDLESS) throw new Error('This would never end.');
}

function countedFields<Row>(fields: Fields<Row>): Fields<Row> {
  const entries = Object.entries<Field<unknown>>(fields as Record<string, Field<unknown>>);
  return Object.fromEntries(
    entries.map(([name, field]) => [name, countedField(field, worked)]),
  ) as Fields<Row>;
}

const { players, ...world } = parts.layout;
const countedLayout: Layout<DotsState> = {
  ...(countedFields(world as Fields<unknown>) as typeof world),
  players: table(countedFields(players.fields)),
};
export const game = simulationGame({
  ...parts,
  layout: countedLayout,
  input: countedFields(parts.input),
  rules: {
    ...rules,
    step: (state: DotsState, inputs: ReadonlyMap<number, DotsInput>) => {
      worked();
      rules.step(state, inputs);
    },
  },
});

/** Snapshots as a hostile host makes them: of a layout that sets no limits. */
export const codec = new SnapshotCodec(new StateLayout(parts.layout), 60);

/** A state with so many players, whole, as if of any tick. */
export function snapshot(tick: number, rows = 1): Uint8Array {
  const row = [160, 160, 0, 0];
  const players = new Map(Array.from({ length: rows }, (_, id) => [id, row]));
  return codec.encode({ tick, world: [tick % 1000, 1, 0], tables: [players] });
}

/** A player whose host says what the test says. */
export class Victim {
  readonly client: SimulationClient<DotsState, DotsInput> = game.createClient({
    name: 'Vic',
    versions: { dots: 1 },
  });
  readonly errors: unknown[] = [];
  readonly #waiting: Entry[] = [];
  now = 1_000;

  constructor() {
    this.client.onError = (error) => this.errors.push(error);
    this.client.attach({
      next: () => this.#waiting.shift(),
      consumed: () => {},
      sendPayload: (payload) => {
        worked();
        return payload.length;
      },
      close: () => {},
      roundTrip: undefined,
    } satisfies Connection);
  }

  hears(...messages: Message[]): void {
    for (const message of messages)
      this.#waiting.push({ kind: 'message', payload: encode(message), at: this.now });
  }

  /** One frame. @returns the work that it was */
  frame(ms = 16): number {
    this.now += ms;
    work.done = 0;
    this.client.pump();
    this.client.advance(this.now, { x: 1, y: 0 });
    return work.done;
  }
}

export const welcome = (seat: number | null): Message => ({
  action: 'room_welcome',
  seat,
  game: 'dots',
  version: 1,
  players: [],
});
export const clock = (sent: number, tick: number): Message => ({
  action: 'clock',
  sent,
  tick,
  cost: 0,
  frame: 0,
});
export const state = (data: Uint8Array): Message => ({ action: 'state', data });

/** Somebody who plays already, at tick 600. */
export function playing(): Victim {
  const victim = new Victim();
  victim.hears(welcome(0), clock(victim.now, 600), state(snapshot(600)));
  victim.frame();
  victim.frame();
  return victim;
}
