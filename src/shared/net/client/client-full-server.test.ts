import { expect, it } from 'vitest';
import { ManualClock } from '../clock.ts';
import type { Limits } from '../limits.ts';
import type { Pipe } from '../line/pipe.ts';
import { memoryPipes } from '../memory/memory.ts';
import { Server } from '../server/server.ts';
import { HELLO, RawPeer } from '../testing/test-peer.ts';
import { repeatableRandom, settled } from '../testing/test-wire.ts';
import { controlFrame } from '../wire/control.ts';
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

async function joined(limits: Partial<Limits>) {
  const clock = new ManualClock();
  const random = repeatableRandom();
  const server = new Server({ clock, random, limits });
  let line: Pipe | undefined;
  const table = { clock, server, isFull: false, cut: () => line?.destroy() };
  const client = new Client({
    clock,
    random,
    dial: () => {
      const [near, far] = memoryPipes({ host: '192.0.2.1', port: 50_000 });
      line = near;
      if (table.isFull) {
        far.write(controlFrame({ type: 'goodbye', reason: 'too-many-connections' }));
        far.end();
      } else server.accept(far);
      return { pipe: Promise.resolve(near), cancel: () => near.destroy() };
    },
  });
  const player = new Player();
  player.attach(client);
  client.connect();
  await settled();
  player.send({ action: 'join' });
  await settled();
  return { ...table, table, player };
}

it('keeps trying to get back to its seat while the server says that it is full', async () => {
  const { clock, server, player, table, cut } = await joined({});
  const seats = [...server.channels];
  table.isFull = true;
  cut();
  await passUntil(clock, player, 'attempt 2');
  table.isFull = false;
  await passUntil(clock, player, 'resumed');
  expect(player.events).toEqual(['attempt 1', 'attempt 2', 'resumed']);
  expect(seats.map((channel) => channel.isOpen && !channel.isSuspended)).toEqual([true]);
});

it('gets back to its seat at once while others, who have said something, hold all places', async () => {
  const { clock, server, player, cut } = await joined({ connections: 3, connectionsPerAddress: 3 });
  const [seat] = server.channels;
  cut();
  await settled();
  for (const host of ['192.0.2.2', '192.0.2.3']) {
    await new RawPeer(server, host).say(HELLO, { action: 'join' });
  }
  expect(seat?.isOpen).toBe(true);
  await passUntil(clock, player, 'resumed');
  expect(player.events).toEqual(['attempt 1', 'resumed']);
});
