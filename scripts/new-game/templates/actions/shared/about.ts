/** What everybody may know of the game without loading it. The menu shows it. */
export const about = {
  id: 'new-game',
  title: 'New game',
  tagline: 'Count together, never twice in a row.',
  /** Raise it when messages change: old and new copies then refuse each other, and say why. */
  version: 1,
  /** Most players at once. */
  seats: 16,
} as const;
