import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Bridge } from '../../shared/bridge/index.ts';
import type { Clock } from '../../shared/net/index.ts';
import { ENDS_IN } from '../../shared/session/index.ts';
import type { Session } from '../session/index.ts';

/** The part of a session that is needed here. */
export type Endable = Pick<Session, 'players' | 'seat' | 'watching' | 'announceEnd'>;

export interface LeavingParts {
  readonly bridge: Pick<Bridge, 'tellFriends' | 'nextClosing' | 'closeApp'>;
  readonly clock: Clock;
  readonly session: ReadonlySignal<Endable | undefined>;
  /** Whether this player hosts what is played. */
  readonly isHost: ReadonlySignal<boolean>;
  /** Ends the session, at once. */
  leave(): void;
}

/**
 * Ending a game that friends are in: whoever hosts is asked once, also when the window is closed or the app quits, and
 * the friends get a few seconds' notice.
 */
export class LeavingStore {
  /** Whether the question is being asked. */
  readonly isAsked = signal(false);
  /** How many friends are in the game that this player hosts. Bots are none. */
  readonly friends = computed(() => {
    const session = this.#parts.session.value;
    return session !== undefined && this.#parts.isHost.value ? friendsIn(session) : 0;
  });
  readonly #parts: LeavingParts;
  #isEnding = false;
  /** What follows when it has ended. */
  #finish: () => void = () => {};
  #stayed: () => void = () => {};

  constructor(parts: LeavingParts) {
    this.#parts = parts;
    effect(() => void parts.bridge.tellFriends(this.friends.value));
    effect(() => {
      // Whatever was asked, the game is over.
      if (parts.session.value === undefined) this.stay();
    });
    void this.#followClosing();
  }

  /** Leaves the game; one with friends in it ends after the question. @param then what follows */
  end(then: () => void = () => {}): void {
    const { leave } = this.#parts;
    this.#ask(() => {
      leave();
      then();
    });
  }

  /** The answer: go on playing. */
  readonly stay = (): void => {
    this.isAsked.value = false;
    this.#stayed();
  };

  /** The answer: end it for everybody. */
  readonly confirm = (): void => {
    const { clock, session } = this.#parts;
    const ending = session.peek();
    this.isAsked.value = false;
    this.#isEnding = true;
    ending?.announceEnd();
    clock.after(ENDS_IN, () => {
      this.#isEnding = false;
      this.#finish();
    });
  };

  #ask(finish: () => void): void {
    this.#finish = finish;
    if (this.#isEnding) return;
    if (this.friends.peek() === 0) finish();
    else this.isAsked.value = true;
  }

  /** Somebody closes the window, or quits: main asks us to ask. */
  async #followClosing(): Promise<void> {
    const { bridge } = this.#parts;
    while ((await bridge.nextClosing()).ok) {
      const stayed = new Promise<void>((resolve) => {
        this.#stayed = resolve;
      });
      this.#ask(() => void bridge.closeApp());
      await stayed;
    }
  }
}

/** People besides the player, with a seat or watching. */
function friendsIn({ players, seat, watching }: Endable): number {
  const others = players.value.filter((player) => !player.bot && player.seat !== seat.value).length;
  const isWatching = seat.value === null && players.value.length > 0;
  return others + Math.max(0, watching.value - Number(isWatching));
}
