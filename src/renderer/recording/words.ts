import { words } from '../language/words.ts';

export const say = words(
  {
    recording: 'Recording',
    watch: 'Watch a recording',
    startOver: 'Start over',
    pause: 'Pause',
    goOn: 'Go on',
    ofNobody: 'A recording',
    by: (name: string) => `Recorded by ${name}`,
    place: 'Place in the recording',
    placeOf: (now: string, total: string) => `${now} of ${total}`,
    leave: 'Leave',
    saved: (file: string) => `The last minute is saved as “${file}”.`,
    showInFolder: 'Show in folder',
  },
  {
    recording: 'Aufnahme',
    watch: 'Aufnahme ansehen',
    startOver: 'Von vorn',
    pause: 'Pause',
    goOn: 'Weiter',
    ofNobody: 'Eine Aufnahme',
    by: (name) => `Aufgenommen von ${name}`,
    place: 'Stelle in der Aufnahme',
    placeOf: (now, total) => `${now} von ${total}`,
    leave: 'Verlassen',
    saved: (file) => `Die letzte Minute ist gespeichert als „${file}“.`,
    showInFolder: 'Im Ordner zeigen',
  },
);

/** Why the last minute was saved. */
export const reasons = words(
  {
    asked: 'Recorded.',
    error: 'Something went wrong.',
    desync: 'The rules are not deterministic.',
  },
  {
    asked: 'Aufgenommen.',
    error: 'Etwas ist schiefgegangen.',
    desync: 'Die Regeln sind nicht deterministisch.',
  },
);
