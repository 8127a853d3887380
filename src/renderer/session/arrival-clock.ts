/**
 * Main stamps what arrives with its own clock, and the page draws by its own. Both run steadily, whatever is done to
 * the computer's clock, but they do not begin at the same moment: a page that was loaded anew began when the
 * computer's clock had been set, and a computer that slept may have stopped one and not the other.
 *
 * Each batch says when main sent it. It gets here a little later, so
 *
 *     page's clock when it gets here - main's clock when it was sent = difference of the clocks + way
 *
 * and the least of these is the difference as nearly as it can be known. A page that was busy hears of everything late;
 * that makes no batch the fastest of its second. When even the fastest of a whole second was slower than the least
 * before, a clock has jumped, and counts anew.
 * Source: the minimum filter of David Mills, "Network Time Protocol", RFC 5905 section 10.
 */

/** How long a difference is looked for before a larger one is believed, ms. */
const WINDOW_MS = 1_000;

export class ArrivalClock {
  /** What is added to main's clock to get the page's. */
  #difference = Number.POSITIVE_INFINITY;
  #leastOfWindow = Number.POSITIVE_INFINITY;
  #windowBegan = Number.NEGATIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  /** A batch got here. @param sentAt when main sent it, on main's clock, ms; @param now on the page's, ms */
  measure(sentAt: number, now: number): void {
    if (now - this.#windowBegan >= WINDOW_MS) {
      this.#difference = this.#leastOfWindow;
      this.#leastOfWindow = Number.POSITIVE_INFINITY;
      this.#windowBegan = now;
    }
    this.#leastOfWindow = Math.min(this.#leastOfWindow, now - sentAt);
    this.#difference = Math.min(this.#difference, now - sentAt);
  }

  /**
   * When something arrived, on the page's clock: never in its future, and never before what was asked before.
   * @param at on main's clock, ms
   * @param now on the page's, ms
   */
  translate(at: number, now: number): number {
    this.#last = Math.min(now, Math.max(this.#last, at + this.#difference));
    return this.#last;
  }
}
