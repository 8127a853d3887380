import { effect, type ReadonlySignal } from '@preact/signals';
import type { Bridge } from '../../shared/bridge/index.ts';
import { product } from '../../shared/product.ts';
import type { Session } from '../session/index.ts';
import { say } from './words.ts';

export interface PresenceParts {
  readonly bridge: Pick<Bridge, 'drawAttention'>;
  readonly session: ReadonlySignal<Pick<Session, 'players'> | undefined>;
  /** Whether this player hosts what is played. */
  readonly isHost: ReadonlySignal<boolean>;
  /** Where the title goes that the window and the taskbar show. */
  showTitle(title: string): void;
}

/** Lets the window's title say what goes on, and asks for attention when a friend comes while nobody looks. */
export function followPresence(parts: PresenceParts): void {
  let known: ReadonlySet<number> | undefined;
  effect(() => {
    const people = peopleIn(parts.session.value);
    const before = known;
    known = new Set(people);
    parts.showTitle(titleOf(people.length, parts.isHost.value));
    if (before === undefined || before.size === 0) return;
    if (people.some((seat) => !before.has(seat))) void parts.bridge.drawAttention();
  });
}

/** The seats that people have. */
function peopleIn(session: Pick<Session, 'players'> | undefined): number[] {
  return (session?.players.value ?? []).filter(({ bot }) => !bot).map(({ seat }) => seat);
}

function titleOf(people: number, isHost: boolean): string {
  if (people === 0) return product.name;
  return `${product.name}: ${isHost ? say().hosting(people) : say().playing(people)}`;
}
