import { describe, expect, it } from 'vitest';
import { decode, encode } from '../net/index.ts';
import { withoutSeat } from './recorded-welcome.ts';

describe('a recorded message', () => {
  it('gives no seat to who watches', () => {
    const welcome = encode({ action: 'room_welcome', seat: 3, game: 'dots' });
    expect(decode(withoutSeat(welcome))).toEqual({ action: 'room_welcome', seat: null, game: 'dots' });
  });

  it.each([
    encode({ action: 'room_kick', seat: 3 }),
    encode({ seat: 3 }),
    Uint8Array.of(0xc1),
    new Uint8Array(0),
  ])('is left alone otherwise: %j', (payload) => {
    expect(withoutSeat(payload)).toBe(payload);
  });
});
