/** One of the dots behind the menu. Lengths in CSS pixels, time in seconds. */
export interface Dot {
  seat: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
  /** Where it strolls when nobody is after it, in radians. */
  heading: number;
}

/** A quiet game of tag that plays itself. */
export interface Chase {
  width: number;
  height: number;
  dots: Dot[];
  it: number;
  /** Seconds during which "it" stands still after a tag. */
  rest: number;
}

export const DOT_RADIUS = 20;
const STROLL = 42;
const FLEE = 118;
const HUNT = 106;
/** From here on a dot runs away from "it". */
const FEAR = 210;
const REST = 1.4;
/** How quickly a dot turns to the velocity it wants: share of the difference that is left after a second. */
const INERTIA = 0.03;

/** @param random gives numbers in [0, 1) */
export function createChase(
  width: number,
  height: number,
  count: number,
  random: () => number = Math.random,
): Chase {
  const dots = Array.from({ length: count }, (_, seat) => ({
    seat,
    x: width * (0.1 + 0.8 * random()),
    y: height * (0.1 + 0.8 * random()),
    vx: 0,
    vy: 0,
    heading: random() * 2 * Math.PI,
  }));
  return { width, height, dots, it: 0, rest: REST };
}

/** Moves everybody on by `seconds`. Mutates. */
export function stepChase(chase: Chase, seconds: number, random: () => number = Math.random): void {
  const it = chase.dots[chase.it];
  if (it === undefined) return;
  chase.rest = Math.max(0, chase.rest - seconds);
  const prey = nearest(it, chase.dots);
  for (const dot of chase.dots) {
    dot.heading += (random() - 0.5) * 2.4 * seconds;
    const wanted = dot === it ? hunt(chase, it, prey) : roam(chase, dot, it);
    const keep = INERTIA ** seconds;
    dot.vx = wanted.x + (dot.vx - wanted.x) * keep;
    dot.vy = wanted.y + (dot.vy - wanted.y) * keep;
    dot.x = within(dot.x + dot.vx * seconds, chase.width);
    dot.y = within(dot.y + dot.vy * seconds, chase.height);
  }
  if (chase.rest === 0 && prey && distance(it, prey) < 2 * DOT_RADIUS + 4) {
    chase.it = chase.dots.indexOf(prey);
    chase.rest = REST;
  }
}

function hunt(chase: Chase, it: Dot, prey: Dot | undefined): { x: number; y: number } {
  if (chase.rest > 0 || prey === undefined) return { x: 0, y: 0 };
  return towards(it, prey, HUNT);
}

function roam(chase: Chase, dot: Dot, it: Dot): { x: number; y: number } {
  const home = towards(dot, { x: chase.width / 2, y: chase.height / 2 }, 1);
  const edge = nearEdge(chase, dot) ? 70 : 0;
  if (distance(dot, it) < FEAR) {
    const away = towards(dot, it, -FLEE);
    return { x: away.x + home.x * edge, y: away.y + home.y * edge };
  }
  if (edge > 0) dot.heading = Math.atan2(home.y, home.x);
  return { x: Math.cos(dot.heading) * STROLL, y: Math.sin(dot.heading) * STROLL };
}

function nearest(it: Dot, dots: readonly Dot[]): Dot | undefined {
  let best: Dot | undefined;
  for (const dot of dots) {
    if (dot !== it && (best === undefined || distance(it, dot) < distance(it, best))) best = dot;
  }
  return best;
}

function towards(from: Dot, to: { x: number; y: number }, speed: number): { x: number; y: number } {
  const length = distance(from, to) || 1;
  return { x: ((to.x - from.x) / length) * speed, y: ((to.y - from.y) / length) * speed };
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function nearEdge({ width, height }: Chase, { x, y }: Dot): boolean {
  const margin = 5 * DOT_RADIUS;
  return x < margin || y < margin || x > width - margin || y > height - margin;
}

function within(value: number, length: number): number {
  return Math.max(DOT_RADIUS, Math.min(Math.max(DOT_RADIUS, length - DOT_RADIUS), value));
}
