import type { PickupKind } from '../../../shared/games/tag/index.ts';
import { words } from '../../language/words.ts';

export const say = words(
  {
    title: 'Tag',
    tagline: 'One of you is it. Run.',
    run: 'Run',
    dash: 'Dash',
    toRun: 'run',
    toDash: 'dash',

    warmUp: 'Warm-up',
    overtime: 'Overtime',
    rule: (wins: number) => `Longest free wins the round. ${wins} rounds win the match.`,
    it: 'it',
    seconds: (count: number) => `${count} s`,

    waiting: 'Waiting for players',
    practice: 'Warm up! The first round starts when somebody joins.',
    letThemRun: 'Let them run!',
    goAndRun: 'Run!',
    results: 'Results of the round',
    podium: 'Results of the match',
    rounds: (count: number) => (count === 1 ? '1 round' : `${count} rounds`),
    lastRound: 'That was the match…',
    firstTo: (wins: number) => `First to ${wins} rounds wins the match.`,
    nextMatch: 'A new match begins in a moment…',
    nobodyLeft: 'Nobody is left',
    manyShare: (count: number) => `${count} share the round`,
    matchOver: 'The match is over',
    youWinRound: 'You win the round',
    youWinMatch: 'You win the match',
    winsRound: (name: string) => `${name} wins the round`,
    winsMatch: (name: string) => `${name} wins the match`,
    shareRound: (names: string, withYou: boolean) => `${withYou ? capital(names) : names} share the round`,
    shareMatch: (names: string, withYou: boolean) => `${withYou ? capital(names) : names} share the match`,

    you: 'you',
    and: (first: string, last: string) => `${first} and ${last}`,
    youAreIt: 'You are it',
    isIt: (name: string) => `${name} is it`,
    areIt: (names: string, withYou: boolean) => `${withYou ? capital(names) : names} are it`,
    shoutYou: 'You’re it!',
    shoutGot: (name: string) => `Got ${name}!`,
    shoutHunted: 'Overtime! Don’t get caught',
    shoutHunt: (names: string) => `Overtime! Catch ${names}`,
    newRound: 'A new round.',

    field: (arena: string) => `The playing field, ${arena}.`,
    place: (name: string, isIt: boolean, has: string, x: number, y: number) =>
      `${[name, isIt && 'it', has].filter(Boolean).join(', ')}: ${x}, ${y}.`,
    placeOfYou: (isIt: boolean, has: string, x: number, y: number) =>
      `${['You', isIt && 'it', has].filter(Boolean).join(', ')}: ${x}, ${y}.`,
  },
  {
    title: 'Fangen',
    tagline: 'Einer von euch ist dran. Lauft.',
    run: 'Laufen',
    dash: 'Sprinten',
    toRun: 'laufen',
    toDash: 'sprinten',

    warmUp: 'Aufwärmen',
    overtime: 'Verlängerung',
    rule: (wins) => `Wer am längsten frei ist, gewinnt die Runde. ${wins} Runden gewinnen das Match.`,
    it: 'dran',
    seconds: (count) => `${count} s`,

    waiting: 'Warte auf Mitspielende',
    practice: 'Wärm dich auf! Die erste Runde beginnt, sobald jemand dazukommt.',
    letThemRun: 'Lass sie laufen!',
    goAndRun: 'Lauf!',
    results: 'Ergebnis der Runde',
    podium: 'Ergebnis des Matchs',
    rounds: (count) => (count === 1 ? '1 Runde' : `${count} Runden`),
    lastRound: 'Das war das Match…',
    firstTo: (wins) => `Wer zuerst ${wins} Runden hat, gewinnt das Match.`,
    nextMatch: 'Gleich beginnt ein neues Match…',
    nobodyLeft: 'Niemand ist übrig',
    manyShare: (count) => `${count} teilen sich die Runde`,
    matchOver: 'Das Match ist vorbei',
    youWinRound: 'Du gewinnst die Runde',
    youWinMatch: 'Du gewinnst das Match',
    winsRound: (name) => `${name} gewinnt die Runde`,
    winsMatch: (name) => `${name} gewinnt das Match`,
    shareRound: (names, withYou) =>
      withYou ? `${capital(names)} teilt euch die Runde` : `${names} teilen sich die Runde`,
    shareMatch: (names, withYou) =>
      withYou ? `${capital(names)} teilt euch das Match` : `${names} teilen sich das Match`,

    you: 'du',
    and: (first, last) => `${first} und ${last}`,
    youAreIt: 'Du bist dran',
    isIt: (name) => `${name} ist dran`,
    areIt: (names, withYou) => (withYou ? `${capital(names)} seid dran` : `${names} sind dran`),
    shoutYou: 'Du bist dran!',
    shoutGot: (name) => `${name} erwischt!`,
    shoutHunted: 'Verlängerung! Lass dich nicht fangen',
    shoutHunt: (names) => `Verlängerung! Fang ${names}`,
    newRound: 'Eine neue Runde.',

    field: (arena) => `Das Spielfeld, ${arena}.`,
    place: (name, isIt, has, x, y) =>
      `${[name, isIt && 'dran', has].filter(Boolean).join(', ')}: ${x}, ${y}.`,
    placeOfYou: (isIt, has, x, y) => `${['Du', isIt && 'dran', has].filter(Boolean).join(', ')}: ${x}, ${y}.`,
  },
);

export const sayInfection = words(
  {
    title: 'Infection',
    rule: (wins: number) =>
      `The caught join in. The last one free wins the round, ${wins} rounds win the match.`,
    shoutYou: 'Caught! Now hunt with them',
    joins: (name: string) => `${name} is caught and joins in.`,
    left: (free: number) => (free === 1 ? '1 is still free' : `${free} are still free`),
  },
  {
    title: 'Ansteckung',
    rule: (wins) =>
      `Wer gefangen wird, fängt mit. Wer zuletzt frei ist, gewinnt die Runde, ${wins} Runden das Match.`,
    shoutYou: 'Erwischt! Jetzt fängst du mit',
    joins: (name) => `${name} ist gefangen und fängt mit.`,
    left: (free) => (free === 1 ? '1 ist noch frei' : `${free} sind noch frei`),
  },
);

/** What lies there to be run over. */
export const sayPickups = words(
  {
    speed: 'Faster!',
    shield: 'Shielded!',
    swap: (name: string) => `Swapping with ${name}`,
    swapped: (name: string) => `${name} swaps with you`,
    speedSaid: 'Speed: you run faster for a while.',
    shieldSaid: 'A shield: the next touch bounces off.',
    swapSaid: (name: string) => `You trade places with ${name}.`,
    swappedSaid: (name: string) => `${name} trades places with you.`,
    collect: 'speed, shield, swap: run over them',
    lies: (kind: PickupKind) => ({ speed: 'Speed', shield: 'Shield', swap: 'Swap' })[kind],
    has: (kind: PickupKind) => ({ speed: 'fast', shield: 'shielded', swap: 'trading places' })[kind],
  },
  {
    speed: 'Schneller!',
    shield: 'Geschützt!',
    swap: (name) => `Tausch mit ${name}`,
    swapped: (name) => `${name} tauscht mit dir`,
    speedSaid: 'Tempo: Du läufst eine Weile schneller.',
    shieldSaid: 'Ein Schild: Die nächste Berührung prallt ab.',
    swapSaid: (name) => `Du tauschst den Platz mit ${name}.`,
    swappedSaid: (name) => `${name} tauscht den Platz mit dir.`,
    collect: 'Tempo, Schild, Tausch: lauf darüber',
    lies: (kind) => ({ speed: 'Tempo', shield: 'Schild', swap: 'Tausch' })[kind],
    has: (kind) => ({ speed: 'schnell', shield: 'geschützt', swap: 'tauscht den Platz' })[kind],
  },
);

export const sayVote = words(
  {
    title: 'Next arena',
    count: (votes: number) => (votes === 1 ? '1 vote' : `${votes} votes`),
    howTo: 'Left and right choose the next arena.',
    voted: (arena: string) => `Your vote: ${arena}.`,
  },
  {
    title: 'Nächste Arena',
    count: (votes) => (votes === 1 ? '1 Stimme' : `${votes} Stimmen`),
    howTo: 'Mit links und rechts wählst du die nächste Arena.',
    voted: (arena) => `Deine Stimme: ${arena}.`,
  },
);

/** The arenas, by the title that they have in the rules. */
export const arenas = words(
  {
    Courtyard: 'Courtyard',
    Crossroads: 'Crossroads',
    'Stepping stones': 'Stepping stones',
    Corridors: 'Corridors',
  },
  {
    Courtyard: 'Innenhof',
    Crossroads: 'Kreuzung',
    'Stepping stones': 'Trittsteine',
    Corridors: 'Gänge',
  },
);

/** As a sentence begins. Names keep the letter that they have. */
function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
