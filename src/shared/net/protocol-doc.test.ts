import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RECONNECT } from './client/reconnector.ts';
import { ERRORS } from './errors.ts';
import {
  CLIENT_LIMITS,
  CONTROL_BURST,
  CONTROL_BYTES,
  CONTROL_PER_SECOND,
  DEFAULT_PORT,
  HELLO_WITHIN,
  type Limits,
  PUMP_BUDGET,
  REPORT_EVERY,
  SERVER_LIMITS,
  TURN_FRAMES,
} from './limits.ts';
import { HEARTBEAT } from './link/heartbeat.ts';
import { encode } from './wire/codec.ts';
import { type Control, controlFrame } from './wire/control.ts';
import { toFrame } from './wire/frame.ts';

const page = readFileSync(new URL('../../../docs/protocol.md', import.meta.url), 'utf8');
/** The rows of all tables whose first cell is `name`, as their cells. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
const row = (name: string) => rows.find(([first]) => first === name) ?? [];
const hexOnPage = page.replaceAll(/[^0-9a-f]/g, '');
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('docs/protocol.md', () => {
  it.each(Object.keys(SERVER_LIMITS) as (keyof Limits)[])('has the limit %s with its defaults', (name) => {
    const [, server, client] = row(name);
    expect(server).toBe(String(SERVER_LIMITS[name]));
    expect([String(CLIENT_LIMITS[name]), '–']).toContain(client);
  });

  it.each(Object.keys(ERRORS))('has the error %s with what to do', (code) => {
    const [, happened, remedy] = row(code);
    expect(happened).toMatch(/\w/);
    expect(remedy).toMatch(/\S/);
  });

  it('has no error and no limit that does not exist', () => {
    const section = page.slice(page.indexOf('## Errors'), page.indexOf('## When'));
    const listed = [...section.matchAll(/^\| `([a-z-]+)`/gm)].map(([, code]) => code);
    expect(listed).toEqual(Object.keys(ERRORS));
    const limits = page.slice(page.indexOf('### Limits'), page.indexOf('Fixed:'));
    expect([...limits.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name)).toEqual(Object.keys(SERVER_LIMITS));
  });

  it.each([
    ...Object.entries(HEARTBEAT).map(([name, value]) => [`heartbeat.${name}`, value] as const),
    ...Object.entries(RECONNECT).map(([name, value]) => [`reconnect.${name}`, value] as const),
    ['port', DEFAULT_PORT],
    ['resumeWithin', 70_000],
    ['connectTimeout', 10_000],
    ['firstMessageWithin', Number.POSITIVE_INFINITY],
    ['idleAfter', Number.POSITIVE_INFINITY],
  ] as const)('has the option %s with its default', (name, value) => {
    expect(row(name)[1]).toBe(String(value));
  });

  it.each([
    'socketConnect',
    'connected',
    'error',
    'unstable',
    'stable',
    'reconnecting',
    'resumed',
    'lost',
    'disconnected',
  ])('has the event %s', (name) => {
    expect(row(name)).toHaveLength(3);
  });

  it('says the fixed numbers', () => {
    const fixed = [
      `at most ${CONTROL_BYTES} bytes`,
      `${CONTROL_PER_SECOND} control frames a second and ${CONTROL_BURST.toLocaleString('en')} at once`,
      `more than ${TURN_FRAMES} frames`,
      `${HELLO_WITHIN} ms of silence`,
      `after every ${REPORT_EVERY} and`,
      `no further message after ${PUMP_BUDGET} ms`,
    ];
    for (const sentence of fixed) expect(page).toContain(sentence);
  });

  it.each<Control>([
    { type: 'ping', id: 7 },
    { type: 'pong', id: 7 },
    { type: 'goodbye', reason: 'kicked' },
    { type: 'consumed', count: 16 },
    { type: 'hello', version: 1, token: undefined, received: 0 },
    { type: 'tokenStored' },
    { type: 'lost', count: 3 },
    { type: 'notice', code: 'bad-message', action: 'move', path: 'x' },
  ])('has the bytes of %j', (control) => {
    expect(hexOnPage).toContain(hex(controlFrame(control)));
  });

  it('has the bytes of a message and of the greeting', () => {
    expect(hexOnPage).toContain(hex(toFrame(encode({ action: 'connected' }))));
    const payload = hex(encode({ action: 'hello', name: 'Alice' }));
    for (const part of [
      payload.slice(2, 16),
      payload.slice(16, 28),
      payload.slice(28, 38),
      payload.slice(38),
    ]) {
      expect(hexOnPage).toContain(part);
    }
  });
});
