/**
 * The host thread. The game runs here and not in main, where a native dialog or a window that is being dragged
 * would hold it up for everybody.
 */
import { workerData } from 'node:worker_threads';
import { configureLogging } from '../../shared/net/index.ts';
import { serveInThread, terminalSink } from '../../shared/net/tcp/index.ts';
import { createGameServer } from './create-server.ts';

configureLogging({ level: 'warn', sink: terminalSink(process.stderr) });
// A request that cannot be fulfilled ends the thread with its error, and main hears of it.
createGameServer(workerData).then((server) => serveInThread(server));
