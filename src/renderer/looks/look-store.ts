import { computed, type ReadonlySignal } from '@preact/signals';
import { type Look, type Player, seatLook } from '../../shared/session/index.ts';

/** A session, as far as looks need it. */
export interface LookSession {
  readonly players: ReadonlySignal<readonly Player[]>;
  readonly seat: ReadonlySignal<number | null>;
  changeLook(look: Look): void;
}

interface LookStoreParts {
  readonly session: ReadonlySignal<LookSession | undefined>;
  /** What is remembered; null for a player who takes what comes. */
  readonly kept: ReadonlySignal<Look | null>;
  keep(look: Look): void;
}

/** How this player looks, and would like to. */
export class LookStore {
  /** What the player has got; outside of a game what they have chosen; null when nothing was. */
  readonly own: ReadonlySignal<Look | null>;
  /** Who has each colour that this player cannot get now. Bots give theirs up. */
  readonly taken: ReadonlySignal<ReadonlyMap<number, string>>;
  readonly #parts: LookStoreParts;

  constructor(parts: LookStoreParts) {
    this.#parts = parts;
    const others = (session: LookSession) =>
      session.players.value.filter(({ seat, bot }) => seat !== session.seat.value && !bot);
    this.own = computed(() => {
      const session = parts.session.value;
      const self = session?.players.value.find(({ seat }) => seat === session.seat.value);
      return self === undefined ? parts.kept.value : (self.look ?? seatLook(self.seat));
    });
    this.taken = computed(() => {
      const session = parts.session.value;
      const all = session === undefined ? [] : others(session);
      return new Map(all.map(({ seat, look = seatLook(seat), name }) => [look.colour, name]));
    });
  }

  readonly chooseColour = (colour: number): void => this.#choose({ ...this.#base, colour });

  readonly chooseFace = (face: number): void => this.#choose({ ...this.#base, face });

  get #base(): Look {
    return this.own.peek() ?? seatLook(0);
  }

  #choose(look: Look): void {
    this.#parts.keep(look);
    this.#parts.session.peek()?.changeLook(look);
  }
}
