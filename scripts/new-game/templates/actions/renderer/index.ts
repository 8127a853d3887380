import { signal } from '@preact/signals';
import { h, render } from 'preact';
import type { GameContext, GameView } from '../../../../../src/renderer/games/game-view.ts';
import { tone } from '../../../../../src/renderer/sound/cues.ts';
import { GOAL, NewGameListener } from '../shared/index.ts';
import { Board, type Shown } from './board.tsx';
import { say } from './words.ts';

const COUNTED = [tone('triangle', 440, 440, 0, 120)];

/** What is seen: no Pixi here, only HTML. In each frame it is brought up to date with what the listener knows. */
export function createView(context: GameContext): GameView {
  // Whoever plays has joined already; this listener goes on from there, so it needs neither name nor versions.
  const listener = new NewGameListener({ name: '', versions: {} });
  const shown = signal<Shown>({ number: 0, mayCount: false, isWatching: false, isAlone: true });
  render(h(Board, { shown, count: () => listener.count() }), context.interactiveOverlay);

  return {
    listener,
    frame() {
      const { number, last, mayCount, seat, players } = listener;
      if (number > shown.peek().number) tell(number);
      const next = { number, mayCount, isWatching: seat === null, isAlone: players.length < 2 };
      // The page changes only when something did.
      if (JSON.stringify(next) !== JSON.stringify(shown.peek())) shown.value = next;
      context.showHud({
        rule: say().rule(GOAL),
        standings: last === null ? [] : [{ seat: last, mark: say().last }],
      });
    },
    destroy: () => render(null, context.interactiveOverlay),
  };

  /** For eyes there is the number; for ears a sound and a sentence. */
  function tell(number: number): void {
    const name = listener.players.find(({ seat }) => seat === listener.last)?.name ?? '';
    context.sound.play(COUNTED);
    context.announce(say().counted(number, name));
  }
}
