import { type Signal, signal } from '@preact/signals';
import { render } from 'preact';
import type { GameContext, GameView } from '../../../src/renderer/games/game-view.ts';
import { game, type TrialInput, type TrialState } from './rules.ts';

/** All that there is to see of the trial game are things to press, and what has become of it. */
export function createView(context: GameContext): GameView {
  const listener = game.createClient({ name: '', versions: {} });
  const own = signal<TrialState['players'][number] | undefined>(undefined);
  let pressed = 0;
  let wish: TrialInput['wish'] = 'none';
  let isBroken = false;
  let wasAction = false;

  const count = () => {
    pressed += 1;
  };
  const wishFor = (what: TrialInput['wish']) => () => {
    wish = what;
  };
  const breakView = () => {
    isBroken = true;
  };
  render(
    <Bench own={own} count={count} wishFor={wishFor} breakView={breakView} />,
    context.interactiveOverlay,
  );
  render(<Words own={own} />, context.overlay);

  return {
    listener,
    frame({ now }) {
      if (isBroken) throw new TypeError('The picture has fallen off the wall.');
      const { x, action } = context.controls.read();
      if (action && !wasAction) count();
      wasAction = action;
      listener.advance(now, { x: Math.round(x), pressed, wish });
      const player = listener.view?.drawn.players[listener.seat ?? -1];
      if (JSON.stringify(player) !== JSON.stringify(own.peek())) own.value = player;
    },
    destroy() {
      render(null, context.interactiveOverlay);
      render(null, context.overlay);
    },
  };
}

interface BenchProps {
  own: Signal<TrialState['players'][number] | undefined>;
  count: () => void;
  wishFor: (what: TrialInput['wish']) => () => void;
  breakView: () => void;
}

function Bench({ own, count, wishFor, breakView }: BenchProps) {
  return (
    <fieldset>
      <legend>Bench</legend>
      <button type="button" onClick={count}>
        Count
      </button>
      <label>
        Word <input type="text" maxLength={20} />
      </label>
      <button type="button" onClick={breakView}>
        Break the view
      </button>
      <button type="button" onClick={wishFor('break-host')}>
        Break the host
      </button>
      <button type="button" onClick={wishFor('nan')}>
        Make a number none
      </button>
      <button type="button" onClick={wishFor('outside')}>
        Leave the field
      </button>
      <output>
        Counted {own.value?.counted ?? 0}, at {own.value?.x ?? 0}
      </output>
    </fieldset>
  );
}

function Words({ own }: Pick<BenchProps, 'own'>) {
  return <p>{own.value === undefined ? '' : 'Only to be seen'}</p>;
}
