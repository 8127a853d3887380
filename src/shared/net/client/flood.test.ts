import { describe, expect, it } from 'vitest';
import { ManualClock } from '../clock.ts';
import { CLIENT_LIMITS, PUMP_BUDGET } from '../limits.ts';
import type { Dial, Pipe } from '../line/pipe.ts';
import { dialInMemory, memoryPipes } from '../memory/memory.ts';
import { Server } from '../server/server.ts';
import { repeatableRandom, settled } from '../testing/test-wire.ts';
import { encode, type Message } from '../wire/codec.ts';
import { toFrame } from '../wire/frame.ts';
import { Client } from './client.ts';
import { ConnectionListener } from './listener.ts';

/** What one message takes to handle, ms: costly, and legal. */
const COST = 5;
const FRAME = 16;
/** Three times what fits the queue. */
const FLOOD = 3 * CLIENT_LIMITS.receiveQueue;
/** The control frame that says that a host speaks them. */
const SESSION = [6, 1, '0123456789abcdef', new Uint8Array(16), 0, false];

class Player extends ConnectionListener {
  readonly heard: unknown[] = [];
  ended: string | undefined;
  readonly #clock: ManualClock;

  constructor(clock: ManualClock) {
    super();
    this.#clock = clock;
  }
  override networkReceived(message: Message): void {
    this.heard.push(message.n);
    this.#clock.advance(COST);
  }
  Network_disconnected({ code }: { code: string }): void {
    this.ended = code;
  }
}

function playing(dial: (clock: ManualClock) => Dial) {
  const clock = new ManualClock(1_000);
  const client = new Client({ clock, random: repeatableRandom(), dial: dial(clock), reconnect: false });
  const player = new Player(clock);
  player.attach(client);
  void client.connect();
  let longest = 0;
  /** One frame of a page. */
  const frame = async () => {
    await settled();
    const before = clock.now();
    player.pump();
    longest = Math.max(longest, clock.now() - before);
    clock.advance(FRAME);
  };
  return { clock, player, frame, longest: () => longest };
}

describe('a flood of costly messages', () => {
  it('delays a page and freezes it in no frame, and all of it is handled in the end', async () => {
    let server: Server | undefined;
    const { player, frame, longest } = playing((clock) => {
      server = new Server({ clock, random: repeatableRandom() });
      return dialInMemory(server);
    });
    await frame();
    await frame();
    for (let n = 0; n < 700; n++) server?.sendToAll({ action: 'costly', n });
    for (let i = 0; i < 500 && player.heard.length < 700; i++) await frame();
    expect(player.heard).toEqual(Array.from({ length: 700 }, (_, n) => n));
    expect(longest()).toBeLessThan(PUMP_BUDGET + COST);
  });

  it.each([
    ['speaks control frames and does not heed them', [SESSION], 'queue-full'],
    // It is slowed down by TCP itself, as whoever reads too slowly slows a repod host down.
    ['has never heard of control frames', [], undefined],
  ])('of a host that %s does not freeze it either', async (_, words: unknown[], ended) => {
    let far: Pipe | undefined;
    const { player, frame, longest } = playing(() => () => {
      const [near, end] = memoryPipes();
      end.attach({ data: () => {}, drained: () => {}, closed: () => {} });
      far = end;
      return { pipe: Promise.resolve(near), cancel: () => near.destroy() };
    });
    await settled();
    for (const value of [{ action: 'connected' }, ...words]) far?.write(toFrame(encode(value)));
    for (let n = 0; n < FLOOD; n++) far?.write(toFrame(encode({ action: 'costly', n })));
    for (let i = 0; i < FLOOD && player.ended === undefined; i++) await frame();
    expect(player.ended).toBe(ended);
    // Nothing is left out in silence: either all of it was handled, or the player was told that it was too much.
    expect(player.heard.length).toBe(ended === undefined ? FLOOD : CLIENT_LIMITS.receiveQueue);
    expect(longest()).toBeLessThan(PUMP_BUDGET + COST);
  });
});
