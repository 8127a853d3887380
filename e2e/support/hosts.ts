import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { GameServer } from '../../src/main/host/game-server.ts';
import { Client } from '../../src/shared/net/tcp/index.ts';
import { type GameDefinition, PlayerListener } from '../../src/shared/session/index.ts';
import { dots } from '../../src/shared/simulation/testing/dots.ts';

/** A port of this test process, and how to give it back: `await using`. */
export interface Held extends AsyncDisposable {
  port: number;
}

/** A program that keeps a port to itself and says nothing. @param port 0 for any */
export function holdPort(port = 0): Promise<Held> {
  return listen(port, () => {});
}

/** A port at which nobody listens: it was free a moment ago. */
export async function freePort(): Promise<number> {
  await using held = await holdPort();
  return held.port;
}

/** A program that answers whoever calls, but knows nothing of games. */
export function webServer(): Promise<Held> {
  return listen(0, (socket) => socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'));
}

async function listen(port: number, serve: (socket: Socket) => void): Promise<Held> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    serve(socket);
  });
  // Every address that this computer has, of IPv6 or not.
  server.listen(port);
  await once(server, 'listening');
  const close = async () => {
    server.close();
    for (const socket of sockets) socket.destroy();
    await once(server, 'close');
  };
  return { port: (server.address() as AddressInfo).port, [Symbol.asyncDispose]: close };
}

/** A real host of a game, without a window. The game runs from the start. */
export async function hostOf(game: GameDefinition): Promise<Held> {
  const server = new GameServer({ host: '127.0.0.1', port: 0, game: { ...game, starts: 'at once' } });
  const { port } = await server.start();
  return { port, [Symbol.asyncDispose]: () => server.stop() };
}

/**
 * So many players without a window, at a game that is being hosted. Resolves when the host has let all of them in.
 * @param versions the games that their copies have; the template's own test game unless told
 */
export async function crowd(
  port: number,
  count: number,
  versions: Readonly<Record<string, number>> = { [dots.id]: dots.version },
): Promise<AsyncDisposable> {
  const members = Array.from({ length: count }, (_, index) => {
    const listener = new PlayerListener({ name: `Extra ${index + 1}`, versions });
    const client = new Client({ port });
    listener.attach(client);
    return { listener, client };
  });
  const pumping = setInterval(() => {
    for (const { listener } of members) listener.pump();
  }, 50);
  const leave = async () => {
    clearInterval(pumping);
    for (const { client } of members) client.close('left');
  };
  try {
    for (const { client, listener } of members) {
      const welcome = new Promise<void>((resolve, reject) => {
        listener.onWelcome = () => resolve();
        listener.onEnded = ({ message }) => reject(new Error(message));
      });
      await client.connect();
      await welcome;
    }
  } catch (error) {
    await leave();
    throw error;
  }
  return { [Symbol.asyncDispose]: leave };
}
