import { words } from '../language/words.ts';

/** What stands on keys that print nothing, by `KeyboardEvent.code`. */
export const keyWords = words(
  {
    Space: 'Space',
    ShiftLeft: 'Shift',
    ShiftRight: 'Right Shift',
    Delete: 'Delete',
    Insert: 'Insert',
    Home: 'Home',
    End: 'End',
    PageUp: 'Page up',
    PageDown: 'Page down',
  },
  {
    Space: 'Leertaste',
    ShiftLeft: 'Umschalt',
    ShiftRight: 'Umschalt rechts',
    Delete: 'Entf',
    Insert: 'Einfg',
    Home: 'Pos1',
    End: 'Ende',
    PageUp: 'Bild auf',
    PageDown: 'Bild ab',
  },
);

export const say = words({ or: 'or', stick: 'Left stick' }, { or: 'oder', stick: 'Linker Stick' });
