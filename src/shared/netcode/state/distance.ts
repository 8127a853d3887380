import type { Field } from './field.ts';
import type { Row, RowLayout } from './layout.ts';

/**
 * How far apart two records are: the length of the vector of the distances in all fields that have a `jump`,
 * which are those that say where something is. Units of these fields.
 */
export function distanceBetween(layout: RowLayout, from: Row, to: Row): number {
  let sum = 0;
  layout.fields.forEach((field, i) => {
    if (field.motion.jump === undefined) return;
    const name = layout.names[i] as string;
    sum += field.distance(from[name], to[name]) ** 2;
  });
  return Math.sqrt(sum);
}

/** Whether a record went further than motion goes, in any of its fields. */
export function isTeleport(layout: RowLayout, from: Row, to: Row): boolean {
  return layout.fields.some((field: Field<unknown>, i) => {
    const { jump } = field.motion;
    const name = layout.names[i] as string;
    return jump !== undefined && Math.abs(field.distance(from[name], to[name])) > jump;
  });
}
