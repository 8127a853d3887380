import { findGame } from '../../shared/games/catalogue.ts';
import { GameServer } from './game-server.ts';
import { hostOptions } from './host-options.ts';

/** Silence never ends a connection. */
const PATIENT = { unstableAfter: Number.POSITIVE_INFINITY, deadAfter: Number.POSITIVE_INFINITY };

/**
 * Makes the server that main asked for.
 * @param request what should be `HostOptions`
 * @throws Error for a game that this copy does not have; ZodError for a request that is not one. Main checks both before
 */
export async function createGameServer(request: unknown): Promise<GameServer> {
  const { game: id, heartbeat, ...options } = hostOptions.parse(request);
  const entry = findGame(id);
  if (entry === undefined) throw new Error(`This copy of Hostplay has no game "${id}".`);
  const { game } = await entry.load();
  return new GameServer({ ...options, game, ...(heartbeat ? {} : { heartbeat: PATIENT }) });
}
