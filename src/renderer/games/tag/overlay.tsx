import type { ReadonlySignal } from '@preact/signals';
import type { KeyBindings } from '../../../shared/bridge/index.ts';
import type { Controls } from '../../input/controls.ts';
import { type Place, Results } from './board.tsx';
import { Hints } from './hints.tsx';
import { Podium } from './podium.tsx';
import './overlay.css';
import { say } from './words.ts';

/** What stands over the arena right now. */
export type OverlayState =
  | { kind: 'none' }
  | { kind: 'practice'; watching: boolean }
  | { kind: 'countdown'; arena: string; left: number; who: string; isYou: boolean; hints: boolean }
  | { kind: 'shout'; text: string; isYou: boolean }
  | { kind: 'results'; title: string; places: readonly Place[]; next: string }
  | { kind: 'podium'; title: string; places: readonly Place[] };

/** Tag's words over the arena. Screen readers hear them through the app's announcements instead. */
export function Overlay(props: { state: ReadonlySignal<OverlayState>; controls: Pick<Controls, 'keys'> }) {
  const { kind } = props.state.value;
  const isVoting = kind === 'results' || kind === 'podium';
  return (
    <div class={isVoting ? 'tag-overlay voting' : 'tag-overlay'}>
      <Content state={props.state.value} keys={props.controls.keys} />
    </div>
  );
}

function Content({ state, keys }: { state: OverlayState; keys: KeyBindings }) {
  switch (state.kind) {
    case 'none':
      return null;
    case 'practice':
      return <p class="tag-note">{state.watching ? say().waiting : say().practice}</p>;
    case 'countdown':
      return (
        <div class="tag-count">
          <p class="tag-count-arena">{state.arena}</p>
          <p class="tag-count-number" key={state.left}>
            {state.left}
          </p>
          <p class={state.isYou ? 'tag-count-who you' : 'tag-count-who'}>{state.who}</p>
          {state.hints && <Hints keys={keys} />}
        </div>
      );
    case 'shout':
      return (
        <p class={state.isYou ? 'tag-shout you' : 'tag-shout'} key={state.text}>
          {state.text}
        </p>
      );
    case 'results':
      return <Results {...state} />;
    case 'podium':
      return <Podium {...state} />;
  }
}
