import { describe, expect, it } from 'vitest';
import { placesFor } from './places.ts';

const from = (host: string, port = 50_000) => placesFor({ host, port }, 16, 8);

describe('how many may come from one address', () => {
  it.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])('as many as like from %s', (host) => {
    expect(from(host)).toBe(Number.POSITIVE_INFINITY);
  });

  it('as many as like in the same process', () => {
    expect(from('memory', 0)).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.178.20',
    '169.254.1.1',
    '100.64.0.1',
    '100.127.255.255',
    '::ffff:192.168.1.5',
    'fd12:3456::1',
    'fc00::1',
    'fe80::1%eth0',
  ])('as many as there are seats from %s', (host) => {
    expect(from(host)).toBe(16);
  });

  it.each([
    '203.0.113.7',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.0.1',
    '100.128.0.1',
    '192.169.0.1',
    '2001:db8::1',
    'fec0::1',
  ])('eight from %s', (host) => {
    expect(from(host)).toBe(8);
  });

  it('never fewer from a private address than from a public one', () => {
    expect(placesFor({ host: '10.0.0.1', port: 1 }, 4, 8)).toBe(8);
  });
});
