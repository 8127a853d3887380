import type { Emote } from '../../shared/session/index.ts';
import { words } from '../language/words.ts';

export const say = words(
  {
    emotes: 'Emotes',
    button: (emote: Emote) => EN[emote].button,
    shows: (emote: Emote) => EN[emote].shows,
    announce: (name: string, emote: Emote) => `${name} ${EN[emote].shows}.`,
  },
  {
    emotes: 'Emotes',
    button: (emote: Emote) => DE[emote].button,
    shows: (emote: Emote) => DE[emote].shows,
    announce: (name: string, emote: Emote) => `${name} ${DE[emote].shows}.`,
  },
);

const EN: Record<Emote, { button: string; shows: string }> = {
  hello: { button: 'Wave', shows: 'waves' },
  laugh: { button: 'Laugh', shows: 'laughs' },
  heart: { button: 'Send a heart', shows: 'sends a heart' },
  wow: { button: 'Be amazed', shows: 'is amazed' },
};

const DE: Record<Emote, { button: string; shows: string }> = {
  hello: { button: 'Winken', shows: 'winkt' },
  laugh: { button: 'Lachen', shows: 'lacht' },
  heart: { button: 'Ein Herz schicken', shows: 'schickt ein Herz' },
  wow: { button: 'Staunen', shows: 'staunt' },
};
