import type { Schema } from '../net/index.ts';
import { type InputCodec, type Inputs, MAX_TICK, MalformedBytesError } from '../netcode/index.ts';

/** What the host and a player of a simulation game say to each other, many times a second. */

/** From a player to the host. */
export const simulationPlayerActions = {
  /** What time is it? `sent`: on the player's clock, ms; `frame`: how long the player's frames take, ms. */
  clock: fields({ sent: isTime, frame: isDuration }),
  /** The snapshot that arrived is a delta against one that did not: send a whole one. */
  state: fields({}),
  /** From the hosting player of a development build: calculate the last minute again, and compare. */
  verify: fields({}),
};

/**
 * From a player to the host: inputs of consecutive ticks, as bytes under `data`. Bytes that are no inputs of the game
 * are a message that does not fit.
 */
export function inputAction<Input extends object>(
  codec: InputCodec<Input>,
): { input: Schema<Inputs<Input>> } {
  const validate = (value: unknown) => {
    const { data } = value as Record<string, unknown>;
    try {
      if (isBytes(data)) return { value: codec.decode(data) };
    } catch (error) {
      if (!(error instanceof MalformedBytesError)) throw error;
      return { issues: [{ message: error.message, path: ['data'] }] };
    }
    return { issues: [{ message: 'It is missing or of another kind.', path: ['data'] }] };
  };
  return { input: { '~standard': { version: 1, vendor: 'simulation', validate } } };
}

/** From the host to a player. */
export const simulationHostActions = {
  /** A snapshot: see `netcode/state/snapshot.ts`, which checks it when it reads it. */
  state: fields({ data: isBytes }),
  /**
   * The answer to `clock`. `sent`: what the player said; `tick`: the host's time when it heard it, in ticks with
   * fractions; `cost`: how long the host calculates at a tick, ms; `frame`: how long the hosting player's frames
   * take, ms, 0 while that is not known.
   */
  clock: fields({ sent: isTime, tick: isTick, cost: isDuration, frame: isDuration }),
  /** The answer to `verify`. `ticks`: how many were calculated again; `desync`: the first that differed, or -1. */
  verdict: fields({ ticks: isTime, desync: isTime }),
};

type Checks = Record<string, (value: unknown) => value is unknown>;
type Checked<C extends Checks> = {
  [Name in keyof C]: C[Name] extends (value: unknown) => value is infer T ? T : never;
};

/** A schema of a flat map. Fields that it does not name are left out. */
function fields<C extends Checks>(checks: C): Schema<Checked<C>> {
  const validate = (value: unknown) => {
    const given = value as Record<string, unknown>;
    const fitting: Record<string, unknown> = {};
    for (const [name, fits] of Object.entries(checks)) {
      if (!fits(given[name]))
        return { issues: [{ message: 'It is missing or of another kind.', path: [name] }] };
      fitting[name] = given[name];
    }
    return { value: fitting as Checked<C> };
  };
  return { '~standard': { version: 1, vendor: 'simulation', validate } };
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** The longest time that a tick or a frame may be said to take, ms: an hour, for who halts the other side in a debugger. */
const MAX_DURATION = 3_600_000;

function isDuration(value: unknown): value is number {
  return isTime(value) && value >= 0 && value <= MAX_DURATION;
}

/** A tick, with fractions. */
function isTick(value: unknown): value is number {
  return isTime(value) && value >= 0 && value <= MAX_TICK;
}
