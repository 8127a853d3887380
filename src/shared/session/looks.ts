import { z } from 'zod';

/**
 * So many colours there are to choose from, and so many faces. What each looks like is the page's part; it has exactly
 * as many.
 */
export const COLOURS = 16;
export const FACES = 6;

/** How a player looks. Only one in a room has a colour, as long as there are enough for all. */
export const lookSchema = z.object({
  colour: z
    .int()
    .min(0)
    .max(COLOURS - 1),
  face: z
    .int()
    .min(0)
    .max(FACES - 1),
});
export type Look = Readonly<z.infer<typeof lookSchema>>;

/** Somebody in a room, as far as looks go. */
export interface Wearer {
  readonly seat: number | null;
  /** The number of a player without a person; undefined for people. */
  readonly bot: number | undefined;
  /** What the player has chosen; undefined for whoever takes what comes. */
  wish: Look | undefined;
  /** What the player got. */
  look: Look | undefined;
}

/** How whoever sits there looks who has chosen nothing, and whom the host tells nothing else about. */
export function seatLook(seat: number): Look {
  return { colour: seat % COLOURS, face: 0 };
}

/** Gives somebody who sits what they wish, or what comes closest to it. Bots give a colour up for a person. */
export function dress(wearer: Wearer, everybody: Iterable<Wearer>): void {
  if (wearer.seat === null) return;
  const others = [...everybody].filter((other) => other !== wearer && other.seat !== null);
  const isBot = wearer.bot !== undefined;
  const kept = isBot ? others : others.filter(({ bot }) => bot === undefined);
  wearer.look = freeLook(wishOf(wearer), kept.map(lookOf));
  if (isBot) return;
  const { colour } = wearer.look;
  for (const other of others) {
    if (other.bot === undefined || lookOf(other).colour !== colour) continue;
    const rest = [wearer, ...others].filter((candidate) => candidate !== other);
    other.look = freeLook(wishOf(other), rest.map(lookOf));
  }
}

function wishOf({ wish, seat }: Wearer): Look {
  return wish ?? seatLook(Number(seat));
}

function lookOf(wearer: Wearer): Look {
  return wearer.look ?? wishOf(wearer);
}

/** The wish with the next colour that nobody has; where all are taken, with the next face that nobody has in it. */
export function freeLook(wish: Look, taken: readonly Look[]): Look {
  for (let step = 0; step < COLOURS; step++) {
    const colour = (wish.colour + step) % COLOURS;
    if (!taken.some((look) => look.colour === colour)) return { ...wish, colour };
  }
  for (let step = 0; step < COLOURS * FACES; step++) {
    const colour = (wish.colour + step) % COLOURS;
    const face = (wish.face + Math.floor(step / COLOURS)) % FACES;
    if (!taken.some((look) => look.colour === colour && look.face === face)) return { colour, face };
  }
  return wish;
}
