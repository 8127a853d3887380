import type { sessionVerbs } from '../../shared/bridge/session.ts';
import type { HandlersOf } from '../../shared/bridge/verb.ts';
import { findGame } from '../../shared/games/catalogue.ts';
import { Refusal } from '../shell/refusal.ts';
import type { Session } from './session.ts';

/** What main does about sessions. */
export function sessionHandlers(session: Session): HandlersOf<typeof sessionVerbs> {
  return {
    host: async ({ game, port, portKey }) => {
      if (findGame(game) === undefined) throw new Refusal('bad-request', `This copy has no game “${game}”.`);
      const hosting = await session.host({ game, port, portKey });
      announce(hosting.port);
      return hosting;
    },
    join: (request) => session.join(request),
    leave: () => session.leave(),
  };
}

/** For scripts that start several copies: one line that tells where the game is. */
function announce(port: number): void {
  process.stdout.write(`app:hosting ${JSON.stringify({ port })}\n`);
}
