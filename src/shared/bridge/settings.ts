/** What the player has chosen and the app remembers. */
import { z } from 'zod';
import { takes } from './verb.ts';

/** A player's name as typed: 1 to 20 visible characters after trimming. */
export const playerName = z.string().trim().min(1).max(20);

export const settingsSchema = z.object({
  name: playerName.or(z.literal('')),
  /** Addresses joined lately, newest first. */
  recentAddresses: z.array(z.string().min(1).max(255)).max(5),
  muted: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** All settings as they are now, and whether they will be there at the next start: a disk may be full. */
export interface KeptSettings {
  settings: Settings;
  isKept: boolean;
}

export const settingsVerbs = {
  updateSettings: takes(settingsSchema.partial()).answers<KeptSettings>(),
};
