import type { Drawn } from '../theme/drawn.ts';

/** In an SVG picture. */
export function DrawnPath({
  drawn,
  colour,
  x = 0,
  y = 0,
}: {
  drawn: Drawn;
  colour: string;
  x?: number;
  y?: number;
}) {
  const transform = `translate(${x} ${y})`;
  return drawn.pen === undefined ? (
    <path d={drawn.path} transform={transform} fill={colour} />
  ) : (
    <path
      d={drawn.path}
      transform={transform}
      fill="none"
      stroke={colour}
      stroke-width={drawn.pen}
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  );
}
