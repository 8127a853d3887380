import type { Data } from '../net/index.ts';
import { CHAT_KEPT, type Emote, type Said, type TalkRefusal, type talkOfHost } from './talk-actions.ts';

/** With a number of its own for each, growing: what has a greater one came later. */
export type Numbered<T> = T & { readonly id: number };

/** What was said and shown in a room, as one player has heard it. Never changes: what comes next makes another one. */
export interface Talk {
  /** Whether there is a chat: the host can switch it off for all. */
  readonly isOn: boolean;
  /** The last messages, oldest first: at most `CHAT_KEPT`. */
  readonly said: readonly Numbered<Said>[];
  /** The number of the last message that was said before this player came. */
  readonly oldUpTo: number;
  /** The last emotes, oldest first. */
  readonly emoted: readonly Numbered<{ seat: number; emote: Emote }>[];
  /** The host's last word that it did not pass something on which this player said or showed. */
  readonly unsaid: Numbered<TalkRefusal> | undefined;
}

/** Emotes that are remembered: more than can come between two frames. */
const EMOTES_KEPT = 64;

const QUIET: Talk = { isOn: true, said: [], oldUpTo: 0, emoted: [], unsaid: undefined };

/** Keeps what a host tells of the talk in its room. It may be any host: no more is kept than can be read. */
export class TalkLog {
  #talk = QUIET;
  #id = 0;

  get talk(): Talk {
    return this.#talk;
  }

  said(said: Said): void {
    if (said.chat === '') return;
    this.#talk = { ...this.#talk, said: [...this.#talk.said, this.#number(said)].slice(-CHAT_KEPT) };
  }

  emoted(emoted: Data<typeof talkOfHost.room_emoted>): void {
    this.#talk = { ...this.#talk, emoted: [...this.#talk.emoted, this.#number(emoted)].slice(-EMOTES_KEPT) };
  }

  unsaid(unsaid: TalkRefusal): void {
    this.#talk = { ...this.#talk, unsaid: this.#number(unsaid) };
  }

  /** What is known already keeps its number: it is the same message. */
  stands({ on, said }: Data<typeof talkOfHost.room_chat>): void {
    const known = this.#talk.said;
    const isKnown = said.length === known.length && said.every((one, i) => isSame(one, known[i]));
    this.#talk = { ...this.#talk, isOn: on };
    if (isKnown) return;
    const numbered = said.filter(({ chat }) => chat !== '').map((one) => this.#number(one));
    this.#talk = { ...this.#talk, said: numbered, oldUpTo: this.#id };
  }

  #number<T extends object>(value: T): Numbered<T> {
    this.#id += 1;
    return { ...value, id: this.#id };
  }
}

function isSame(one: Said, other: Said | undefined): boolean {
  return one.seat === other?.seat && one.name === other.name && one.chat === other.chat;
}
