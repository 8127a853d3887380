import { describe, expect, it } from 'vitest';
import { LINKS, PERFECT } from './link-conditioner.ts';
import { conditionsOf, describeLink, findLink, LINK_OPTIONS, type LinkWish } from './link-options.ts';

function read(...options: [string, string][]): LinkWish {
  const wish: LinkWish = {};
  for (const [name, text] of options) expect(LINK_OPTIONS[name]?.(wish, text)).toBeUndefined();
  return wish;
}

describe('a link in words', () => {
  it('is made of figures', () => {
    const wish = read(['--latency', '120'], ['--jitter', '30 ms'], ['--stall', '2%'], ['--bandwidth', '500']);
    expect(conditionsOf(wish)).toEqual({ latency: 120, jitter: 30, stall: 0.02, bandwidth: 500 });
    expect(conditionsOf(read(['--latency', '0.5']))).toEqual({ ...PERFECT, latency: 0.5 });
  });

  it('has a name, and takes other figures', () => {
    expect(conditionsOf(read(['--link', 'train']))).toEqual(LINKS.train);
    expect(conditionsOf(read(['--latency', '400'], ['--link', 'train']))).toEqual({
      ...LINKS.train,
      latency: 400,
    });
    expect(conditionsOf({})).toBeUndefined();
  });

  it.each([
    ['LAN', 'LAN'],
    ['lan', 'LAN'],
    ['cafe', 'café Wi-Fi'],
    ['Café Wi-Fi', 'café Wi-Fi'],
    ['cafe-wifi', 'café Wi-Fi'],
    ['ocean', 'across the ocean'],
  ])('finds %s', (typed, name) => {
    expect(findLink(typed)).toBe(name);
  });

  it.each(['', '%', 'a', 'moon', 'constructor'])('does not find “%s”', (typed) => {
    expect(findLink(typed)).toBeUndefined();
  });

  it.each([
    ['--latency', 'fast'],
    ['--latency', '-1'],
    ['--latency', '10001'],
    ['--jitter', ''],
    ['--stall', '101%'],
    ['--stall', '1e1'],
    ['--bandwidth', '0'],
    ['--link', 'moon'],
  ])('refuses %s %s with a sentence, and changes nothing', (name, text) => {
    const wish: LinkWish = {};
    expect(LINK_OPTIONS[name]?.(wish, text)).toMatch(/^(“.*” does not fit .* for example |There is no link)/);
    expect(wish).toEqual({});
  });

  it('is told to people', () => {
    expect(describeLink(LINKS.train)).toBe('150 ms ± 80 ms, 3 % stalls, 1 Mbit/s');
    expect(describeLink({ ...PERFECT, bandwidth: 500 })).toBe('0 ms, 500 kbit/s');
    expect(describeLink(PERFECT)).toBe('0 ms');
  });
});
