// repod's lag time, the client: asks ten times, and prints how long each answer took.
//
//     npx tsx examples/lag-time/client.ts [port]
import type { Message } from '../../src/shared/net/index.ts';
import { ConnectionListener, nodeClock } from '../../src/shared/net/tcp/index.ts';

const QUESTIONS = 10;

class Asker extends ConnectionListener {
  readonly lags: number[] = [];
  isOver = false;

  Network_connected(): void {
    this.#ask();
  }
  Network_answer({ sentAt }: Message): void {
    // `arrivedAt` is when the answer came in, not when this frame got round to it.
    const lag = this.arrivedAt - Number(sentAt);
    console.log(`Answer ${this.lags.push(lag)}: ${lag.toFixed(2)} ms`);
    if (this.lags.length < QUESTIONS) this.#ask();
    else this.connection?.close();
  }
  Network_disconnected(): void {
    const [median] = this.lags.toSorted((a, b) => a - b).slice(this.lags.length / 2);
    console.log(`Median of ${this.lags.length}: ${median?.toFixed(2)} ms`);
    this.isOver = true;
  }
  Network_error({ message }: { message: string }): void {
    console.error(message);
    this.isOver = true;
  }

  #ask(): void {
    this.send({ action: 'question', sentAt: nodeClock.now() });
  }
}

const asker = new Asker();
asker.connect('127.0.0.1', Number(process.argv[2] ?? 5071));
const frames = setInterval(() => {
  asker.pump();
  if (asker.isOver) clearInterval(frames);
}, 1000 / 60);
