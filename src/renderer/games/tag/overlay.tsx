import type { ReadonlySignal } from '@preact/signals';
import { SeatDot } from '../../ui/seat-dot.tsx';
import './overlay.css';

/** Places listed on the results board: what fits without scrolling in the smallest window. */
const PLACES = 8;

export interface Place {
  seat: number;
  name: string;
  /** Whole seconds. */
  survived: number;
}

/** What stands over the arena right now. */
export type OverlayState =
  | { kind: 'none' }
  | { kind: 'practice'; watching: boolean }
  | { kind: 'countdown'; arena: string; left: number; it: string; isYou: boolean }
  | { kind: 'shout'; text: string; isYou: boolean }
  | { kind: 'results'; title: string; places: readonly Place[] };

/** Tag's words over the arena. Screen readers hear them through the app's announcements instead. */
export function Overlay({ state }: { state: ReadonlySignal<OverlayState> }) {
  return (
    <div class="tag-overlay">
      <Content state={state.value} />
    </div>
  );
}

function Content({ state }: { state: OverlayState }) {
  switch (state.kind) {
    case 'none':
      return null;
    case 'practice':
      return (
        <p class="tag-note">
          {state.watching ? 'Waiting for players' : 'Warm up! The first round starts when somebody joins.'}
        </p>
      );
    case 'countdown':
      return (
        <div class="tag-count">
          <p class="tag-count-arena">{state.arena}</p>
          <p class="tag-count-number" key={state.left}>
            {state.left}
          </p>
          <p class={state.isYou ? 'tag-count-who you' : 'tag-count-who'}>
            {state.isYou ? 'You are it. Let them run!' : `${state.it} is it. Run!`}
          </p>
        </div>
      );
    case 'shout':
      return (
        <p class={state.isYou ? 'tag-shout you' : 'tag-shout'} key={state.text}>
          {state.text}
        </p>
      );
    case 'results':
      return <Results title={state.title} places={state.places} />;
  }
}

function Results({ title, places }: { title: string; places: readonly Place[] }) {
  return (
    <section class="tag-results" aria-label="Results of the round">
      <h2>{title}</h2>
      <ol>
        {places.slice(0, PLACES).map(({ seat, name, survived }, index) => (
          <li key={seat} class={index === 0 ? 'first' : ''}>
            <span class="place">{index + 1}</span>
            <SeatDot seat={seat} />
            <span class="name">{name}</span>
            <span class="survived">{survived} s</span>
          </li>
        ))}
      </ol>
      <p class="next">Next arena in a moment…</p>
    </section>
  );
}
