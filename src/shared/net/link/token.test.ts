import { describe, expect, it } from 'vitest';
import { repeatableRandom } from '../testing/test-wire.ts';
import { newToken, sameSecret } from './token.ts';

describe('newToken', () => {
  it('has an id of 16 hexadecimal digits and a secret of 16 bytes', () => {
    const token = newToken(repeatableRandom());
    expect(token.id).toMatch(/^[0-9a-f]{16}$/);
    expect(token.secret).toHaveLength(16);
  });

  it('keeps the id and changes the secret when it is renewed', () => {
    const random = repeatableRandom();
    const first = newToken(random);
    const second = newToken(random, first.id);
    expect(second.id).toBe(first.id);
    expect(second.secret).not.toEqual(first.secret);
  });
});

describe('sameSecret', () => {
  const secret = Uint8Array.of(1, 2, 3, 4);

  it('knows the same bytes', () => {
    expect(sameSecret(secret, secret.slice())).toBe(true);
  });

  it.each([
    ['the first byte', [0, 2, 3, 4]],
    ['the last byte', [1, 2, 3, 0]],
    ['one byte less', [1, 2, 3]],
    ['one byte more', [1, 2, 3, 4, 0]],
    ['nothing', []],
  ])('refuses a difference of %s', (_, other) => {
    expect(sameSecret(secret, Uint8Array.from(other))).toBe(false);
  });

  it('looks at every byte, wherever the first difference is', () => {
    const readBy = (other: Uint8Array) => {
      const read = new Set<string>();
      const watched = new Proxy(secret, {
        get: (target, key) => {
          read.add(String(key));
          return Reflect.get(target, key) as unknown;
        },
      });
      sameSecret(watched, other);
      return [...read].filter((key) => /^\d+$/.test(key));
    };
    expect(readBy(Uint8Array.of(9, 2, 3, 4))).toEqual(['0', '1', '2', '3']);
    expect(readBy(Uint8Array.of(1, 2, 3, 9))).toEqual(['0', '1', '2', '3']);
  });
});
