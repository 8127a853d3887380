import type { LobbyStore } from './lobby-store.ts';
import type { Reach } from './reach.ts';
import { say } from './words.ts';
import './reach-line.css';

const WORDS = { none: 'noNetwork', reached: 'reached', network: 'sameNetwork', open: 'openAddress' } as const;

/** Tells the host whether friends can reach this computer, as far as that is known. */
export function ReachLine({ lobby }: { lobby: LobbyStore }) {
  const reach: Reach | undefined = lobby.reach.value;
  return (
    <p class={`lobby-reach ${reach ?? ''}`} role="status">
      {reach && say()[WORDS[reach]]}
    </p>
  );
}
