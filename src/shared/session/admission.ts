import { sameSecret } from '../net/index.ts';
import { type JoinRequest, PROTOCOL, type Refusal } from './actions.ts';

/** Who may come in. Nothing here changes anything: the room does what comes out. */

/** What of a game decides who can play it. */
interface Edition {
  readonly id: string;
  readonly title: string;
  readonly version: number;
}

/** Why a copy cannot play here, whoever uses it. */
export function mismatch({ protocol, game, versions }: JoinRequest, played: Edition): Refusal | undefined {
  if (protocol !== PROTOCOL) return otherProtocol(protocol);
  const { id, title } = played;
  if (game !== undefined && game !== id) return { reason: 'game', game: id, title };
  return unfit(versions, played);
}

/** What a copy is told whose conversation is another one. @param yours the number of that */
export function otherProtocol(yours: number): Refusal {
  return { reason: 'version', what: 'app', host: PROTOCOL, yours };
}

/** Why a copy with these games cannot play this one. Asked at both ends: neither takes the other's word. */
export function unfit(versions: Readonly<Record<string, number>>, played: Edition): Refusal | undefined {
  const { id, title, version } = played;
  const yours = Object.hasOwn(versions, id) ? versions[id] : undefined;
  if (yours === undefined) return { reason: 'game', game: id, title };
  return yours === version ? undefined : { reason: 'version', what: id, host: version, yours };
}

/** What somebody is told for whom there is neither a seat nor a place to watch. */
export function full(seats: number): Refusal {
  return { reason: 'full', seats };
}

/** Whether `given` is the secret of whoever started the host. Without a secret nobody hosts. */
export function isHostKey(given: string | undefined, hostKey: string | undefined): boolean {
  return hostKey !== undefined && sameSecret(codesOf(given ?? ''), codesOf(hostKey));
}

function codesOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}
