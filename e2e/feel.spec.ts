/** How soon a key press is seen, whatever the network does. */
import { framesUntilSeen } from './support/eyes.ts';
import { expect, test } from './support/fixtures.ts';
import { freeDirection, statesOf } from './test-game/steering.ts';

const GUEST = 1;
const PRESSES = 7;

test('on a link of 150 ms a key press is drawn within two frames', async ({ ann, launch }) => {
  const address = await ann.host();
  await ann.play();
  const guest = await launch('Gil', { args: ['--latency', '150', '--frames', '240'] });
  await guest.join(address);
  const states = statesOf(guest);

  const frames: number[] = [];
  for (let press = 0; press < PRESSES; press++) {
    const key = freeDirection(await states.next(), GUEST);
    frames.push(await framesUntilSeen(guest.page, GUEST, () => guest.hold(key)));
    await guest.hold();
  }
  // A press may fall into a frame in which no tick is due; that is one frame more, and not what a player feels.
  const median = frames.toSorted((a, b) => a - b)[PRESSES >> 1];
  expect(median, `frames until each press was seen: ${frames}`).toBeLessThanOrEqual(2);
});
