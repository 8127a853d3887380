import { words } from '../language/words.ts';

export const say = words(
  {
    network: 'Network',
    measuring: 'Measuring…',
    roundTripHint: 'Round trip to the host. F3 shows more.',
    roundTrip: 'Round trip',
    snapshots: 'Snapshots',
    snapshotFigures: (perSecond: number, age: string) => `${perSecond} a second, ${age} behind`,
    drawn: 'Drawn',
    drawnFigures: (others: string, own: string | undefined) =>
      own === undefined ? `others −${others}` : `others −${others}, you +${own}`,
    corrections: 'Corrections',
    correctionFigures: (perSecond: number, largest: string) => `${perSecond} a second, at most ${largest}`,
    traffic: 'Received, sent',
    hostTick: 'Host’s tick',
    frames: 'Frame: yours, host’s',
    developer: 'Developer',
    pretend: 'Pretend a network',
    asItIs: 'As it is',
    nothingPretended: 'nothing is pretended',
    asStarted: 'As started',
    check: 'Check the rules',
    checkWhat:
      'Calculates the last minute again and compares: rules that draw on chance or time are found out.',
    checkGood: (ticks: string) => `${ticks} ticks were calculated again, and all came out the same.`,
    checkBad: (tick: number) =>
      `Tick ${tick} came out differently: the rules use something outside of the state.`,
  },
  {
    network: 'Netzwerk',
    measuring: 'Messe…',
    roundTripHint: 'Hin und zurück zum Host. F3 zeigt mehr.',
    roundTrip: 'Hin und zurück',
    snapshots: 'Snapshots',
    snapshotFigures: (perSecond, age) => `${perSecond} pro Sekunde, ${age} zurück`,
    drawn: 'Gezeichnet',
    drawnFigures: (others, own) =>
      own === undefined ? `andere −${others}` : `andere −${others}, du +${own}`,
    corrections: 'Korrekturen',
    correctionFigures: (perSecond, largest) => `${perSecond} pro Sekunde, höchstens ${largest}`,
    traffic: 'Empfangen, gesendet',
    hostTick: 'Tick des Hosts',
    frames: 'Bild: deins, das des Hosts',
    developer: 'Entwicklung',
    pretend: 'Ein Netzwerk vortäuschen',
    asItIs: 'So, wie es ist',
    nothingPretended: 'nichts wird vorgetäuscht',
    asStarted: 'Wie gestartet',
    check: 'Regeln prüfen',
    checkWhat:
      'Rechnet die letzte Minute noch einmal und vergleicht: Regeln, die Zufall oder Uhrzeit benutzen, fallen auf.',
    checkGood: (ticks) => `${ticks} Ticks wurden noch einmal gerechnet, und alle kamen gleich heraus.`,
    checkBad: (tick) =>
      `Tick ${tick} kam anders heraus: Die Regeln benutzen etwas, das nicht im Zustand steht.`,
  },
);
