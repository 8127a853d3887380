/** Of how many who are gone something is kept. Of more the one who left first is forgotten. */
const MAX_KEPT = 256;

/** Somebody who may be known again. */
interface Known {
  readonly identity?: string | undefined;
}

/** What rules keep of players who are gone, until they come back: nothing of strangers, who are never known again. */
export class Belongings {
  readonly #kept = new Map<string, unknown>();

  keep({ identity }: Known, what: unknown): void {
    if (identity === undefined || what === undefined) return;
    this.#kept.delete(identity);
    this.#kept.set(identity, what);
    if (this.#kept.size > MAX_KEPT) this.#kept.delete(this.#kept.keys().next().value as string);
  }

  of({ identity }: Known): unknown {
    return identity === undefined ? undefined : this.#kept.get(identity);
  }
}
