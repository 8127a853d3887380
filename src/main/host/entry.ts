/**
 * The host thread. The game runs here and not in main, where a native dialog or a window that is being dragged
 * would hold it up for everybody.
 */
import { workerData } from 'node:worker_threads';
import { DefectReporter } from '../../shared/defects/index.ts';
import { configureLogging } from '../../shared/net/index.ts';
import { postFromThread, serveInThread } from '../../shared/net/tcp/index.ts';
import { createGameServer } from './create-server.ts';
import type { GameServer } from './game-server.ts';

const defects = new DefectReporter(postFromThread);
configureLogging({ level: 'warn', sink: defects.record });

let server: GameServer | undefined;
let isEnding = false;

// What nobody caught, a game that cannot be loaded included: what is true in the game is not known any more. Whoever
// plays is told so before the thread ends, instead of waiting for a host that does not answer.
process.on('uncaughtException', async (error) => {
  defects.report('host-failed', error);
  if (isEnding) return;
  isEnding = true;
  await server?.stop('host-failed').catch((second) => defects.report('host-failed', second));
  process.exit(1);
});

createGameServer(workerData).then((made) => {
  server = made;
  serveInThread(made);
});
