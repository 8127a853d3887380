/**
 * What a stranger may claim at most. However large the numbers in a message or a file are, no loop runs longer than
 * one of these says.
 */

/** The last tick that a game can reach: 2 years and 3 months at 60 Hz. */
export const MAX_TICK = 2 ** 32 - 1;
/** Off by more ticks than this, a client jumps there instead of calculating what lies between: 0.4 s at 60 Hz. */
export const JUMP_TICKS = 24;
/** Most inputs in one message: what a client may have to say after a hiccup, 0.5 s at 60 Hz. */
export const MAX_INPUTS = 32;
/** How long the last input is repeated: half a second at 60 Hz. */
export const HOLD_TICKS = 30;
/**
 * How far ahead of the host an input may be, and how much a client calculates beyond the newest snapshot: a bit
 * more than a second at 60 Hz.
 */
export const MAX_TICKS_AHEAD = 90;
/** The slowest round trip that still tells the time: as long as a host keeps the seat of a line that is down. ms. */
export const MAX_ROUND_TRIP = 60_000;
/** Most players of a game. The ids of the table `players` are their seats: 0 up to one less than this. */
export const MAX_SEATS = 256;
/** Most records in any other table, unless the layout says another number. */
export const MAX_ROWS = 1_024;
