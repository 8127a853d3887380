import { z } from 'zod';

/** What main hands to the host thread (`workerData`). */
export const hostOptions = z.object({
  /** The address to listen on; `::` is all of them. */
  host: z.string().min(1),
  /** 0 takes a free one. */
  port: z.int().min(0).max(65_535),
  /** The id of a game of the catalogue. */
  game: z.string().min(1),
  /** Proves who the hosting player is; see `Room`. */
  hostKey: z.string().min(16).max(128),
  /** How many may play or watch from one public address; see `Room`. */
  placesPerAddress: z.int().min(1).max(256).optional(),
  /** True in a development build. */
  development: z.boolean(),
  /** False while a debugger may stop this program: then nobody is taken for dead. */
  heartbeat: z.boolean().default(true),
});
export type HostOptions = z.input<typeof hostOptions>;
