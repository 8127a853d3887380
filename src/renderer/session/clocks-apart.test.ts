import { afterEach, describe, expect, it } from 'vitest';
import type { PortBatch, PortRequest } from '../../shared/bridge/session.ts';
import type { Client } from '../../shared/net/index.ts';
import { LINKS } from '../../shared/netcode/index.ts';
import { Rig } from '../../shared/simulation/rig.ts';
import { type DotsInput, type DotsState, dots, rules } from '../../shared/simulation/testing/dots.ts';
import { BridgeConnection, type DataPort } from './bridge-connection.ts';

/**
 * Main and page have a clock each. After a crash of the page and a step of the computer's clock they are apart for
 * good, and after a sleep they may be. The game must not notice.
 */
let rig: Rig<DotsState, DotsInput>;
afterEach(() => rig.stop());

/** Up and down, so that there is always something to see. */
const bouncing = (frame: number): DotsInput => ({ x: 0, y: frame % 60 < 30 ? 1 : -1 });

/** A guest whose page's and main's clock are so many ms ahead of the host's, over the bridge that pages have. */
function guest(ahead: { page: number; main: number }) {
  rig = new Rig(dots, 3);
  rig.add(bouncing);
  const { client } = rig.add(() => rules.idle, LINKS['café Wi-Fi']);
  rig.players.pop();
  const main = client.connection as Client;
  client.detach();
  const port: DataPort = { postMessage: (request) => serve(main, request), close: () => {}, onmessage: null };
  const pageNow = () => rig.clock.now() + ahead.page;
  client.attach(new BridgeConnection(port, pageNow));
  main.receiveQueue.onEntry = () => {
    const entries = main.receiveQueue.take().map((entry) => ({ ...entry, at: entry.at + ahead.main }));
    const batch: PortBatch = { entries, sentAt: rig.clock.now() + ahead.main };
    port.onmessage?.({ data: batch } as MessageEvent);
  };
  /** Lets seconds pass. @returns how far the own player and the other one were drawn to move in all */
  const play = async (seconds: number) => {
    const moved = { own: 0, other: 0 };
    let before = client.view?.drawn.players;
    await rig.run(seconds * 60, () => {
      client.pump();
      client.advance(pageNow(), bouncing(rig.frame));
      const now = client.view?.drawn.players;
      moved.own += Math.abs((now?.[1]?.y ?? 0) - (before?.[1]?.y ?? now?.[1]?.y ?? 0));
      moved.other += Math.abs((now?.[0]?.y ?? 0) - (before?.[0]?.y ?? now?.[0]?.y ?? 0));
      before = now;
    });
    return moved;
  };
  return { client, play };
}

function serve(client: Client, request: PortRequest): void {
  if (request.kind === 'send') client.sendPayload(request.payload);
  else if (request.kind === 'consumed') client.consumed(request.count);
  else client.close(request.reason);
}

/** Dots move 200 units a second; half of that over two seconds is enough to say that they do. */
const MOVING = 200;

describe('a page whose clock is not main’s', { timeout: 60_000 }, () => {
  it.each([0, 40, 300, -2_000, 3_600_000, -3_600_000])(
    'but %d ms ahead shows everybody moving',
    async (page) => {
      const { client, play } = guest({ page, main: 0 });
      await play(3);
      const { own, other } = await play(2);
      expect(own).toBeGreaterThan(MOVING);
      expect(other).toBeGreaterThan(MOVING);
      expect(client.figures.roundTrip).toBeLessThan(150);
      expect(client.figures.snapshotAge).toBeLessThan(150);
    },
  );

  it.each([
    ['page', 5_000],
    ['page', 3_600_000],
    ['main', 5_000],
    ['main', 3_600_000],
  ] as const)('goes on when the clock of %s jumps %d ms ahead in the game', async (whose, jump) => {
    const ahead = { page: 0, main: 0 };
    const { client, play } = guest(ahead);
    await play(3);
    ahead[whose] += jump;
    await play(6);
    const { own, other } = await play(2);
    expect(own).toBeGreaterThan(MOVING);
    expect(other).toBeGreaterThan(MOVING);
    expect(client.figures.snapshotAge).toBeLessThan(150);
  });
});
