import { SEATS, SPECTATORS } from './tuning.ts';

/** What everybody may know of Tag without loading it. */
export const about = {
  id: 'tag',
  title: 'Tag',
  tagline: 'One of you is it. Run.',
  version: 3,
  seats: SEATS,
  spectators: SPECTATORS,
  /** In Infection the caught join in, and the last one free wins the round. */
  modes: [
    { id: 'tag', title: 'Tag' },
    { id: 'infection', title: 'Infection' },
  ],
} as const;
