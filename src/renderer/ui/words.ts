import { words } from '../language/words.ts';

export const say = words(
  {
    soundOn: 'Sound: on',
    soundOff: 'Sound: off',
    copy: 'Copy',
    copied: 'Copied',
    copyThat: (what: string) => `Copy ${what}`,
    copiedThat: (what: string) => `Copied: ${what}`,
    notice: 'Notice',
    close: 'Close',
  },
  {
    soundOn: 'Ton: an',
    soundOff: 'Ton: aus',
    copy: 'Kopieren',
    copied: 'Kopiert',
    copyThat: (what) => `Kopieren: ${what}`,
    copiedThat: (what) => `Kopiert: ${what}`,
    notice: 'Hinweis',
    close: 'Schließen',
  },
);
