import { once } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import type { PortBatch, PortRequest } from '../../shared/bridge/index.ts';
import { CLIENT_LIMITS, type Entry } from '../../shared/net/index.ts';
import { BridgeConnection, type DataPort } from './bridge-connection.ts';

let main: MessagePort | undefined;
afterEach(() => main?.close());

/** A connection over a real message channel, whose other end plays main. */
function connect() {
  const { port1, port2 } = new MessageChannel();
  main = port2;
  const connection = new BridgeConnection(port1 as unknown as DataPort, () => 2);
  return {
    connection,
    /** Sends a batch, and waits until it has arrived: the answer to a question that was asked behind it. */
    async deliver(batch: Omit<PortBatch, 'sentAt'>): Promise<void> {
      const arrived = once(port1, 'message');
      port2.postMessage({ ...batch, sentAt: 2 } satisfies PortBatch);
      await arrived;
    },
    async request(): Promise<PortRequest> {
      const [request] = await once(port2, 'message');
      return request as PortRequest;
    },
    closed: once(port2, 'close'),
  };
}

const message = (...bytes: number[]): Entry => ({ kind: 'message', payload: Uint8Array.from(bytes), at: 2 });
const event = (event: Extract<Entry, { kind: 'event' }>['event']): Entry => ({ kind: 'event', event, at: 2 });

function takeAll(connection: BridgeConnection): Entry[] {
  const entries: Entry[] = [];
  for (let entry = connection.next(); entry !== undefined; entry = connection.next()) entries.push(entry);
  return entries;
}

describe('what arrives', () => {
  it('keeps the order of messages and events, within a batch and between batches', async () => {
    const { connection, deliver } = connect();
    const first = [event({ name: 'socketConnect' }), message(1), event({ name: 'connected' })];
    await deliver({ entries: first });
    await deliver({ entries: [message(2), message(3)] });
    expect(takeAll(connection)).toEqual([...first, message(2), message(3)]);
    expect(connection.next()).toBeUndefined();
  });

  it('arrives on the page’s clock', async () => {
    const { port1, port2 } = new MessageChannel();
    main = port2;
    const connection = new BridgeConnection(port1 as unknown as DataPort, () => 1_000_000);
    const arrived = once(port1, 'message');
    const entries = [message(1), message(2)].map((entry, i) => ({ ...entry, at: 40 + i }));
    port2.postMessage({ entries, sentAt: 45 } satisfies PortBatch);
    await arrived;
    expect(takeAll(connection).map(({ at }) => at)).toEqual([999_995, 999_996]);
  });

  it('carries the newest round trip', async () => {
    const { connection, deliver } = connect();
    expect(connection.roundTrip).toBeUndefined();
    await deliver({ entries: [], roundTrip: 31 });
    await deliver({ entries: [message(1)] });
    expect(connection.roundTrip).toBe(31);
  });

  it('tells how the line is, as soon as the news is here', async () => {
    const { connection, deliver } = connect();
    expect(connection.line).toEqual({ state: 'steady' });
    await deliver({ entries: [event({ name: 'unstable', silentFor: 2000 })] });
    expect(connection.line).toEqual({ state: 'unstable' });
    await deliver({ entries: [event({ name: 'reconnecting', attempt: 2, in: 500 })] });
    expect(connection.line).toEqual({ state: 'reconnecting', attempt: 2 });
    await deliver({ entries: [event({ name: 'resumed' })] });
    expect(connection.line).toEqual({ state: 'steady' });
  });

  it('is over after `disconnected`, which can still be taken', async () => {
    const { connection, deliver, closed } = connect();
    const end = event({ name: 'disconnected', code: 'host-left', message: 'Bye.' });
    await deliver({ entries: [message(1), end] });
    await closed;
    expect(connection.isOpen).toBe(false);
    expect(connection.sendPayload(Uint8Array.of(1))).toBe(0);
    expect(takeAll(connection)).toEqual([message(1), end]);
  });

  it('ends with `queue-full` instead of dropping what does not fit', async () => {
    const { connection, deliver, request } = connect();
    const asked = request();
    await deliver({ entries: Array.from({ length: CLIENT_LIMITS.receiveQueue + 1 }, () => message(7)) });
    expect(await asked).toEqual({ kind: 'close', reason: 'queue-full' });
    const entries = takeAll(connection);
    expect(entries).toHaveLength(CLIENT_LIMITS.receiveQueue + 1);
    expect(entries.at(-1)).toMatchObject({ at: 2, event: { name: 'disconnected', code: 'queue-full' } });
  });

  it.each<[string, Extract<Entry, { kind: 'event' }>['event']]>([
    ['notices', { name: 'error', code: 'bad-message', message: '', action: 'a', path: 'b' }],
    ['losses', { name: 'lost', count: 1, direction: 'received' }],
  ])('ends with `queue-full` of a host that floods a covered window with %s', async (_, flood) => {
    const { connection, deliver } = connect();
    const entries = Array.from({ length: CLIENT_LIMITS.receiveQueue }, () => event(flood));
    await deliver({ entries });
    expect(connection.isOpen).toBe(true);
    await deliver({ entries: [event(flood)] });
    expect(connection.isOpen).toBe(false);
    expect(takeAll(connection).at(-1)).toMatchObject({ event: { name: 'disconnected', code: 'queue-full' } });
  });

  it('does not count how often the line came and went', async () => {
    const { connection, deliver } = connect();
    const came = event({ name: 'resumed' });
    await deliver({ entries: Array.from({ length: 2 * CLIENT_LIMITS.receiveQueue }, () => came) });
    expect(connection.isOpen).toBe(true);
  });

  it('counts only what still waits against the limit', async () => {
    const { connection, deliver } = connect();
    const batch = Array.from({ length: CLIENT_LIMITS.receiveQueue }, () => message(7));
    await deliver({ entries: batch });
    takeAll(connection);
    await deliver({ entries: batch });
    expect(connection.isOpen).toBe(true);
    expect(takeAll(connection)).toHaveLength(batch.length);
  });
});

describe('what is sent', () => {
  it('says how many bytes go on the wire, header included', async () => {
    const { connection, request } = connect();
    const asked = request();
    expect(connection.sendPayload(Uint8Array.of(1, 2, 3), { replaces: 'place' })).toBe(7);
    expect(await asked).toEqual({ kind: 'send', payload: Uint8Array.of(1, 2, 3), replaces: 'place' });
  });

  it('posts a view without the buffer around it', async () => {
    const { connection, request } = connect();
    const asked = request();
    connection.sendPayload(new Uint8Array(1024).subarray(4, 6));
    const sent = await asked;
    if (sent.kind !== 'send') throw new Error(`"${sent.kind}" was sent instead of a message.`);
    expect(sent.payload.buffer.byteLength).toBe(2);
  });

  it('reports what was handled', async () => {
    const { connection, request } = connect();
    const asked = request();
    connection.consumed(0);
    connection.consumed(3);
    expect(await asked).toEqual({ kind: 'consumed', count: 3 });
  });

  it('tells the reason of a close, once, and then lets go of the port', async () => {
    const { connection, request, closed } = connect();
    const asked = request();
    connection.close('left');
    connection.close('again');
    expect(await asked).toEqual({ kind: 'close', reason: 'left' });
    await closed;
    expect(connection.isOpen).toBe(false);
  });
});
