/** What can be closed at once. */
interface Closable {
  destroy(): void;
}

/**
 * Sockets that are closing, while their peers read the last words. Only so many of a server's may do so at the same
 * time: a stranger who does not read must not be able to keep more of them open than there are places.
 */
export class LastWords {
  readonly #most: number;
  readonly #closing = new Set<Closable>();

  constructor(most: number) {
    this.#most = most;
  }

  /** A socket begins to close. Where there are too many, the one that has had most time is closed. */
  begin(socket: Closable): void {
    this.#closing.add(socket);
    for (const oldest of this.#closing) {
      if (this.#closing.size <= this.#most) return;
      this.#closing.delete(oldest);
      oldest.destroy();
    }
  }

  /** It is closed. */
  end(socket: Closable): void {
    this.#closing.delete(socket);
  }
}
