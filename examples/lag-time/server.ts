// repod's lag time, the server: sends back whatever it is asked.
//
//     npx tsx examples/lag-time/server.ts [port]
import { Channel, type Message } from '../../src/shared/net/index.ts';
import { Server } from '../../src/shared/net/tcp/index.ts';

class Guest extends Channel {
  Network_question(message: Message): void {
    this.send({ ...message, action: 'answer' });
  }
}

class LagServer extends Server<Guest> {
  override channelClass = Guest;
}

const server = new LagServer({ port: Number(process.argv[2] ?? 5071) });
const { host, port } = await server.start();
console.log(`Listening on ${host}:${port}. Press Ctrl-C to stop.`);
await server.launch();
