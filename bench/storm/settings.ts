import type { ClientOptions, ServerOptions } from '../../src/shared/net/index.ts';
import type { Dice } from '../lib/dice.ts';

/** What the library is set to in one storm. */
export interface Settings {
  readonly words: string;
  /** How long a seat is kept, ms. */
  readonly resumeWithin: number;
  readonly server: Omit<ServerOptions, 'clock' | 'random'>;
  readonly client: Omit<ClientOptions, 'clock' | 'random' | 'dial'>;
}

/** As the app is. */
const PATIENT: Settings = { words: 'as it ships', resumeWithin: 60_000, server: {}, client: {} };

/**
 * Everything that takes a minute in the app takes some seconds here, and what holds a thousand holds a few hundred:
 * a storm of ten seconds meets the limits that a game meets once in an evening.
 */
const HASTY: Settings = {
  words: 'with short patience and small queues',
  resumeWithin: 12_000,
  server: {
    resumeWithin: 12_000,
    heartbeat: { interval: 250, unstableAfter: 750, deadAfter: 2_500 },
    // A page may be frozen for some seconds without being too slow; a line that is cut for so long loses something.
    limits: { sendQueue: 96, window: 32 },
  },
  client: {
    heartbeat: { interval: 250, unstableAfter: 750, deadAfter: 2_500 },
    reconnect: { firstDelay: 100, maxDelay: 1_000, attemptTimeout: 1_500, giveUpAfter: 12_000 },
    // Inputs of the time in which silence does not count yet, and some more.
    limits: { sendQueue: 256, window: 64 },
  },
};

export function drawSettings(dice: Dice): Settings {
  return dice.chance(0.5) ? PATIENT : HASTY;
}
