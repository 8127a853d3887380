import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PortBatch, PortRequest } from '../../shared/bridge/index.ts';
import {
  Client,
  dialInMemory,
  type Entry,
  encode,
  ManualClock,
  type SendOptions,
  Server,
} from '../../shared/net/index.ts';
import { createLog } from '../shell/log.ts';
import { DataPort, type PortConnection } from './data-port.ts';
import { pagePort } from './testing/page-port.ts';

class FakeConnection implements PortConnection {
  receiveQueue = { onEntry: () => {}, take: () => this.waiting.splice(0) };
  roundTrip: number | undefined;
  waiting: Entry[] = [];
  asked: unknown[] = [];

  arrive(...entries: Entry[]): void {
    for (const entry of entries) {
      this.waiting.push(entry);
      this.receiveQueue.onEntry();
    }
  }
  consumed(count: number): void {
    this.asked.push(['consumed', count]);
  }
  sendPayload(payload: Uint8Array, options?: SendOptions): number {
    this.asked.push(['send', [...payload], options]);
    return payload.length;
  }
  close(reason?: string): void {
    this.asked.push(['close', reason]);
  }
}

const message = (...bytes: number[]): Entry => ({
  kind: 'message',
  payload: new Uint8Array(bytes),
  at: bytes.length,
});
const event = (name: 'connected' | 'stable'): Entry => ({ kind: 'event', event: { name }, at: 5 });
const lost: Entry = {
  kind: 'event',
  event: { name: 'disconnected', code: 'connection-lost', message: 'The connection was lost.' },
  at: 9,
};

let connection: FakeConnection;
let page: MessagePort;
let dataPort: DataPort;
let ended: { times: number };
let logged: string[];
let batches: PortBatch[];

beforeEach(() => {
  const port = pagePort();
  connection = new FakeConnection();
  page = port.page;
  const mine = { times: 0 };
  ended = mine;
  logged = [];
  batches = [];
  connection.waiting.push(event('connected'));
  page.on('message', (batch: PortBatch) => batches.push(batch));
  const events = {
    translate: (event: Extract<Entry, { kind: 'event' }>['event']) =>
      event.name === 'disconnected' ? { ...event, code: 'worker-crashed' } : event,
    over: () => mine.times++,
  };
  dataPort = new DataPort(
    connection,
    port.main,
    events,
    new ManualClock(3),
    createLog([(line) => logged.push(line)]),
  );
});
afterEach(() => page.close());

const heard = () => batches.flatMap(({ entries }) => entries);
const nextBatch = () => once(page, 'message');
/** Everything posted before this has been served when it resolves. */
async function request(...requests: unknown[]): Promise<void> {
  for (const request of requests) page.postMessage(request);
  page.postMessage({ kind: 'consumed', count: 1_000 });
  await expect.poll(() => connection.asked.at(-1)).toEqual(['consumed', 1_000]);
  connection.asked.pop();
}

describe('from the connection to the page', () => {
  it('begins with what had arrived before there was a port', async () => {
    await nextBatch();
    expect(batches).toEqual([{ entries: [event('connected')], sentAt: 3 }]);
  });

  it('sends all of one turn in one batch, messages and events in the order they came', async () => {
    await nextBatch();
    connection.roundTrip = 12.5;
    connection.arrive(message(1), event('stable'), message(2, 2), message(3, 3, 3));
    await nextBatch();
    expect(batches.slice(1)).toEqual([
      { entries: [message(1), event('stable'), message(2, 2), message(3, 3, 3)], sentAt: 3, roundTrip: 12.5 },
    ]);
  });

  it('ends with the connection, after everything before it, in its own words', async () => {
    connection.arrive(message(1), lost);
    await nextBatch();
    expect(heard().slice(1)).toMatchObject([
      { kind: 'message' },
      { kind: 'event', event: { name: 'disconnected', code: 'worker-crashed' } },
    ]);
    expect(ended.times).toBe(1);
    dataPort.disconnect('again', '');
    expect(ended.times).toBe(1);
  });

  it('can be ended from this side, without losing what was waiting', async () => {
    connection.arrive(message(7));
    dataPort.disconnect('worker-crashed', 'Host again.');
    await nextBatch();
    if (heard().length < 3) await nextBatch();
    expect(heard()).toEqual([
      event('connected'),
      message(7),
      {
        kind: 'event',
        event: { name: 'disconnected', code: 'worker-crashed', message: 'Host again.' },
        at: 3,
      },
    ]);
    expect(ended.times).toBe(1);
  });
});

describe('from the page to the connection', () => {
  it('carries out what the page asks for, in order', async () => {
    const requests: PortRequest[] = [
      { kind: 'send', payload: new Uint8Array([1, 2]) },
      { kind: 'send', payload: new Uint8Array([3]), replaces: 'state' },
      { kind: 'consumed', count: 4 },
      { kind: 'close', reason: 'left' },
    ];
    await nextBatch();
    await request(...requests);
    expect(connection.asked).toEqual([
      ['send', [1, 2], undefined],
      ['send', [3], { replaces: 'state' }],
      ['consumed', 4],
      ['close', 'left'],
    ]);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['an unknown request', { kind: 'eval', code: '1' }],
    ['text for bytes', { kind: 'send', payload: 'bytes' }],
    ['an empty message', { kind: 'send', payload: new Uint8Array() }],
    ['a message over the limit', { kind: 'send', payload: new Uint8Array(16 * 1024 + 1) }],
    ['a key that is too long', { kind: 'send', payload: new Uint8Array(1), replaces: 'k'.repeat(65) }],
    ['half a message consumed', { kind: 'consumed', count: 0.5 }],
    ['a negative count', { kind: 'consumed', count: -1 }],
    ['an endless count', { kind: 'consumed', count: Number.POSITIVE_INFINITY }],
  ])('ends the session of a page that sends %s', async (_what, bad) => {
    await nextBatch();
    page.postMessage(bad);
    page.postMessage({ kind: 'consumed', count: 1 });
    await nextBatch();
    expect(heard().at(-1)).toMatchObject({ event: { name: 'disconnected', code: 'bad-request' } });
    page.close();
    await once(page, 'close');
    expect(ended.times).toBe(1);
    expect(connection.asked).toEqual([]);
    expect(logged[0]).toContain('port-request-malformed');
  });

  it.each([
    ['that is no map', encode([1, 'ping'])],
    ['that is no value at all', Uint8Array.of(0xc1)],
  ])('ends the session of a page that sends a message %s, and harms nothing else', async (_, payload) => {
    const clock = new ManualClock();
    const random = (count: number) => new Uint8Array(count);
    const client = new Client({ clock, random, dial: dialInMemory(new Server({ clock, random })) });
    await client.connect();
    const port = pagePort();
    const over = new Promise<void>((resolve) => {
      new DataPort(client, port.main, { translate: (event) => event, over: resolve }, clock, createLog([]));
    });
    port.page.postMessage({ kind: 'send', payload } satisfies PortRequest);
    await over;
    const told: PortBatch[] = [];
    port.page.on('message', (batch: PortBatch) => told.push(batch));
    await expect
      .poll(() => told.flatMap(({ entries }) => entries).at(-1))
      .toMatchObject({ event: { name: 'disconnected', code: 'bad-request' } });
    port.page.close();
  });

  it('ends the session of a page that lets go of its port', async () => {
    await nextBatch();
    page.close();
    await expect.poll(() => ended.times).toBe(1);
  });
});
