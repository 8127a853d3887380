import { expect, it } from 'vitest';
import { ManualClock } from '../clock.ts';
import type { Pipe } from '../line/pipe.ts';
import { dialInMemory, memoryPipes } from '../memory/memory.ts';
import { Server } from '../server/server.ts';
import { repeatableRandom, settled } from '../testing/test-wire.ts';
import { Client } from './client.ts';
import { ConnectionListener } from './listener.ts';

class Player extends ConnectionListener {
  readonly events: string[] = [];

  Network_reconnecting({ attempt }: { attempt: number }): void {
    this.events.push(`attempt ${attempt}`);
  }
  Network_resumed(): void {
    this.events.push('resumed');
  }
  Network_disconnected({ code }: { code: string }): void {
    this.events.push(code);
  }
}

/** Lets time pass until `event` has happened, 5 s at most. */
async function passUntil(clock: ManualClock, player: Player, event: string): Promise<void> {
  for (let steps = 500; steps > 0 && !player.events.includes(event); steps--) {
    clock.advance(10);
    await settled();
    player.pump();
  }
}

it('keeps trying to get back to its seat while strangers fill the server', async () => {
  const clock = new ManualClock();
  const random = repeatableRandom();
  const server = new Server({ clock, random, limits: { connections: 2 } });
  let line: Pipe | undefined;
  const dial = () => {
    const dialling = dialInMemory(server)();
    dialling.pipe.then((pipe) => {
      line = pipe;
    });
    return dialling;
  };
  const client = new Client({ clock, random, dial });
  const player = new Player();
  player.attach(client);
  client.connect();
  await settled();
  player.send({ action: 'join' });
  await settled();
  const seat = [...server.channels];

  line?.destroy();
  await settled();
  const strangers = [memoryPipes(), memoryPipes()];
  for (const [, far] of strangers) server.accept(far);
  await passUntil(clock, player, 'attempt 2');
  for (const [near] of strangers) near.destroy();
  await passUntil(clock, player, 'resumed');

  expect(player.events).toEqual(['attempt 1', 'attempt 2', 'resumed']);
  expect(seat.map((channel) => channel.isOpen && !channel.isSuspended)).toEqual([true]);
});
