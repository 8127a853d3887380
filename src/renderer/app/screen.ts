import type { Failure, Hosting } from '../../shared/bridge/index.ts';
import type { Attempt, FinalStanding } from '../session/index.ts';

/** Which window stands over the game. */
export type Panel = 'none' | 'menu' | 'invite' | 'guests' | 'settings';

/** Where the player is. Exactly one at a time. */
export type Screen =
  | { name: 'menu' }
  | { name: 'settings' }
  /** The address field; `connecting` from pressing Join to the host's welcome. */
  | { name: 'join'; connecting: boolean; failure?: Failure }
  /** From pressing Host to the welcome of our own game server, or until a recording shows its first picture. */
  | { name: 'starting'; attempt: Attempt; hosting?: Hosting }
  /** Everybody is together, and the host chooses what is played. */
  | { name: 'lobby'; attempt: Attempt; hosting?: Hosting }
  | { name: 'playing'; attempt: Attempt; game: string; hosting?: Hosting; panel: Panel }
  /** `result`: how everybody stood; empty where nobody did, or the game does not say. */
  | { name: 'ended'; attempt: Attempt; reason: Failure; result: readonly FinalStanding[] };

export type ScreenEvent =
  | { type: 'settings-opened' }
  | { type: 'join-opened' }
  | { type: 'tried'; attempt: Attempt }
  /** The game server runs; the host's own player is not in yet. */
  | { type: 'hosting'; hosting: Hosting }
  /** It did not even come to a connection. */
  | { type: 'failed'; attempt: Attempt; failure: Failure }
  /** The host has let us in, or a game begins or is over. `playing`: false in the lobby */
  | { type: 'welcomed'; attempt: Attempt; game: string; playing: boolean }
  /** A connection there was, and it is over: refused, kicked, the host gone, the line dead. */
  | { type: 'over'; attempt: Attempt; reason: Failure; result: readonly FinalStanding[] }
  | { type: 'panel'; panel: Panel }
  /** One step back: Cancel, Back, Leave. */
  | { type: 'back' };

/**
 * Where an event leads. Pure. An event that does not belong to the screen leaves it as it is: a welcome that comes
 * after Cancel, for instance.
 */
export function nextScreen(screen: Screen, event: ScreenEvent): Screen {
  switch (event.type) {
    case 'settings-opened':
      return screen.name === 'menu' ? { name: 'settings' } : screen;
    case 'join-opened':
      return { name: 'join', connecting: false };
    case 'tried':
      return event.attempt.kind === 'join'
        ? { name: 'join', connecting: true }
        : { name: 'starting', attempt: event.attempt };
    case 'hosting':
      return screen.name === 'starting' ? { ...screen, hosting: event.hosting } : screen;
    case 'failed':
      if (!isUnderWay(screen)) return screen;
      return screen.name === 'join'
        ? { name: 'join', connecting: false, failure: event.failure }
        : { name: 'ended', attempt: event.attempt, reason: event.failure, result: [] };
    case 'welcomed':
      // In a recording there is nothing to do in a lobby: what is shown stays until a game begins.
      if (event.attempt.kind === 'replay' && !event.playing) return screen;
      return isUnderWay(screen) || isTogether(screen) ? welcomed(screen, event) : screen;
    case 'over':
      if (!isUnderWay(screen) && !isTogether(screen)) return screen;
      return { name: 'ended', attempt: event.attempt, reason: event.reason, result: event.result };
    case 'panel':
      return screen.name === 'playing' ? { ...screen, panel: event.panel } : screen;
    case 'back':
      return screen.name === 'join' && screen.connecting
        ? { name: 'join', connecting: false }
        : { name: 'menu' };
  }
}

/** Whether something has been set out for, and it is not known yet what comes of it. */
export function isUnderWay(screen: Screen): boolean {
  return screen.name === 'starting' || (screen.name === 'join' && screen.connecting);
}

/** Whether a host has let us in. */
function isTogether(screen: Screen): screen is Extract<Screen, { name: 'lobby' | 'playing' }> {
  return screen.name === 'lobby' || screen.name === 'playing';
}

function welcomed(
  screen: Screen,
  { attempt, game, playing }: Extract<ScreenEvent, { type: 'welcomed' }>,
): Screen {
  const hosting = 'hosting' in screen ? screen.hosting : undefined;
  const known = hosting === undefined ? {} : { hosting };
  if (!playing) return { name: 'lobby', attempt, ...known };
  // A game that starts at once has no lobby in which the host could read what friends have to type.
  const isFirst = hosting !== undefined && screen.name === 'starting';
  return { name: 'playing', attempt, game, panel: isFirst ? 'invite' : 'none', ...known };
}
