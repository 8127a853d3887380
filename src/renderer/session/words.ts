import { words } from '../language/words.ts';

/** The end of a game in three or four words, by the code of its reason. */
export const headlines = words(
  {
    'host-left': 'The host has left',
    'host-gone': 'The host is gone',
    'server-stopped': 'The host has left',
    kicked: 'You were removed',
    version: 'Different versions',
    full: 'The game is full',
    game: 'You don’t have this game',
    'connection-lost': 'Connection lost',
    'peer-silent': 'Connection lost',
    'resume-refused': 'Connection lost',
    'host-failed': 'The game stopped',
    'worker-crashed': 'The game stopped',
    'view-failed': 'The game stopped',
    'port-in-use': 'Port already in use',
    'port-forbidden': 'Port not allowed',
    'not-a-host': 'No game there',
  },
  {
    'host-left': 'Der Host ist gegangen',
    'host-gone': 'Der Host ist weg',
    'server-stopped': 'Der Host ist gegangen',
    kicked: 'Du wurdest entfernt',
    version: 'Verschiedene Versionen',
    full: 'Das Spiel ist voll',
    game: 'Dieses Spiel hast du nicht',
    'connection-lost': 'Verbindung verloren',
    'peer-silent': 'Verbindung verloren',
    'resume-refused': 'Verbindung verloren',
    'host-failed': 'Das Spiel ist stehen geblieben',
    'worker-crashed': 'Das Spiel ist stehen geblieben',
    'view-failed': 'Das Spiel ist stehen geblieben',
    'port-in-use': 'Port schon belegt',
    'port-forbidden': 'Port nicht erlaubt',
    'not-a-host': 'Dort ist kein Spiel',
  },
);

export const say = words(
  {
    over: 'The game is over',
    viewFailed: 'Something in the game went wrong on this computer. Try again.',
  },
  {
    over: 'Das Spiel ist vorbei',
    viewFailed: 'Auf diesem Computer ist im Spiel etwas schiefgegangen. Versuch es noch einmal.',
  },
);
