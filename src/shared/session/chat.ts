import { type Clock, type Message, TokenBucket } from '../net/index.ts';
import { cleanChat } from './chat-text.ts';
import { CHAT_KEPT, type Emote, type Said, type TalkRefusal } from './talk-actions.ts';

/** Messages that one player may write at once, and for how long one is paid back, ms. */
export const CHAT_BURST = 5;
export const CHAT_EVERY = 2_000;
/** The same for emotes. */
export const EMOTE_BURST = 4;
export const EMOTE_EVERY = 1_500;

/** Somebody who says something, as far as the chat needs them. */
export interface Speaker {
  readonly seat: number | null;
  readonly name: string;
  send(message: Message): unknown;
}

interface Allowance {
  readonly chat: TokenBucket;
  readonly emotes: TokenBucket;
}

/** What is said in a room and shown to everybody there, as its host passes it on: cleaned, counted, the last kept. */
export class Chat {
  readonly #clock: Clock;
  readonly #tellAll: (message: Message) => void;
  readonly #allowances = new WeakMap<Speaker, Allowance>();
  #said: readonly Said[] = [];
  #isOn = true;

  constructor(clock: Clock, tellAll: (message: Message) => void) {
    this.#clock = clock;
    this.#tellAll = tellAll;
  }

  /** Tells everybody, or tells whoever says it why not. What has nothing to be seen in it is no message. */
  say(speaker: Speaker, text: string): void {
    const chat = cleanChat(text);
    if (chat === '') return;
    if (!this.#isOn) return refuse(speaker, { what: 'chat', reason: 'off' });
    if (!this.#allowance(speaker).chat.take(1, this.#clock.now()))
      return refuse(speaker, { what: 'chat', reason: 'fast' });
    const said: Said = { seat: speaker.seat, name: speaker.name, chat };
    this.#said = [...this.#said, said].slice(-CHAT_KEPT);
    this.#tellAll({ action: 'room_said', ...said });
  }

  /** Who only watches has no disc to show it over. */
  emote(speaker: Speaker, emote: Emote): void {
    if (speaker.seat === null) return;
    if (!this.#allowance(speaker).emotes.take(1, this.#clock.now()))
      return refuse(speaker, { what: 'emote', reason: 'fast' });
    this.#tellAll({ action: 'room_emoted', seat: speaker.seat, emote });
  }

  /** Switches the chat on or off for everybody, who are told. */
  switchTo(isOn: boolean): void {
    if (this.#isOn === isOn) return;
    this.#isOn = isOn;
    this.#tellAll(this.#state());
  }

  /** Tells somebody who has come, or for whom messages were lost, what was said until now. */
  bringUpToDate(listener: Pick<Speaker, 'send'>): void {
    if (this.#said.length > 0 || !this.#isOn) listener.send(this.#state());
  }

  #state(): Message {
    return { action: 'room_chat', on: this.#isOn, said: this.#said };
  }

  #allowance(speaker: Speaker): Allowance {
    const known = this.#allowances.get(speaker);
    if (known !== undefined) return known;
    const now = this.#clock.now();
    const fresh = {
      chat: new TokenBucket(1000 / CHAT_EVERY, CHAT_BURST, now),
      emotes: new TokenBucket(1000 / EMOTE_EVERY, EMOTE_BURST, now),
    };
    this.#allowances.set(speaker, fresh);
    return fresh;
  }
}

function refuse(speaker: Speaker, refusal: TalkRefusal): void {
  speaker.send({ action: 'room_unsaid', ...refusal });
}
