import { workerData } from 'node:worker_threads';
import { Channel, type Message } from '../../index.ts';
import { Server, serveInThread } from '../index.ts';

/** What the tests of background servers run in a thread. */
class Game extends Server {
  override channelClass = class extends Channel {
    override networkReceived(message: Message): void {
      this.send({ ...message, echo: true });
    }
  };
}

const { port, interval } = workerData as { port: number; interval?: boolean };
if (interval) setInterval(() => {}, 1_000);
const thread = serveInThread<unknown, { say?: string; crash?: boolean }>(new Game({ port }));
thread.onMessage = ({ say, crash }) => {
  if (crash) throw new Error('the game broke');
  thread.post({ said: say });
};
