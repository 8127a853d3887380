import type { Bridge, LaterStart } from '../../shared/bridge/index.ts';
import type { Tell } from '../ui/notices.ts';
import { say } from './words.ts';

export interface LaterStartParts {
  readonly bridge: Pick<Bridge, 'nextStart'>;
  readonly tell: Tell;
  /** Whether nothing would end if something else began. */
  isFree(): boolean;
  /** Leaves whatever is under way, once the player is sure. @param then what follows */
  leave(then: () => void): void;
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
  tell({
    text: textOf(intent),
    action: {
      label: labelOf(intent),
      run: () => leave(() => begin(start)),
    },
  });
}

type Wish = Exclude<LaterStart['intent'], { kind: 'menu' }>;

function textOf(wish: Wish): string {
  if (wish.kind === 'join') return say().leaveToJoin(wish.address);
  return wish.kind === 'host' ? say().leaveToHost : say().leaveToWatch;
}

function labelOf({ kind }: Wish): string {
  if (kind === 'join') return say().leaveAndJoin;
  return kind === 'host' ? say().leaveAndHost : say().leaveAndWatch;
}
