/** What players say and show to each other, as it crosses the wire. Joined into `actions.ts`. */
import { z } from 'zod';
import { CHAT_BYTES, CHAT_WIRE, cleanChat } from './chat-text.ts';
import { cleanName } from './name.ts';
import { seat } from './seat.ts';

/** Four signs that need no words, in the order of their keys. What each looks like is the page's part. */
export const EMOTES = ['hello', 'laugh', 'heart', 'wow'] as const;
export type Emote = (typeof EMOTES)[number];

/** So many messages are kept, for whoever comes later and to read again. */
export const CHAT_KEPT = 50;

const emote = z.enum(EMOTES);
/** A field of this name is left out of recordings: what friends say is nobody else's business. */
const chat = z.string().max(CHAT_WIRE);

const saidSchema = z.object({
  /** null: somebody who watches. */
  seat: seat.nullable(),
  name: z.string().max(200).transform(cleanName),
  // A host has cleaned it. One that has not may send no more than that: fifty of these are cleaned within a frame.
  chat: z.string().max(CHAT_BYTES).transform(cleanChat),
});
/** One message of the chat. */
export type Said = z.infer<typeof saidSchema>;

/** What of a player's has reached nobody, and why: too many in too short a time, or the chat is off. */
const refusalSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('chat'), reason: z.enum(['fast', 'off']) }),
  z.object({ what: z.literal('emote'), reason: z.literal('fast') }),
]);
export type TalkRefusal = z.infer<typeof refusalSchema>;

export const talkOfPlayers = {
  room_say: z.object({ chat }),
  room_emote: z.object({ emote }),
  /** The hosting player switches the chat for all. Emotes stay. */
  room_chat: z.object({ on: z.boolean() }),
};

export const talkOfHost = {
  room_said: saidSchema,
  room_emoted: z.object({ seat, emote }),
  /** To whoever said or showed it. */
  room_unsaid: refusalSchema,
  /** How the chat stands: in place of all that was known. `said`: the last messages, oldest first. */
  room_chat: z.object({ on: z.boolean(), said: z.array(saidSchema).max(CHAT_KEPT) }),
};
