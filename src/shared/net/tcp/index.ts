/** The networking library bound to TCP, for Node: the same names as `net`, and what only Node has. */
export { type BackgroundServer, startBackground } from './background.ts';
export { Client, type TcpClientOptions } from './client.ts';
export { dialTcp } from './dial.ts';
export { ConnectionListener } from './listener.ts';
export { nodeClock, nodeRandom } from './node-clock.ts';
export { Server, type TcpServerOptions } from './server.ts';
export { listenError } from './socket-errors.ts';
export { surviveClosing, terminalSink } from './terminal-sink.ts';
export { postFromThread, serveInThread, type Thread } from './thread.ts';
