/** What everybody may know of the game without loading it. The menu shows it. */
export const about = {
  id: 'new-game',
  title: 'New game',
  tagline: 'Two in the light make a point.',
  /** Raise it when rules or layout change: old and new copies then refuse each other, and say why. */
  version: 1,
  /** Most players at once. */
  seats: 8,
} as const;
