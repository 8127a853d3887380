/** What a load is told of. */
export interface Heard {
  ack(): void;
  state(): void;
  echo(id: number): void;
}

/** One connection of the load: a player, reduced to what the server notices of them. */
export interface Peer {
  /** One frame of the player's game: says what has been handled, where that is usual, and sends the input. */
  input(seq: number): void;
  echo(id: number): void;
  /** One large message; it is made ready before, by `blobOf`. */
  blob(ready: unknown): void;
  /** Cuts the connection without a word (RST). */
  reset(): void;
}

/** How a load speaks to a server. */
export interface Dialect {
  dial(port: number, heard: Heard): Promise<Peer>;
  /** A message of so many bytes, as far as it can be made ready before it is sent. */
  blobOf(bytes: number): unknown;
}
