import { configureLogging } from '../../index.ts';
import { Server, terminalSink } from '../index.ts';

/** What the test of closed pipes runs in a process of its own: a server that prints its port, and logs much. */
configureLogging({ level: 'debug', sink: terminalSink() });
const { port } = await new Server({ port: 0 }).start();
process.stdout.write(`${port}\n`);
