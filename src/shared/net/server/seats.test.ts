import { expect, it } from 'vitest';
import { ManualClock } from '../clock.ts';
import { repeatableRandom, Wire } from '../testing/test-wire.ts';
import { encode } from '../wire/codec.ts';
import { controlFrame } from '../wire/control.ts';
import { toFrame } from '../wire/frame.ts';
import { Server } from './server.ts';

/** A peer from `address` that says hello, sends one message, and is cut off: the server keeps its seat. */
function leaveSeat(server: Server, address: string): void {
  const wire = new Wire();
  Object.defineProperty(wire.far, 'remote', { value: { host: address, port: 1 } });
  server.accept(wire.far);
  wire.near.write(controlFrame({ type: 'hello', version: 1, token: undefined, received: 0 }));
  wire.near.write(toFrame(encode({ action: 'join' })));
  wire.carryAll();
  wire.cut();
}

it('keeps the seat of a friend whose line dropped, while strangers from many addresses fill the server', () => {
  const clock = new ManualClock();
  const server = new Server({ clock, random: repeatableRandom(), limits: { connections: 8 } });
  leaveSeat(server, 'friend');
  const [friend] = server.channels;

  for (let i = 0; i < 100; i++) leaveSeat(server, `stranger ${i % 3}`);
  expect(friend?.isSuspended).toBe(true);
  expect(server.channels.size).toBe(8);
});
