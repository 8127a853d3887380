import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NetError } from '../../shared/net/index.ts';
import { formatAddress, parseAddress } from './address.ts';

function failure(typed: string): { code: string; message: string } {
  try {
    parseAddress(typed);
  } catch (error) {
    if (error instanceof NetError) return error;
    throw error;
  }
  throw new Error(`“${typed}” was accepted`);
}

describe('an address as people type it', () => {
  it.each([
    ['192.168.1.5', '192.168.1.5', 5071],
    ['192.168.1.5:5072', '192.168.1.5', 5072],
    ['  192.168.1.5\t', '192.168.1.5', 5071],
    ['\u200b192.168.1.5:5072\ufeff', '192.168.1.5', 5072],
    ['::1', '::1', 5071],
    ['[::1]', '::1', 5071],
    ['[::1]:80', '::1', 80],
    ['FE80::1%eth0', 'fe80::1%eth0', 5071],
    ['[fe80::1%eth0]:5072', 'fe80::1%eth0', 5072],
    ['2001:db8::5071', '2001:db8::5071', 5071],
    ['My-PC.local', 'my-pc.local', 5071],
    ['localhost:65535', 'localhost', 65_535],
    ['büro-pc.local', 'xn--bro-pc-3ya.local', 5071],
    ['game_box', 'game_box', 5071],
    ['example.org.', 'example.org.', 5071],
  ])('reads “%s”', (typed, host, port) => {
    expect(parseAddress(typed)).toEqual({ host, port });
  });

  it.each([
    ['', 'address-empty', /Type the address/],
    [' \u200b ', 'address-empty', /Type the address/],
    ['http://192.168.1.5:5071/x', 'address-malformed', /“http:\/\/”.*type 192\.168\.1\.5:5071\./],
    ['game://my-pc.local', 'address-malformed', /“game:\/\/”.*type my-pc\.local\./],
    ['192.168.1.5 5071', 'address-malformed', /no spaces/],
    ['192.168.1', 'address-malformed', /four numbers/],
    ['192.168.1.256', 'address-malformed', /four numbers/],
    ['5071', 'address-malformed', /four numbers/],
    [':5071', 'address-malformed', /in front of the port is missing/],
    ['[::1', 'address-malformed', /brackets/],
    ['[::1]5071', 'address-malformed', /brackets/],
    ['[192.168.1.5]', 'address-malformed', /Only an IPv6 address/],
    ['192.168.1.5:5071:1', 'address-malformed', /needs brackets/],
    ['my-pc/local', 'address-malformed', /no “\/”/],
    ['-pc', 'address-malformed', /not a computer's name/],
    ['my..pc', 'address-malformed', /not a computer's name/],
    ['a@b', 'address-malformed', /not a computer's name/],
    ['0x7f.1.', 'address-malformed', /not a computer's name/],
    [`${'a'.repeat(64)}.local`, 'address-malformed', /not a computer's name/],
    ['a'.repeat(301), 'address-malformed', /too long/],
    ['192.168.1.5:', 'port-malformed', /whole number from 1 to 65535/],
    ['192.168.1.5:0', 'port-malformed', /whole number/],
    ['192.168.1.5:65536', 'port-malformed', /whole number/],
    ['192.168.1.5:5o71', 'port-malformed', /whole number/],
    ['192.168.1.5:-1', 'port-malformed', /whole number/],
    ['[::1]:', 'port-malformed', /whole number/],
  ])('says what is wrong with “%s”', (typed, code, message) => {
    expect(failure(typed)).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it('reads back what it writes', () => {
    const host = fc.oneof(
      fc.ipV4(),
      fc.ipV6().map((ip) => ip.toLowerCase()),
      fc.domain(),
    );
    fc.assert(
      fc.property(host, fc.integer({ min: 1, max: 65_535 }), (host, port) => {
        expect(parseAddress(` ${formatAddress({ host, port })} `)).toEqual({ host, port });
      }),
    );
  });

  it('never fails in any other way than with a sentence', () => {
    const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[[\]:.%a-f0-9 /-]{0,40}$/));
    fc.assert(
      fc.property(typed, (text) => {
        try {
          const { host, port } = parseAddress(text);
          expect(host).not.toMatch(/[\s/[\]]/);
          expect(port).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(NetError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
