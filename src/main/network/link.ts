/** The network that this copy pretends between itself and its host; see `--link` and the developer's menu. */
import { randomInt } from 'node:crypto';
import { nodeClock } from '../../shared/net/tcp/index.ts';
import { conditionsOf, LinkConditioner, type LinkWish } from '../../shared/netcode/index.ts';

/** @returns undefined where nobody asked for one and nobody can: then nothing stands in the way of the bytes */
export function createLink(wish: LinkWish = {}, development: boolean): LinkConditioner | undefined {
  const conditions = conditionsOf(wish);
  if (conditions === undefined && !development) return undefined;
  return new LinkConditioner(nodeClock, conditions, randomInt(2 ** 32));
}
