import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Clock } from '../../shared/net/index.ts';
import type { Session } from '../session/index.ts';
import { say } from './words.ts';
import './leaving.css';

/** How often the clock is looked at, ms. */
const LOOK_EVERY = 100;

/** Over the game, from the host's word that it is about to end. Nothing waits for it, and at zero it is gone. */
export function Countdown({ session, isHost }: { session: Session; isHost: boolean }) {
  const at = session.endsAt.value;
  return at === undefined ? null : <Ending at={at} clock={session.clock} isHost={isHost} />;
}

function Ending({ at, clock, isHost }: { at: number; clock: Clock; isHost: boolean }) {
  const left = useSignal(secondsUntil(at, clock));
  useEffect(
    () =>
      clock.every(LOOK_EVERY, () => {
        left.value = secondsUntil(at, clock);
      }),
    [at],
  );
  if (left.value === 0) return null;
  return (
    <div class="ending">
      <p role="status">{isHost ? say().youEnd : say().hostEnds}</p>
      <span class="ending-seconds" aria-hidden="true">
        {left.value}
      </span>
    </div>
  );
}

function secondsUntil(at: number, clock: Clock): number {
  return Math.max(0, Math.ceil((at - clock.now()) / 1000));
}
