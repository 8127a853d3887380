import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { CONNECT_WITHIN } from '../../shared/net/index.ts';
import { pageClock } from '../engine/clock.ts';
import { Hopping } from '../ui/hopping.tsx';
import { say } from './words.ts';

const SECOND = 1_000;

/**
 * On the way to a host: for how long already, and when it would be given up.
 * @param isHeard whether the host has answered, and has yet to let us in
 */
export function Connecting({ isHeard }: { isHeard: boolean }) {
  const seconds = useSignal(0);
  useEffect(
    () =>
      pageClock.every(SECOND, () => {
        seconds.value += 1;
      }),
    [],
  );
  const most = CONNECT_WITHIN / SECOND;
  return (
    <div class="connecting">
      <Hopping />
      <p role="status">{isHeard ? say().heard : say().looking}</p>
      {!isHeard && <p class="connecting-time">{say().lookingFor(Math.min(seconds.value, most), most)}</p>}
    </div>
  );
}
