import { once } from 'node:events';
import type { Socket } from 'node:net';
import { Decoder, encode } from '@msgpack/msgpack';
import { WebSocket } from 'ws';
import { blobMessage, echoMessage, inputMessage } from '../messages.ts';
import type { Dialect } from './dialect.ts';

const decoder = new Decoder();

/** ws with MessagePack. */
export const ws: Dialect = {
  async dial(port, heard) {
    const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false });
    socket.on('error', () => {});
    socket.on('message', (bytes: Buffer) => {
      const message = decoder.decode(bytes) as { action: 'ack' | 'state' | 'echo'; id: number };
      heard[message.action](message.id);
    });
    await once(socket, 'open');
    return {
      input: (seq) => socket.send(encode(inputMessage(seq))),
      echo: (id) => socket.send(encode(echoMessage(id))),
      blob: (ready) => socket.send(ready as Uint8Array),
      reset: () => (socket as unknown as { _socket: Socket })._socket.resetAndDestroy(),
    };
  },
  blobOf: (bytes) => encode(blobMessage(bytes)),
};
