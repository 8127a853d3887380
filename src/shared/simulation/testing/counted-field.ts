import type { Field } from '../../netcode/index.ts';

/** A field that does the same and says so each time: values read and written, rounded, blended. @param worked told of each */
export function countedField<Value>(field: Field<Value>, worked: () => void): Field<Value> {
  const count =
    <Args extends unknown[], Result>(run: (...args: Args) => Result) =>
    (...args: Args) => {
      worked();
      return run(...args);
    };
  const { toGrid, fromGrid, shift, read, mix, distance } = field;
  return {
    ...field,
    toGrid: count(toGrid),
    fromGrid: count(fromGrid),
    shift: count(shift),
    read: count(read),
    mix: count(mix),
    distance: count(distance),
  };
}
