import { verify } from '../identity/verify.ts';
import { GameServer } from './game-server.ts';
import { hostOptions } from './host-options.ts';
import { loadGame } from './load-game.ts';

/** Silence never ends a connection. */
const PATIENT = { unstableAfter: Number.POSITIVE_INFINITY, deadAfter: Number.POSITIVE_INFINITY };

/**
 * Makes the server that main asked for.
 * @param request what should be `HostOptions`
 * @throws Error for a game that this copy does not have; ZodError for a request that is not one. Main checks both before
 */
export async function createGameServer(request: unknown): Promise<GameServer> {
  const { game: id, heartbeat, ...options } = hostOptions.parse(request);
  const game = await loadGame(id);
  if (game === undefined) throw new Error(`This copy has no game "${id}".`);
  return new GameServer({
    ...options,
    game,
    games: loadGame,
    verify,
    ...(heartbeat ? {} : { heartbeat: PATIENT }),
  });
}
