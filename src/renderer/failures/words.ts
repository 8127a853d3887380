import { ADDRESS_FAULTS, type AddressFault } from '../../shared/bridge/index.ts';
import { ERRORS, type ErrorCode, type ErrorParameters } from '../../shared/net/index.ts';
import { product } from '../../shared/product.ts';
import { REASONS, type Reason } from '../../shared/session/index.ts';
import { words } from '../language/words.ts';

/** Every other code with which something fails or a session ends in a window. */
type OwnCode =
  | 'forbidden'
  | 'bad-request'
  | 'internal'
  | 'no-answer'
  | 'view-failed'
  | 'recording-unreadable'
  | 'recording-too-new'
  | 'recording-too-large'
  | 'recording-missing'
  | 'recording-not-saved'
  | 'recording-empty'
  | 'recording-game'
  | 'recording-version';

/** A sentence with a remedy, or how it is made of the parameters that came with its code. */
type Sentence = string | ((parameters: ErrorParameters) => string);
type Sentences = Readonly<Record<ErrorCode | Reason | OwnCode, Sentence>>;

/** What happened and what to do next, by the code. What `net` and `session` say in English is said here as well. */
export const sentences = words(
  {
    ...ERRORS,
    ...REASONS,
    'port-in-use': ({ port }) =>
      port === undefined
        ? ERRORS['port-in-use']
        : `Port ${port} is already used by another program. Choose another port, or let a free one be found.`,
    version: ({ what, host, yours }) => {
      if (host === undefined || yours === undefined) return REASONS.version;
      const remedy = yours < host ? 'Update yours' : 'Ask the host to update';
      const whose = what === 'app' ? 'the app' : 'this game';
      return `The host has version ${host} of ${whose}, and you have version ${yours}. ${remedy}, then join again.`;
    },
    full: ({ seats }) =>
      seats === undefined
        ? REASONS.full
        : `This game is full: all ${seats} seats are taken. Join again when somebody has left.`,
    address: ({ places }) =>
      places === undefined
        ? REASONS.address
        : `From your address ${places} are in this game already, and the host lets no more in from one. Join again when one of them has left, or ask the host to allow more.`,
    game: ({ title, game }) =>
      // A host may call its game by what cannot be seen.
      !title && !game
        ? REASONS.game
        : `The host plays “${title || game}”, which this copy does not have. Get the same version as the host.`,
    forbidden: 'Only the app itself may ask for this.',
    'bad-request': 'The app asked for something in a wrong way. Please report this defect.',
    internal: `Something went wrong inside ${product.name}. Try again; the log file tells more.`,
    'no-answer': 'The app does not answer. Start it again.',
    'view-failed': 'Something in the game went wrong on this computer. Try again.',
    'recording-unreadable':
      'This file is not a recording, or it is damaged. Recordings are saved with F9 during a game.',
    'recording-too-new': 'This recording comes from a newer version. Update this copy, then open it again.',
    'recording-too-large': 'This file is too large to be a recording.',
    'recording-missing': ({ file = '' }) =>
      `The recording “${file}” cannot be read. Check the path, then try again.`,
    'recording-not-saved':
      'The recording could not be saved. Is there space left on the disk? Make some, then press F9 again.',
    'recording-empty': 'This recording ends before a game began. There is nothing to watch.',
    'recording-game': ({ game = '' }) =>
      `This recording is of “${game}”, a game that this copy does not have. Open it in the copy that recorded it.`,
    'recording-version': ({ game = '', version = '', yours = '' }) =>
      `This recording was made with version ${version} of “${game}”, and this copy has version ${yours}. Open it in a copy with the same version.`,
  } satisfies Sentences as Sentences,
  {
    'address-empty': 'Tipp die Adresse ein, die der Host dir vorliest, zum Beispiel 192.168.1.5.',
    'address-malformed':
      'Das ist keine Adresse. Sie sieht aus wie 192.168.1.5 oder my-pc.local, mit :5071 dahinter, wenn der Host das sagt.',
    'port-malformed':
      'Ein Port ist eine ganze Zahl von 1 bis 65535. Lass ihn weg, wenn der Host keinen genannt hat.',
    'port-in-use': ({ port }) =>
      `${port === undefined ? 'Diesen Port' : `Port ${port}`} benutzt schon ein anderes Programm. Nimm einen anderen, oder lass einen freien suchen.`,
    'port-forbidden': 'Dieser Computer lässt Programme diesen Port nicht benutzen. Nimm einen über 1023.',
    'address-unavailable': 'Diese Adresse hat dieser Computer nicht. Hoste stattdessen auf allen Adressen.',
    'connection-refused':
      'Unter dieser Adresse hostet niemand. Prüf Adresse und Port, und ob der Host auf „Hosten“ gedrückt hat.',
    'name-not-found':
      'Ein Computer mit diesem Namen wurde nicht gefunden. Prüf die Schreibweise, oder frag den Host nach der Adresse aus Zahlen.',
    'host-unreachable': 'Dieser Computer ist von hier nicht erreichbar. Seid ihr beide im selben Netzwerk?',
    'connect-timeout':
      'Unter dieser Adresse antwortet niemand. Prüf sie, und ob eine Firewall beim Host das Spiel durchlässt.',
    'not-a-host': 'Unter dieser Adresse antwortet etwas, aber kein Spiel. Prüf den Port.',
    'connection-lost': 'Die Verbindung ist abgerissen. Prüf dein Netzwerk und tritt noch einmal bei.',
    'host-gone':
      'Der Host ist nicht mehr da: Die App wurde geschlossen oder der Computer ausgeschaltet. Bitte den Host, noch einmal zu hosten.',
    'peer-silent': 'Von der anderen Seite war zu lange nichts zu hören. Tritt noch einmal bei.',
    'idle-timeout':
      'Die Verbindung wurde geschlossen, weil zu lange nichts gesagt wurde. Tritt noch einmal bei.',
    'join-timeout':
      'Die Verbindung stand, aber niemand hat gefragt, ob er mitspielen darf. Tritt noch einmal bei.',
    'frame-empty': 'Die andere Seite hat eine leere Nachricht geschickt.',
    'frame-too-large': 'Die andere Seite hat eine Nachricht geschickt, die größer ist als erlaubt.',
    'message-too-large': 'Diese Nachricht ist größer, als die andere Seite annimmt.',
    'message-unreadable': 'Die andere Seite hat etwas geschickt, das keine Nachricht ist.',
    'message-too-complex':
      'Die andere Seite hat eine Nachricht geschickt, die zu tief verschachtelt ist oder zu viele Teile hat.',
    'value-unsupported': 'Dieser Wert kann nicht gesendet werden.',
    'control-malformed': 'Die andere Seite hat die Regeln des Protokolls gebrochen.',
    'bad-message': 'Eine Nachricht passte nicht zu dem, was das Spiel erwartet.',
    'too-many-bad-messages': 'Zu viele Nachrichten passten nicht zu dem, was das Spiel erwartet.',
    'rate-limited': 'In zu kurzer Zeit kamen zu viele Nachrichten.',
    'queue-full': 'Zu viele Nachrichten warten darauf, gesendet oder verarbeitet zu werden.',
    'too-many-connections':
      'Der Host nimmt gerade keine weiteren Verbindungen an. Versuch es gleich noch einmal.',
    'too-many-from-address':
      'Der Host nimmt von dieser Adresse keine weiteren Verbindungen an. Versuch es später noch einmal.',
    'resume-refused': 'Dein Platz wurde nicht freigehalten. Tritt noch einmal bei.',
    'server-stopped': 'Der Host hat das Spiel beendet.',
    'worker-crashed': 'Der Spielserver ist unerwartet stehen geblieben. Hoste noch einmal.',
    closed: 'Die Verbindung wurde geschlossen.',
    cancelled: 'Abgebrochen.',
    version: ({ what, host, yours }) => {
      if (host === undefined || yours === undefined)
        return 'Du und der Host habt verschiedene Versionen. Besorgt euch dieselbe und tritt dann noch einmal bei.';
      const remedy =
        yours < host
          ? 'Aktualisiere deine und tritt dann noch einmal bei.'
          : 'Bitte den Host um ein Update und tritt dann noch einmal bei.';
      const whose = what === 'app' ? 'der App' : 'dieses Spiels';
      return `Der Host hat Version ${host} ${whose}, du hast Version ${yours}. ${remedy}`;
    },
    full: ({ seats }) =>
      `Dieses Spiel ist voll${seats === undefined ? '' : `: Alle ${seats} Plätze sind besetzt`}. Tritt noch einmal bei, wenn jemand gegangen ist.`,
    address: ({ places }) =>
      places === undefined
        ? 'Der Host lässt von deiner Adresse niemanden mehr herein. Versuch es noch einmal, wenn jemand von euch gegangen ist, oder bitte den Host, mehr zu erlauben.'
        : `Von deiner Adresse sind schon ${places} in diesem Spiel, und mehr lässt der Host von einer nicht herein. Versuch es noch einmal, wenn jemand von euch gegangen ist, oder bitte den Host, mehr zu erlauben.`,
    game: ({ title, game }) =>
      !title && !game
        ? 'Der Host spielt ein Spiel, das diese Kopie nicht hat. Besorg dir dieselbe Version wie der Host.'
        : `Der Host spielt „${title || game}“, und das hat diese Kopie nicht. Besorg dir dieselbe Version wie der Host.`,
    identity: 'Der Host konnte nicht prüfen, wer du bist. Starte die App neu und tritt dann noch einmal bei.',
    kicked:
      'Der Host hat dich aus dem Spiel entfernt. Du kannst einem anderen beitreten oder selbst eines hosten.',
    'host-failed':
      'Auf dem Computer des Hosts ist im Spiel etwas schiefgegangen. Bitte den Host, noch einmal zu hosten.',
    locked:
      'Der Host lässt gerade niemand Neues herein. Bitte ihn, das Spiel zu öffnen, und tritt dann noch einmal bei.',
    elsewhere:
      'Du bist jetzt von woanders in diesem Spiel. Verlass es dort, dann kannst du hier wieder beitreten.',
    'host-left':
      'Der Host hat das Spiel beendet. Du kannst einem anderen beitreten oder selbst eines hosten.',
    left: 'Du hast das Spiel verlassen.',
    forbidden: 'Nur die App selbst darf danach fragen.',
    'bad-request': 'Die App hat auf falsche Weise gefragt. Bitte melde diesen Fehler.',
    internal: `In ${product.name} ist etwas schiefgegangen. Versuch es noch einmal; in der Logdatei steht mehr.`,
    'no-answer': 'Die App antwortet nicht. Starte sie neu.',
    'view-failed': 'Auf diesem Computer ist im Spiel etwas schiefgegangen. Versuch es noch einmal.',
    'recording-unreadable':
      'Diese Datei ist keine Aufnahme, oder sie ist beschädigt. Aufnahmen speicherst du im Spiel mit F9.',
    'recording-too-new':
      'Diese Aufnahme kommt aus einer neueren Version. Aktualisiere diese Kopie und öffne sie dann noch einmal.',
    'recording-too-large': 'Diese Datei ist zu groß für eine Aufnahme.',
    'recording-missing': ({ file = '' }) =>
      `Die Aufnahme „${file}“ lässt sich nicht lesen. Prüf den Pfad und versuch es noch einmal.`,
    'recording-not-saved':
      'Die Aufnahme ließ sich nicht speichern. Ist noch Platz auf der Festplatte? Schaff welchen und drück dann noch einmal F9.',
    'recording-empty': 'Diese Aufnahme endet, bevor ein Spiel begonnen hat. Es gibt nichts zu sehen.',
    'recording-game': ({ game = '' }) =>
      `Das ist eine Aufnahme von „${game}“, und dieses Spiel hat diese Kopie nicht. Öffne sie in der Kopie, die sie gemacht hat.`,
    'recording-version': ({ game = '', version = '', yours = '' }) =>
      `Diese Aufnahme ist mit Version ${version} von „${game}“ gemacht, und diese Kopie hat Version ${yours}. Öffne sie in einer Kopie mit derselben Version.`,
  } satisfies Sentences as Sentences,
);

type AddressSentences = Readonly<Record<AddressFault, Sentence>>;

/** What exactly is wrong with an address that somebody typed. */
export const addressFaults = words(
  ADDRESS_FAULTS as AddressSentences,
  {
    'too-long': 'Das ist zu lang für eine Adresse.',
    link: ({ scheme = '', address = '' }) =>
      `Lass „${scheme}://“ weg und was nach der Adresse kommt: Tipp ${address} ein.`,
    spaces: 'In einer Adresse sind keine Leerzeichen.',
    colons: 'Das ist keine IPv6-Adresse. Mit Port braucht sie Klammern, zum Beispiel [::1]:5071.',
    brackets: 'Die Klammern stimmen nicht. Es sieht aus wie [::1] oder [::1]:5071.',
    'not-ipv6': ({ host = '' }) => `In Klammern steht nur eine IPv6-Adresse, und „${host}“ ist keine.`,
    numbers:
      'Eine Adresse aus Zahlen hat vier Zahlen von 0 bis 255 mit Punkten dazwischen, zum Beispiel 192.168.1.5.',
    'only-port': 'Vor dem Port fehlt die Adresse, zum Beispiel 192.168.1.5:5071.',
    slash: 'In einer Adresse ist kein „/“.',
    name: ({ host = '' }) =>
      `„${host}“ ist kein Name eines Computers. Er sieht aus wie my-pc.local oder 192.168.1.5.`,
  } satisfies AddressSentences as AddressSentences,
);

/** The end of a game in three or four words, for codes that have some. */
export const headlines = words(
  {
    over: 'The game is over',
    'host-left': 'The host has left',
    'host-gone': 'The host is gone',
    'server-stopped': 'The host has left',
    kicked: 'You were removed',
    locked: 'The game is closed',
    identity: 'Who are you?',
    elsewhere: 'You play elsewhere',
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
    over: 'Das Spiel ist vorbei',
    'host-left': 'Der Host ist gegangen',
    'host-gone': 'Der Host ist weg',
    'server-stopped': 'Der Host ist gegangen',
    kicked: 'Du wurdest entfernt',
    locked: 'Das Spiel ist geschlossen',
    identity: 'Wer bist du?',
    elsewhere: 'Du spielst woanders',
    version: 'Verschiedene Versionen',
    full: 'Das Spiel ist voll',
    game: 'Dieses Spiel fehlt dir',
    'connection-lost': 'Verbindung verloren',
    'peer-silent': 'Verbindung verloren',
    'resume-refused': 'Verbindung verloren',
    'host-failed': 'Das Spiel steht still',
    'worker-crashed': 'Das Spiel steht still',
    'view-failed': 'Das Spiel steht still',
    'port-in-use': 'Port schon belegt',
    'port-forbidden': 'Port nicht erlaubt',
    'not-a-host': 'Dort ist kein Spiel',
  },
);
