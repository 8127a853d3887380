import { z } from 'zod';

/** A place in a game: counted from 0. */
export const seat = z.int().min(0).max(255);
