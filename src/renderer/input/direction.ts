/** Where the player wants to go: −1 to 1 each, x to the right, y down, never longer than 1. */
export interface Direction {
  x: number;
  y: number;
}
