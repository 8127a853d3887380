import { expect, it } from 'vitest';
import { sourceOf } from './source.ts';

const from = (host: string) => sourceOf({ host, port: 50_000 });

it('an IPv4 address is one source', () => {
  expect(from('192.168.1.5')).toBe('192.168.1.5');
});

it('all addresses of a /64 are one source, and those of another /64 are not', () => {
  const machine = ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:DB8:1:2:0:0:0:1'].map(from);
  expect(new Set(machine)).toEqual(new Set(['2001:db8:1:2::/64']));
  expect(from('2001:db8:1:3::1')).toBe('2001:db8:1:3::/64');
  expect(from('fe80::1%eth0')).toBe(from('fe80::2%wlan0'));
});

it.each(['::ffff:10.0.0.7', '::FFFF:a00:7', '0:0:0:0:0:ffff:10.0.0.7'])('%s is an IPv4 address', (host) => {
  expect(from(host)).toBe('10.0.0.7');
});

it.each(['', ':::', '1:2:3:4:5:6:7:8:9', '12345::', 'g::1', 'my-pc.local'])(
  '“%s” stands for itself',
  (host) => {
    expect(from(host)).toBe(host);
  },
);

it('a peer in the same process is no stranger', () => {
  expect(sourceOf({ host: 'memory', port: 0 })).toBeUndefined();
});
