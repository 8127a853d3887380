// repod's hello world, the server: answers everybody who says hello.
//
//     npx tsx examples/hello-world/server.ts [port]
import { Channel, type Message } from '../../src/shared/net/index.ts';
import { Server } from '../../src/shared/net/tcp/index.ts';

class Guest extends Channel {
  Network_hello({ name }: Message): void {
    console.log(`${name} says hello.`);
    this.send({
      action: 'welcome',
      text: `Hello, ${name}! You are one of ${this.server.channels.size} here.`,
    });
  }
}

class HelloServer extends Server<Guest> {
  override channelClass = Guest;
}

const server = new HelloServer({ port: Number(process.argv[2] ?? 5071) });
const { host, port } = await server.start();
console.log(`Listening on ${host}:${port}. Press Ctrl-C to stop.`);
await server.launch();
