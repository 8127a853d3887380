/** What was written down about one message that was sent. */
interface Entry {
  mark: number | string;
  /** With which it may be replaced by a newer one. */
  key: string | undefined;
  at: number;
}

/**
 * The messages of one conversation in one direction, written down where they are handed to the library and where it
 * hands them out. What comes out must be what went in, in order and once, but for what was replaced by something
 * newer of its kind, and for what both sides were told is lost.
 */
export class Ledger {
  /** Messages that were said to be lost, by either side. */
  readonly reported = { sent: 0, received: 0 };
  readonly #entries: Entry[] = [];
  readonly #newestOfKey = new Map<string, number>();
  /** By key: what came out last. */
  readonly #lastOfKey = new Map<string, number | string>();
  /** How many of the entries have come out or were passed over. */
  #next = 0;
  #missing = 0;
  #replaced = 0;

  /** @param mark stands for the message: its number, or what it says */
  sent(mark: number | string, at: number, key?: string): void {
    if (key !== undefined) this.#newestOfKey.set(key, this.#entries.length);
    this.#entries.push({ mark, key, at });
  }

  /** @returns what is wrong with that, if something is */
  received(mark: number | string): string | undefined {
    let index = this.#next;
    while (index < this.#entries.length && this.#entries[index]?.mark !== mark) index += 1;
    if (index === this.#entries.length)
      return `message "${mark}" came twice, out of order, or was never sent`;
    const passedOver = this.#entries.slice(this.#next, index);
    this.#next = index + 1;
    const { key } = this.#entries[index] as Entry;
    if (key !== undefined) this.#lastOfKey.set(key, mark);
    for (const [i, entry] of passedOver.entries()) {
      if (this.#isReplaced(entry, index - passedOver.length + i)) this.#replaced += 1;
      else this.#missing += 1;
    }
    return undefined;
  }

  /**
   * Everything that was sent before `time` should have come out by now.
   * @returns what is wrong with that, if something is
   */
  settle(time = Number.POSITIVE_INFINITY): string | undefined {
    const late = this.#entries
      .slice(this.#next)
      .filter((entry, i) => entry.at < time && !this.#isReplaced(entry, this.#next + i));
    const open = this.#missing + late.length - this.reported.received;
    if (open > 0) return `${open} messages never came, from "${late[0]?.mark ?? 'an earlier one'}" on`;
    return undefined;
  }

  /** @returns what is wrong with what both sides were told, once nothing is under way any more */
  compareReports(): string | undefined {
    const { sent, received } = this.reported;
    if (sent !== received)
      return `${sent} messages were reported lost to their sender, ${received} to the other`;
    const gone = this.#missing + this.#replaced;
    return received > gone ? `${received} messages were reported lost, and ${gone} are missing` : undefined;
  }

  /** Whether something newer of its kind has taken its place, or what came out last of its kind says the same. */
  #isReplaced({ key, mark }: Entry, index: number): boolean {
    if (key === undefined) return false;
    return (this.#newestOfKey.get(key) ?? 0) > index || this.#lastOfKey.get(key) === mark;
  }
}
