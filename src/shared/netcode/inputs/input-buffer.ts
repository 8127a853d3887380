import { HOLD_TICKS, MAX_TICKS_AHEAD } from '../limits.ts';

/**
 * One player's inputs by tick.
 *
 * Every input is numbered with the tick it is meant for, and the client runs far enough ahead that it arrives
 * before the host gets there. The host takes one input per tick, the one with that tick's number: sending more
 * makes nobody faster, and sending early or twice changes nothing.
 *
 * An input that is not there when its tick is calculated is replaced by the newest one before it: who was running
 * right half a tenth of a second ago most likely still is. After {@link HOLD_TICKS} the player is taken to have let go.
 * One that comes too late for its tick still counts as the newest one known. The client replays with the same
 * class, so it fills gaps exactly as the host does.
 * Source: Yahn Bernier, "Latency Compensating Methods in Client/Server In-game Protocol Design and Optimization"
 * (numbered commands); Timothy Ford, "Overwatch Gameplay Architecture and Netcode", GDC 2017 (running ahead,
 * repeating the last input).
 */

/** Slots of the ring; more than both together, so that neither can push out what is still needed. */
const SLOTS = 128;

export class InputBuffer<Input> {
  readonly #slots: ({ tick: number; input: Input } | undefined)[] = new Array(SLOTS);

  /**
   * Puts in the input for a tick. The first one for a tick counts.
   * @param nextTick the tick that is calculated next
   * @returns `taken`; `late` when its tick is over (it only serves as the last one known); `refused` when it is too
   *   late even for that, too far ahead, or there is one already
   */
  put(tick: number, input: Input, nextTick: number): 'taken' | 'late' | 'refused' {
    if (!Number.isSafeInteger(tick) || tick < nextTick - HOLD_TICKS || tick > nextTick + MAX_TICKS_AHEAD)
      return 'refused';
    if (tick < 0 || this.#slots[tick % SLOTS]?.tick === tick) return 'refused';
    this.#slots[tick % SLOTS] = { tick, input };
    return tick < nextTick ? 'late' : 'taken';
  }

  /** The input for a tick: its own, or the newest of the {@link HOLD_TICKS} before it, or undefined. */
  at(tick: number): Input | undefined {
    for (let candidate = tick; candidate >= 0 && candidate >= tick - HOLD_TICKS; candidate--) {
      const slot = this.#slots[candidate % SLOTS];
      if (slot?.tick === candidate) return slot.input;
    }
    return undefined;
  }
}
