import { ERRORS, isErrorCode } from '../net/index.ts';
import type { Refusal } from './actions.ts';

/**
 * Why a session is over, beyond what can go wrong on the network (`ERRORS` in `net`): a closed list. Each with
 * the sentence that a player reads, which says what to do next.
 */
export const REASONS = {
  version: 'You and the host have different versions. Get the same one, then join again.',
  full: 'This game is full. Join again when somebody has left.',
  address:
    'The host does not let more players in from your address. Join again when one of them has left, or ask the host to allow more.',
  game: 'The host plays a game that this copy does not have. Get the same version as the host.',
  identity: 'The host could not make sure who you are. Start the app again, then join again.',
  kicked: 'The host has removed you from the game. You can join another one, or host your own.',
  locked: 'The host lets nobody new in at the moment. Ask them to open the game, then join again.',
  elsewhere: 'You are in this game from somewhere else now. Leave it there, then join again here.',
  'host-failed': 'Something in the game went wrong on the host’s computer. Ask the host to host again.',
  'host-left': 'The host has ended the game. You can join another one, or host your own.',
  left: 'You have left the game.',
} as const;

export type Reason = keyof typeof REASONS;

export function isReason(code: string): code is Reason {
  return Object.hasOwn(REASONS, code);
}

/** The sentence for any code with which a connection ends; a word that nobody knows gets a general one. */
export function reasonText(code: string): string {
  if (isReason(code)) return REASONS[code];
  return isErrorCode(code) ? ERRORS[code] : ERRORS.closed;
}

/** The sentence for a refusal, with the numbers that the player needs. */
export function refusalText(refusal: Refusal): string {
  switch (refusal.reason) {
    case 'version': {
      const what = refusal.what === 'app' ? 'the app' : 'this game';
      const remedy = refusal.yours < refusal.host ? 'Update yours' : 'Ask the host to update';
      return `The host has version ${refusal.host} of ${what}, and you have version ${refusal.yours}. ${remedy}, then join again.`;
    }
    case 'full':
      return `This game is full: all ${refusal.seats} seats are taken. Join again when somebody has left.`;
    case 'address':
      return `From your address ${refusal.places} are in this game already, and the host lets no more in from one. Join again when one of them has left, or ask the host to allow more.`;
    case 'identity':
    case 'kicked':
    case 'locked':
      return REASONS[refusal.reason];
    case 'game': {
      const game = refusal.title || refusal.game;
      // A host may call its game by what cannot be seen.
      if (game === '') return REASONS.game;
      return `The host plays “${game}”, which this copy does not have. Get the same version as the host.`;
    }
  }
}
