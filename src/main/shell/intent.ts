/** What the command line asks the page to do, be it of the first start or of a later one. */
import type { StartInfo } from '../../shared/bridge/index.ts';
import type { Options } from './arguments.ts';

export function intentOf({ host, port, startWith, join, replay }: Options): StartInfo['intent'] {
  if (replay !== undefined) return { kind: 'replay' };
  if (join !== undefined) return { kind: 'join', address: join };
  if (!host) return { kind: 'menu' };
  return {
    kind: 'host',
    ...(port !== undefined && { port }),
    ...(startWith !== undefined && { startWith }),
  };
}
