import { words } from '../language/words.ts';

export const say = words(
  {
    title: 'Settings',
    back: 'Back',
    name: 'Your name',
    nameHint: 'What do friends call you?',

    hearing: 'Sound',
    soundIsOn: 'Sound on',
    sounds: 'Sounds',
    music: 'Music',

    seeing: 'Picture and words',
    language: 'Language',
    english: 'English',
    german: 'Deutsch',
    textSize: 'Text size',
    fullscreen: 'Fullscreen (F11)',
    motion: 'Motion',
    lessMotion: 'Less',
    fullMotion: 'Full',
    contrast: 'Contrast',
    moreContrast: 'More',
    usualContrast: 'Usual',
    asTheSystem: 'As the system',

    keys: 'Keys',
    changeKey: (key: string, action: string) => `${key}: change this key for “${action}”`,
    pressKey: (action: string) => `Press the key for “${action}”. Escape leaves it as it is.`,
    keyReserved: (key: string) =>
      `${key} cannot be used: it is the app’s own or the system’s. Choose another.`,
    keyTaken: (key: string, action: string) => `${key} is “${action}” already. Choose another.`,
    usualKeys: 'Back to the usual keys',

    notKept: (app: string) =>
      `${app} cannot write into its folder, so your name and all else are forgotten when it closes. Is the disk full, or the folder read-only?`,
    newer: (app: string) =>
      `Your settings were written by a newer version of ${app}. They are left as they are: what you change here is forgotten when it closes.`,
  },
  {
    title: 'Einstellungen',
    back: 'Zurück',
    name: 'Dein Name',
    nameHint: 'Wie nennen dich deine Freunde?',

    hearing: 'Ton',
    soundIsOn: 'Ton an',
    sounds: 'Geräusche',
    music: 'Musik',

    seeing: 'Bild und Text',
    language: 'Sprache',
    english: 'English',
    german: 'Deutsch',
    textSize: 'Textgröße',
    fullscreen: 'Vollbild (F11)',
    motion: 'Bewegung',
    lessMotion: 'Weniger',
    fullMotion: 'Voll',
    contrast: 'Kontrast',
    moreContrast: 'Mehr',
    usualContrast: 'Üblich',
    asTheSystem: 'Wie das System',

    keys: 'Tasten',
    changeKey: (key, action) => `${key}: diese Taste für „${action}“ ändern`,
    pressKey: (action) => `Drück die Taste für „${action}“. Escape lässt sie, wie sie ist.`,
    keyReserved: (key) => `${key} geht nicht: Die Taste gehört der App oder dem System. Nimm eine andere.`,
    keyTaken: (key, action) => `${key} ist schon „${action}“. Nimm eine andere.`,
    usualKeys: 'Zurück zu den üblichen Tasten',

    notKept: (app) =>
      `${app} kann nicht in seinen Ordner schreiben, deshalb sind dein Name und alles andere vergessen, wenn du es schließt. Ist die Festplatte voll oder der Ordner schreibgeschützt?`,
    newer: (app) =>
      `Deine Einstellungen hat eine neuere Version von ${app} geschrieben. Sie bleiben, wie sie sind: Was du hier änderst, ist vergessen, wenn du es schließt.`,
  },
);

/** What a key can be chosen for. */
export const actions = words(
  { up: 'Up', left: 'Left', down: 'Down', right: 'Right', action: 'Action' },
  { up: 'Hoch', left: 'Links', down: 'Runter', right: 'Rechts', action: 'Aktion' },
);
