import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const UPGRADE = [
  'Host: 127.0.0.1',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
  '\r\n',
].join('\r\n');
/** The text `40` as a masked WebSocket frame: socket.io's way of joining its main namespace. */
const JOIN_NAMESPACE = Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0x34, 0x30]);

/** Each protocol's first words, after which its server talks to us. */
const GREETINGS: Record<string, (socket: Socket) => Promise<void>> = {
  raw: async () => {},
  ws: (socket) => upgrade(socket, '/'),
  'socket.io': async (socket) => {
    await upgrade(socket, '/socket.io/?EIO=4&transport=websocket');
    socket.write(JOIN_NAMESPACE);
    await once(socket, 'data');
  },
};

/** A connection that reads bytes and does not look at them: all of the machine is left to the server. */
export async function dialCounting(protocol: string, port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  socket.on('error', () => {});
  await once(socket, 'connect');
  await GREETINGS[protocol]?.(socket);
  return socket;
}

async function upgrade(socket: Socket, path: string): Promise<void> {
  socket.write(`GET ${path} HTTP/1.1\r\n${UPGRADE}`);
  await once(socket, 'data');
}
