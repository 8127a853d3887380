/**
 * Every number that decides how Tag feels. Lengths are world units, speeds world units per second, times
 * ticks of 1/60 s.
 */
export const TICKS_PER_SECOND = 60;

/** The playing field; the same for every arena. */
export const WORLD = { width: 800, height: 600 } as const;

/** Radius of a player's disc. */
export const PLAYER_RADIUS = 14;
/** "It" tags whoever's centre comes this close to its own: touching discs and a little courtesy. */
export const TAG_DISTANCE = 32;
/** After a tag nobody can be tagged for this long, so that the tag is not handed straight back. */
export const CALM_TICKS = 1.5 * TICKS_PER_SECOND;

/** How fast everyone runs. */
export const RUN_SPEED = 200;
/** By how much the velocity may change in one tick: full speed after 4 ticks, about-turn in 8. */
export const SPEED_CHANGE_PER_TICK = 50;

/** A dash: this fast, for this long, in a straight line. */
export const DASH_SPEED = 520;
export const DASH_TICKS = 9;
/** From the start of one dash to the next. "It" recovers sooner: that is how it catches anybody. */
export const DASH_RECOVERY_TICKS = 4 * TICKS_PER_SECOND;
export const DASH_RECOVERY_TICKS_OF_IT = 2 * TICKS_PER_SECOND;

/** Everybody runs, "it" stands and counts. */
export const COUNTDOWN_TICKS = 3 * TICKS_PER_SECOND;
export const PLAY_TICKS = 90 * TICKS_PER_SECOND;
export const RESULTS_TICKS = 6 * TICKS_PER_SECOND;

/** Most players of one game; the rules themselves know no limit. */
export const SEATS = 16;
/** How many may watch when all seats are taken. */
export const SPECTATORS = 8;
