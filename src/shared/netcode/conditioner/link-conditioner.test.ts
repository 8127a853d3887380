import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Connection, type Entry, encode, type Payload } from '../../net/index.ts';
import { Meter } from '../time/meter.ts';
import { MeteredConnection } from '../time/metered-connection.ts';
import { DelayLine, halves, LINKS, type LinkConditions, STALL_MS } from './link-conditioner.ts';

const perfect: LinkConditions = { latency: 0, jitter: 0, stall: 0, bandwidth: Number.POSITIVE_INFINITY };

describe('a delay line', () => {
  it('takes half of the round trip', () => {
    expect(new DelayLine({ ...perfect, latency: 150 }, 1).schedule(100, 1000)).toBe(1075);
  });

  it('lets bytes queue up behind the bandwidth', () => {
    const line = new DelayLine({ ...perfect, bandwidth: 80 }, 1);
    // 80 kbit/s are 10 bytes per ms.
    expect([line.schedule(100, 0), line.schedule(100, 0), line.schedule(50, 100)]).toEqual([10, 20, 105]);
  });

  it('holds what is behind a stall', () => {
    const line = new DelayLine({ ...perfect, stall: 1 }, 1);
    expect(line.schedule(1, 0)).toBe(STALL_MS);
    const rare = new DelayLine({ ...perfect, stall: 0.02 }, 3);
    const waits = Array.from({ length: 10_000 }, (_, i) => rare.schedule(1, i * 1000) - i * 1000);
    expect(waits.every((wait) => wait === 0 || wait === STALL_MS)).toBe(true);
    const stalls = waits.filter((wait) => wait > 0).length;
    expect(stalls).toBeGreaterThan(150);
    expect(stalls).toBeLessThan(250);
  });

  it('keeps the order, stays within the jitter, and repeats itself for the same seed', () => {
    const gaps = fc.array(fc.nat(40), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(gaps, fc.nat(), fc.constantFrom(...Object.values(LINKS)), (waits, seed, link) => {
        const [a, b] = [new DelayLine(link, seed), new DelayLine(link, seed)];
        let now = 0;
        let before = 0;
        for (const wait of waits) {
          now += wait;
          const arrives = a.schedule(20, now);
          expect(b.schedule(20, now)).toBe(arrives);
          expect(arrives).toBeGreaterThanOrEqual(before);
          expect(arrives).toBeGreaterThanOrEqual(now + (link.latency - link.jitter) / 2);
          before = arrives;
        }
      }),
    );
  });

  it('is another one in the other direction', () => {
    const { up, down } = halves({ ...perfect, jitter: 50, latency: 100 }, 5);
    expect(up.schedule(1, 0)).not.toBe(down.schedule(1, 0));
  });

  it.each([
    [{ latency: -1 }, 'Latency'],
    [{ jitter: Number.NaN }, 'Jitter'],
    [{ stall: 2 }, 'stall'],
    [{ bandwidth: 0 }, 'Bandwidth'],
  ])('refuses %j', (wrong, name) => {
    expect(() => new DelayLine({ ...perfect, ...wrong }, 1)).toThrow(name);
  });
});

class Wire implements Connection {
  readonly roundTrip = 7;
  readonly sent: string[] = [];
  readonly waiting: Entry[] = [];
  closed: string | undefined;

  next(): Entry | undefined {
    return this.waiting.shift();
  }
  consumed(): void {}
  sendPayload(payload: Payload): number {
    this.sent.push(String(payload.length));
    return payload.length + 4;
  }
  close(reason = 'closed'): void {
    this.closed = reason;
  }
}

describe('a metered connection', () => {
  it('counts bytes both ways, with their headers', () => {
    const wire = new Wire();
    const meters = { received: new Meter(), sent: new Meter() };
    const connection = new MeteredConnection(wire, meters);
    connection.now = 100;
    wire.waiting.push({ kind: 'message', payload: encode({ action: 'abc' }), at: 90 });
    connection.next();
    connection.sendPayload(encode({ action: 'a' }));
    connection.close('left');
    expect([meters.received.perSecond(100), meters.sent.perSecond(100), wire.closed]).toEqual([
      16,
      14,
      'left',
    ]);
  });
});
