import { io } from 'socket.io-client';
import { blobMessage, echoMessage, inputMessage } from '../messages.ts';
import type { Dialect } from './dialect.ts';

/** socket.io's own client. */
export const socketIo: Dialect = {
  async dial(port, heard) {
    const socket = io(`http://127.0.0.1:${port}`, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    });
    socket.on('ack', () => heard.ack());
    socket.on('state', () => heard.state());
    socket.on('echo', ({ id }: { id: number }) => heard.echo(id));
    await new Promise<void>((resolve) => socket.once('connect', resolve));
    return {
      input: (seq) => socket.emit('input', inputMessage(seq)),
      echo: (id) => socket.emit('echo', echoMessage(id)),
      blob: (ready) => socket.emit('blob', ready),
      reset: () => socket.disconnect(),
    };
  },
  blobOf: (bytes) => blobMessage(bytes),
};
