import { randomBytes } from 'node:crypto';
import type { Cancel, Clock, Random } from '../index.ts';

/** Asked once: it is a getter, and slow. */
const { timeOrigin } = performance;

/** Node's clock and timers. `now()` agrees between the threads of a process. */
export const nodeClock: Clock = {
  now: () => timeOrigin + performance.now(),
  after(delay, run): Cancel {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
  every(interval, run): Cancel {
    const timer = setInterval(run, interval);
    return () => clearInterval(timer);
  },
};

/** Node's source of random bytes. */
export const nodeRandom: Random = (count) => new Uint8Array(randomBytes(count));
