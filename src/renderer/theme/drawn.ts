/** Something drawn with one colour, for SVG and for Pixi alike. */
export interface Drawn {
  /** As SVG writes paths, with no holes in what is filled. */
  readonly path: string;
  /** Width of the pen; absent: filled. */
  readonly pen?: number;
}

/** The path of an ellipse, around a middle. */
export function ellipse(width: number, height = width, x = 0, y = 0): string {
  const half = `A${width} ${height} 0 1 1 `;
  return `M${x - width} ${y}${half}${x + width} ${y}${half}${x - width} ${y}Z`;
}
