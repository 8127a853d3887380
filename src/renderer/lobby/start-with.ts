import { effect, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Session } from '../session/index.ts';

/**
 * Lets the game begin by itself, once, as soon as so many people are in the lobby: `--start-with`.
 * @param wanted how many; undefined for never. It is undefined as soon as that has been done
 * @param session the session of the moment
 */
export function startWith(
  wanted: Signal<number | undefined>,
  session: ReadonlySignal<Pick<Session, 'players' | 'welcome' | 'startGame'> | undefined>,
): void {
  effect(() => {
    const { players, welcome, startGame } = mirrored(session.value);
    if (wanted.value === undefined || welcome?.playing !== false) return;
    if (players.filter(({ bot }) => !bot).length < wanted.value) return;
    wanted.value = undefined;
    startGame();
  });
}

function mirrored(session: Pick<Session, 'players' | 'welcome' | 'startGame'> | undefined) {
  return {
    players: session?.players.value ?? [],
    welcome: session?.welcome.value,
    startGame: () => session?.startGame(),
  };
}
