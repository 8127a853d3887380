import { MAX_INPUTS } from '../limits.ts';
import { ByteReader, ByteWriter, MalformedBytesError } from '../state/bytes.ts';
import { type Fields, RowLayout } from '../state/layout.ts';
import { readRow, writeRow } from '../state/snapshot.ts';

/** What one message says: a player's inputs of consecutive ticks. */
export interface Inputs<Input> {
  firstTick: number;
  inputs: Input[];
}

/**
 * Inputs as bytes: the tick of the first, how many there are, and each as what differs from the one before.
 * A player who keeps a key down costs one byte per tick.
 *
 * Whatever arrives decodes to legal inputs or not at all: every value is on the grid and within its bounds, so
 * rules never see NaN, a speed of 10^300 or a field that is missing. A game needs no checks of its own.
 */
export class InputCodec<Input extends object> {
  readonly #layout: RowLayout<Input>;
  readonly #out = new ByteWriter();

  constructor(fields: Fields<Input>) {
    this.#layout = new RowLayout(fields);
  }

  /** A copy of an input, rounded to the grid: what the host will see of it. @throws LayoutError */
  onGrid(input: Input): Input {
    return this.#layout.snapped(input, 'input');
  }

  /** Whether two inputs are the same to the host. */
  isSame(a: Input, b: Input): boolean {
    const other = this.#layout.capture(b, 'input');
    return this.#layout.capture(a, 'input').every((quantum, i) => quantum === other[i]);
  }

  /** @param inputs 1 to {@link MAX_INPUTS} inputs of consecutive ticks, the first of which is `firstTick` */
  encode(firstTick: number, inputs: readonly Input[]): Uint8Array {
    if (inputs.length < 1 || inputs.length > MAX_INPUTS)
      throw new RangeError(`1 to ${MAX_INPUTS} inputs fit one message.`);
    this.#out.varint(firstTick);
    this.#out.varint(inputs.length);
    let previous = this.#layout.initial;
    for (const input of inputs) {
      const row = this.#layout.capture(input, 'input');
      writeRow(this.#out, this.#layout, row, previous);
      previous = row;
    }
    return this.#out.take();
  }

  /** @throws MalformedBytesError when the bytes are not inputs */
  decode(bytes: Uint8Array): Inputs<Input> {
    const from = new ByteReader(bytes);
    const firstTick = from.varint();
    const count = from.varint();
    if (count < 1 || count > MAX_INPUTS)
      throw new MalformedBytesError(`A message cannot hold ${count} inputs.`);
    const inputs: Input[] = [];
    let previous = this.#layout.initial;
    for (let i = 0; i < count; i++) {
      const row = readRow(from, this.#layout, previous);
      inputs.push(this.#layout.restore(row));
      previous = row;
    }
    from.end();
    return { firstTick, inputs };
  }
}
