import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Clock } from '../../shared/net/index.ts';
import { cleanChat, type Talk, type TalkRefusal } from '../../shared/session/index.ts';

/** How long a new message stands over the game, ms: time to read two lines and to look back at the action. */
export const FRESH_FOR = 8_000;
/** So many of them at most. */
export const FRESH_LINES = 4;

export type Line = Talk['said'][number];

/** A session, as far as the chat needs it. */
export interface ChatSession {
  readonly talk: ReadonlySignal<Talk>;
  readonly seat: ReadonlySignal<number | null>;
  sayToAll(text: string): void;
  switchChat(isOn: boolean): void;
}

/** The chat of the session of the moment: what was said, what of it is new, and what this player is about to say. */
export class ChatStore {
  /** Whether it stands open over the game. */
  readonly isOpen = signal(false);
  /** As it stands in the field. */
  readonly draft = signal('');
  /** By name, which no two in a room have. */
  readonly muted = signal<ReadonlySet<string>>(new Set());
  /** Why the last message reached nobody; undefined once another one was written. */
  readonly problem = signal<TalkRefusal['reason'] | undefined>(undefined);
  /** False while the host has switched it off for all. */
  readonly isOn: ReadonlySignal<boolean>;
  /** All that is to be read here, oldest first. */
  readonly lines: ReadonlySignal<readonly Line[]>;
  /** What of it has come just now. */
  readonly fresh: ReadonlySignal<readonly Line[]>;
  /** How many of others nobody has read here. */
  readonly unread: ReadonlySignal<number>;
  readonly #session: ReadonlySignal<ChatSession | undefined>;
  readonly #clock: Clock;
  readonly #freshIds = signal<ReadonlySet<number>>(new Set());
  readonly #readUpTo = signal(0);
  /** The newest line that was looked at. */
  #newest = 0;
  /** What this player said last. */
  #sent = '';
  #refused: number | undefined;

  constructor(session: ReadonlySignal<ChatSession | undefined>, clock: Clock) {
    this.#session = session;
    this.#clock = clock;
    this.isOn = computed(() => session.value?.talk.value.isOn ?? true);
    this.lines = computed(() => (session.value?.talk.value.said ?? []).filter(this.#isHeard));
    this.fresh = computed(() =>
      this.lines.value.filter(({ id }) => this.#freshIds.value.has(id)).slice(-FRESH_LINES),
    );
    this.unread = computed(() => this.lines.value.filter(this.#isUnread).length);
    session.subscribe(() => this.#startOver());
    effect(() => {
      const talk = session.value?.talk.value;
      if (talk !== undefined) this.#hear(talk);
    });
  }

  readonly open = (): void => {
    this.isOpen.value = true;
  };

  /** What stands in the field stays there. */
  readonly close = (): void => {
    this.isOpen.value = false;
    this.read();
  };

  /** All that was said has been seen. */
  readonly read = (): void => {
    this.#readUpTo.value = this.lines.peek().at(-1)?.id ?? 0;
  };

  readonly type = (text: string): void => {
    this.draft.value = text;
    this.problem.value = undefined;
  };

  /** Says what stands in the field, if anything does. */
  readonly say = (): void => {
    const text = cleanChat(this.draft.value);
    this.type('');
    if (text === '') return;
    this.#sent = text;
    this.#session.value?.sayToAll(text);
  };

  /** From now on this player does not hear, or hears again, who is called so. */
  readonly toggleMuted = (name: string): void => {
    const muted = new Set(this.muted.value);
    if (!muted.delete(name)) muted.add(name);
    this.muted.value = muted;
  };

  /** For all; heard from the host alone. */
  readonly switchForAll = (isOn: boolean): void => this.#session.value?.switchChat(isOn);

  readonly #isHeard = ({ name }: Line): boolean => !this.muted.value.has(name);

  readonly #isUnread = (line: Line): boolean =>
    !this.isOpen.value && line.id > this.#readUpTo.value && !this.#isOwn(line);

  #isOwn({ seat, chat }: Line): boolean {
    const own = this.#session.value?.seat.value ?? null;
    // Those who watch have no seat by which to know them.
    return seat === own && (seat !== null || chat === this.#sent);
  }

  #startOver(): void {
    batch(() => {
      this.isOpen.value = false;
      this.draft.value = '';
      this.muted.value = new Set();
      this.problem.value = undefined;
      this.#freshIds.value = new Set();
      this.#readUpTo.value = 0;
    });
    this.#newest = 0;
    this.#sent = '';
    this.#refused = undefined;
  }

  #hear({ said, oldUpTo, unsaid }: Talk): void {
    if (oldUpTo > this.#readUpTo.peek()) this.#readUpTo.value = oldUpTo;
    const fresh = said.filter(({ id }) => id > Math.max(this.#newest, oldUpTo)).map(({ id }) => id);
    this.#newest = said.at(-1)?.id ?? this.#newest;
    if (fresh.length > 0) this.#showFor(fresh);
    if (unsaid?.id === this.#refused) return;
    this.#refused = unsaid?.id;
    if (unsaid?.what === 'chat') this.#giveBack(unsaid.reason);
  }

  #showFor(ids: readonly number[]): void {
    this.#freshIds.value = new Set([...this.#freshIds.peek(), ...ids]);
    this.#clock.after(FRESH_FOR, () => {
      this.#freshIds.value = new Set([...this.#freshIds.peek()].filter((id) => !ids.includes(id)));
    });
  }

  /** A message that reached nobody stands in the field again, unless another one does. */
  #giveBack(reason: TalkRefusal['reason']): void {
    this.problem.value = reason;
    if (this.draft.peek() === '') this.draft.value = this.#sent;
  }
}
