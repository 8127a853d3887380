import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Clock } from '../../shared/net/index.ts';
import { EMOTES, type Emote, type Player, type Talk } from '../../shared/session/index.ts';

/** How long an emote is shown, ms: seen without being looked for, gone before it is in the way. */
export const EMOTE_FOR = 2_500;

/** A session, as far as emotes need it. */
export interface EmoteSession {
  readonly talk: ReadonlySignal<Talk>;
  readonly players: ReadonlySignal<readonly Player[]>;
  readonly announcement: { value: string };
  showEmote(emote: Emote): void;
}

interface EmoteStoreParts {
  readonly session: ReadonlySignal<EmoteSession | undefined>;
  readonly clock: Clock;
  /** By name, as in the chat. */
  readonly muted: ReadonlySignal<ReadonlySet<string>>;
  /** What a screen reader says of it. */
  inWords(name: string, emote: Emote): string;
}

/** Which player shows which emote at this moment. */
export class EmoteStore {
  /** By seat. */
  readonly shown = signal<ReadonlyMap<number, Emote>>(new Map());
  readonly #parts: EmoteStoreParts;
  #newest = 0;
  /** Counts what is shown, so that an older one does not end a newer one. */
  readonly #turns = new Map<number, number>();

  constructor(parts: EmoteStoreParts) {
    this.#parts = parts;
    parts.session.subscribe(() => {
      this.shown.value = new Map();
      this.#turns.clear();
      this.#newest = 0;
    });
    effect(() => {
      const emoted = parts.session.value?.talk.value.emoted ?? [];
      const fresh = emoted.filter(({ id }) => id > this.#newest);
      this.#newest = emoted.at(-1)?.id ?? this.#newest;
      for (const { id, seat, emote } of fresh) this.#show(id, seat, emote);
    });
  }

  /** What the player at a seat shows right now; undefined for nothing. For the views of games, in each frame. */
  readonly of = (seat: number): Emote | undefined => this.shown.peek().get(seat);

  /** This player shows the emote of that number, from 0; nothing where there is none. */
  readonly show = (number: number): void => {
    const emote = EMOTES[number];
    if (emote !== undefined) this.#parts.session.value?.showEmote(emote);
  };

  #show(id: number, seat: number, emote: Emote): void {
    const session = this.#parts.session.peek();
    const name = session?.players.peek().find((player) => player.seat === seat)?.name;
    if (session === undefined || name === undefined || this.#parts.muted.peek().has(name)) return;
    this.shown.value = new Map(this.shown.peek()).set(seat, emote);
    session.announcement.value = this.#parts.inWords(name, emote);
    this.#turns.set(seat, id);
    this.#parts.clock.after(EMOTE_FOR, () => {
      if (this.#turns.get(seat) !== id) return;
      const rest = new Map(this.shown.peek());
      rest.delete(seat);
      this.shown.value = rest;
    });
  }
}
