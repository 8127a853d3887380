/** What the player has chosen and the app remembers. */
import { z } from 'zod';
import { lookSchema } from '../session/index.ts';
import { takes } from './verb.ts';

/** A player's name as typed: 1 to 20 visible characters after trimming. */
export const playerName = z.string().trim().min(1).max(20);

/** A host whose game the player has joined. */
const recentHost = z.object({
  /** As it was typed. */
  address: z.string().min(1).max(255),
  /** What whoever hosted was called; empty where nobody did. */
  name: z.string().max(200),
  /** When that was last, ms since 1970. */
  at: z.int().min(0),
});
export type RecentHost = z.infer<typeof recentHost>;

/** What keys can be chosen for: where to go, and the one action of a game. */
export const KEY_ACTIONS = ['up', 'left', 'down', 'right', 'action'] as const;
export type KeyAction = (typeof KEY_ACTIONS)[number];

/** Keys by their place on the keyboard: values of `KeyboardEvent.code`. */
const keyCodes = z
  .array(z.string().regex(/^[A-Za-z0-9]{1,24}$/))
  .min(1)
  .max(3)
  .readonly();
/** A share in percent, from silence to full. */
const volume = z.int().min(0).max(100);

/** The smallest and the largest text, in percent of the usual, and how far one step goes. */
export const TEXT_SIZE = { least: 100, most: 200, step: 10 } as const;

export const settingsSchema = z.object({
  name: playerName.or(z.literal('')),
  /** Colour and face; null for a player who takes what comes. */
  look: lookSchema.nullable(),
  /** Joined lately, newest first. */
  recentHosts: z.array(recentHost).max(5),
  muted: z.boolean(),
  soundVolume: volume,
  musicVolume: volume,
  fullscreen: z.boolean(),
  /** In percent. */
  textSize: z.int().min(TEXT_SIZE.least).max(TEXT_SIZE.most),
  /** A language of the page, or whatever the system speaks. */
  language: z.enum(['system', 'en', 'de']),
  motion: z.enum(['system', 'reduced', 'full']),
  contrast: z.enum(['system', 'more', 'usual']),
  /** No key does two things. */
  keys: z
    .object({ up: keyCodes, left: keyCodes, down: keyCodes, right: keyCodes, action: keyCodes })
    .refine((keys) => new Set(Object.values(keys).flat()).size === Object.values(keys).flat().length),
});
export type Settings = z.infer<typeof settingsSchema>;
export type KeyBindings = Settings['keys'];

export const DEFAULT_KEYS: Settings['keys'] = {
  up: ['KeyW', 'ArrowUp'],
  left: ['KeyA', 'ArrowLeft'],
  down: ['KeyS', 'ArrowDown'],
  right: ['KeyD', 'ArrowRight'],
  action: ['Space', 'ShiftLeft', 'ShiftRight'],
};

export const DEFAULT_SETTINGS: Settings = {
  name: '',
  look: null,
  recentHosts: [],
  muted: false,
  soundVolume: 100,
  musicVolume: 100,
  fullscreen: false,
  textSize: 100,
  language: 'system',
  motion: 'system',
  contrast: 'system',
  keys: DEFAULT_KEYS,
};

/** All settings as they are now, and whether they will be there at the next start: a disk may be full. */
export interface KeptSettings {
  settings: Settings;
  isKept: boolean;
  /** Set when the file is a newer version's: it is left alone, so nothing that is changed here is kept. */
  isNewer?: boolean;
}

export const settingsVerbs = {
  /** Changes some settings, or none to ask for all. */
  updateSettings: takes(settingsSchema.partial()).answers<KeptSettings>(),
};
