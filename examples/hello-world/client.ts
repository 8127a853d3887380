// repod's hello world, the client: says hello, prints the answer, and leaves.
//
//     npx tsx examples/hello-world/client.ts [name] [port]
import type { Message } from '../../src/shared/net/index.ts';
import { ConnectionListener } from '../../src/shared/net/tcp/index.ts';

class Greeter extends ConnectionListener {
  isOver = false;

  Network_connected(): void {
    this.send({ action: 'hello', name: process.argv[2] ?? 'Alice' });
  }
  Network_welcome({ text }: Message): void {
    console.log(text);
    this.connection?.close();
  }
  Network_disconnected(): void {
    this.isOver = true;
  }
  Network_error({ message }: { message: string }): void {
    console.error(message);
    this.isOver = true;
  }
}

const greeter = new Greeter();
greeter.connect('127.0.0.1', Number(process.argv[3] ?? 5071));

// A game would do this once per frame.
const frames = setInterval(() => {
  greeter.pump();
  if (greeter.isOver) clearInterval(frames);
}, 1000 / 60);
