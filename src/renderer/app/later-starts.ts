import type { Bridge, LaterStart } from '../../shared/bridge/index.ts';
import type { Tell } from '../ui/notices.ts';

export interface LaterStartParts {
  readonly bridge: Pick<Bridge, 'nextStart'>;
  readonly tell: Tell;
  /** Whether nothing would end if something else began. */
  isFree(): boolean;
  /** Leaves whatever is under way. */
  leave(): void;
  begin(start: LaterStart): void;
}

/**
 * Does what is asked by whoever starts the app again while this copy runs, for example to join a friend. Nobody is taken
 * out of a game for it: then the player is asked.
 */
export async function followLaterStarts(parts: LaterStartParts): Promise<void> {
  for (let next = await parts.bridge.nextStart(); next.ok; next = await parts.bridge.nextStart())
    follow(next.value, parts);
}

function follow(start: LaterStart, { tell, isFree, leave, begin }: LaterStartParts): void {
  const { intent } = start;
  if (intent.kind === 'menu') return;
  if (isFree()) return begin(start);
  const what = intent.kind === 'join' ? `join ${intent.address}` : WHAT[intent.kind];
  tell({
    text: `You are in a game. Leave it to ${what}.`,
    action: {
      label: LABELS[intent.kind],
      run: () => {
        leave();
        begin(start);
      },
    },
  });
}

const WHAT = { host: 'host another one', replay: 'watch the recording' };
const LABELS = { join: 'Leave and join', host: 'Leave and host', replay: 'Leave and watch' };
