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

/** One in so many players is "it"; in a small round it is one. */
export const PLAYERS_PER_IT = 5;
/**
 * Whoever is caught runs on for a moment, then stands for a second and counts, and only then can tag. The moment is
 * about as long as the news of it takes to a friend far away: there the legs stop when the host says so, not sooner.
 */
export const STUMBLE_TICKS = 0.25 * TICKS_PER_SECOND;
export const COUNTING_TICKS = 1.7 * TICKS_PER_SECOND;
/** Whoever has just become free cannot be caught for so long: not by another "it" that happens to be near. */
export const SAFE_TICKS = 1.5 * TICKS_PER_SECOND;

/** How fast everyone runs. */
export const RUN_SPEED = 200;
/** In Infection "it" is slower, because it is soon not alone. */
export const INFECTED_SPEED = 170;
/** By how much the velocity may change in one tick: full speed after 4 ticks, about-turn in 8. */
export const SPEED_CHANGE_PER_TICK = 50;

/** A dash: this fast, for this long, in a straight line. */
export const DASH_SPEED = 520;
export const DASH_TICKS = 9;
/**
 * From the start of one dash to the next; the same for all: a dash that depended on being "it" would be one that a
 * friend far away sees happen, and then not.
 */
export const DASH_RECOVERY_TICKS = 3 * TICKS_PER_SECOND;

/** A pickup is taken by whoever's centre comes this close to it. */
export const PICKUP_REACH = 28;
/** One pickup lies there, and one more for each so many players. */
export const PLAYERS_PER_PICKUP = 5;
/** From the moment in which there are too few pickups to the next one: at most. */
export const PICKUP_TICKS = 4 * TICKS_PER_SECOND;
/** No pickup appears this close to anybody: nobody gets one for standing still. */
export const PICKUP_DISTANCE = 90;
/** Most places for pickups that an arena has. */
export const PICKUP_SPOTS = 8;

/** How fast one runs with a pickup of speed, and for how long. */
export const SPRINT_SPEED = 275;
export const SPRINT_TICKS = 5 * TICKS_PER_SECOND;
/** How long a shield waits for the touch that it turns away. */
export const SHIELD_TICKS = 10 * TICKS_PER_SECOND;
/**
 * Two who trade places run on for a moment, then stand, and after so long each is where the other was. It is longer
 * than the news of it takes to a friend far away: both are where everybody sees them when it happens.
 */
export const TRADE_TICKS = 0.75 * TICKS_PER_SECOND;

/** Everybody runs, "it" stands and counts. */
export const COUNTDOWN_TICKS = 3 * TICKS_PER_SECOND;
/**
 * In Infection they count longer: otherwise the first who are caught would bring the others down in seconds. As long as
 * a countdown, at the end of which "it" has counted.
 */
export const INFECTED_COUNTING_TICKS = COUNTDOWN_TICKS - STUMBLE_TICKS;
export const PLAY_TICKS = 90 * TICKS_PER_SECOND;
/** The longest that a round goes on for those who share the lead, with everybody else after them. */
export const OVERTIME_TICKS = 30 * TICKS_PER_SECOND;
/** Long enough to read the board, and to vote. */
export const RESULTS_TICKS = 8 * TICKS_PER_SECOND;
export const PODIUM_TICKS = 12 * TICKS_PER_SECOND;
/** So many rounds win the match. */
export const MATCH_WINS = 5;

/** Most players of one game; the rules themselves know no limit. */
export const SEATS = 16;
/** How many may watch when all seats are taken. */
export const SPECTATORS = 8;
