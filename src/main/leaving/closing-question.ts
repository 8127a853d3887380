/**
 * Whether closing has to wait for an answer: whoever hosts friends and closes the window, or quits, is asked once. The
 * page asks; a page that does not answer cannot keep the app open, since the second try to close it asks nobody.
 */
export class ClosingQuestion {
  /** How many friends would lose their game. */
  friends = 0;
  #isAsked = false;
  #isSettled = false;
  #ask: (() => void) | undefined;

  /** Somebody wants to close the app. @returns whether to keep it open, since the player is being asked */
  keepsOpen(): boolean {
    if (this.#isSettled || this.#isAsked || this.friends === 0 || this.#ask === undefined) return false;
    this.#isAsked = true;
    this.#ask();
    this.#ask = undefined;
    return true;
  }

  /** Resolves when the player has to be asked. Whoever calls it again has been answered: no. */
  next(): Promise<void> {
    this.#isAsked = false;
    return new Promise((resolve) => {
      this.#ask = resolve;
    });
  }

  /** From now on nobody is asked: the player is sure, or the computer shuts down and does not wait. */
  settle(): void {
    this.#isSettled = true;
  }
}
