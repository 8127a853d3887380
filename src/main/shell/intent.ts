/** What the command line asks the page to do, be it of the first start or of a later one. */
import type { StartInfo } from '../../shared/bridge/index.ts';
import type { Options } from './arguments.ts';

export function intentOf({ host, port, join, replay }: Options): StartInfo['intent'] {
  if (replay !== undefined) return { kind: 'replay' };
  if (join !== undefined) return { kind: 'join', address: join };
  if (!host) return { kind: 'menu' };
  return port === undefined ? { kind: 'host' } : { kind: 'host', port };
}
