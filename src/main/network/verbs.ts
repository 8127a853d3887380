import type { networkVerbs } from '../../shared/bridge/network.ts';
import type { HandlersOf } from '../../shared/bridge/verb.ts';
import {
  conditionsOf,
  LINKS,
  type LinkConditioner,
  type LinkWish,
  PERFECT,
} from '../../shared/netcode/index.ts';
import { Refusal } from '../shell/refusal.ts';

/**
 * What main does about the network that is pretended.
 * @param link undefined in an app that ships and was not asked to pretend one
 * @param started the one that the command line asked for
 */
export function networkHandlers(
  link: LinkConditioner | undefined,
  started: LinkWish | undefined,
  development: boolean,
): HandlersOf<typeof networkVerbs> {
  return {
    setLink: (choice) => {
      if (!development || link === undefined)
        throw new Refusal('forbidden', 'Only a development build pretends another network.');
      if (choice === 'as-started') link.conditions = conditionsOf(started ?? {}) ?? PERFECT;
      else link.conditions = choice === 'none' ? PERFECT : LINKS[choice];
      return link.conditions;
    },
  };
}
