import { isTeleport } from './distance.ts';
import type { Field, Quantum } from './field.ts';
import type { Row, RowLayout } from './layout.ts';

/**
 * One record between two snapshots, and a little past the newest.
 *
 * Linear goes straight from value to value. Hermite also leaves and arrives with the velocities that the values
 * have there, so curves stay round:
 *
 *     h(t) = a + (3t²-2t³) (b - a) + (t³-2t²+t) Δ va + (t³-t²) Δ vb      t: 0 … 1, Δ: seconds between a and b
 *
 * Source: cubic Hermite spline (Charles Hermite; any textbook), as used for networked motion in Glenn Fiedler,
 * "Snapshot Interpolation" (gafferongames.com).
 */
export function blendRow(
  layout: RowLayout,
  a: readonly Quantum[],
  b: readonly Quantum[],
  part: number,
  seconds: number,
): Row {
  const from = layout.restore(a);
  if (a === b || part <= 0) return from;
  const to = layout.restore(b);
  if (isTeleport(layout, from, to)) return from;
  for (let i = 0; i < layout.names.length; i++) {
    const field = layout.fields[i] as Field<unknown>;
    const name = layout.names[i] as string;
    const { blend } = field.motion;
    if (blend === undefined) continue;
    if (blend === 'linear') from[name] = field.mix(from[name], to[name], part);
    else
      from[name] = hermite(
        from[name] as number,
        to[name] as number,
        layout.rateOf(a, i),
        layout.rateOf(b, i),
        part,
        seconds,
      );
  }
  return from;
}

function hermite(a: number, b: number, va: number, vb: number, t: number, seconds: number): number {
  const t2 = t * t;
  const t3 = t2 * t;
  // In terms of b - a, so that what stands still is drawn exactly where it stands.
  return a + (3 * t2 - 2 * t3) * (b - a) + seconds * ((t3 - 2 * t2 + t) * va + (t3 - t2) * vb);
}

/** A record `seconds` after its snapshot, if all blended fields keep their rates. */
export function extrapolateRow(layout: RowLayout, a: readonly Quantum[], seconds: number): Row {
  const row = layout.restore(a);
  for (let i = 0; i < layout.names.length; i++) {
    const field = layout.fields[i] as Field<unknown>;
    const rate = layout.rateOf(a, i);
    if (field.motion.blend === undefined || rate === 0) continue;
    row[layout.names[i] as string] = field.fromGrid(field.shift(a[i] as Quantum, rate * seconds));
  }
  return row;
}

/** A record with the motion of another: all values that are drawn in between are taken from `moving`. */
export function withMotionOf(layout: RowLayout, row: Row, moving: Row): Row {
  const mixed = { ...row };
  for (let i = 0; i < layout.names.length; i++) {
    const name = layout.names[i] as string;
    if (layout.fields[i]?.motion.blend !== undefined) mixed[name] = moving[name];
  }
  return mixed;
}
