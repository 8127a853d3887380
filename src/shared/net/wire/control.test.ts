import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NetError } from '../errors.ts';
import { CONTROL_BYTES } from '../limits.ts';
import { encode } from './codec.ts';
import { type Control, cleanReason, controlFrame, isControl, parseControl } from './control.ts';

const secret = Uint8Array.from({ length: 16 }, (_, i) => i);
const token = { id: '0123456789abcdef', secret };
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const TOKEN_HEX = 'b030313233343536373839616263646566c410000102030405060708090a0b0c0d0e0f';

function verdict(payload: Uint8Array): unknown {
  try {
    return parseControl(payload);
  } catch (error) {
    if (error instanceof NetError) return error.code;
    throw error;
  }
}

const FRAMES: [Control, string][] = [
  [{ type: 'ping', id: 7 }, '000000039201' + '07'],
  [{ type: 'pong', id: 300 }, '000000059202' + 'cd012c'],
  [{ type: 'goodbye', reason: 'kicked' }, '000000099203' + 'a66b69636b6564'],
  [{ type: 'consumed', count: 16 }, '000000039204' + '10'],
  [{ type: 'hello', version: 1, token: undefined, received: 0 }, '00000006950501' + 'c0c000'],
  [{ type: 'hello', version: 1, token, received: 5 }, `00000027950501${TOKEN_HEX}05`],
  [{ type: 'session', version: 1, token, received: 5, resumed: true }, `00000028960601${TOKEN_HEX}05c3`],
  [{ type: 'tokenStored' }, '000000029107'],
  [{ type: 'lost', count: 3 }, '00000003920803'],
  [
    { type: 'notice', code: 'bad-message', action: 'move', path: 'x' },
    '00000015' + '9409' + 'ab6261642d6d657373616765' + 'a46d6f7665' + 'a178',
  ],
];

describe('control frames', () => {
  it.each(FRAMES)('%j has its bytes', (control, bytes) => {
    expect(hex(controlFrame(control))).toBe(bytes);
  });

  it.each(FRAMES)('%j is read back', (control) => {
    const payload = controlFrame(control).subarray(4);
    expect(isControl(payload)).toBe(true);
    expect(parseControl(payload)).toEqual(control);
  });

  it('are told from messages by their first byte', () => {
    expect(isControl(encode({ action: 'a' }))).toBe(false);
    expect(isControl(encode([]))).toBe(true);
    expect(isControl(encode(new Array(20).fill(1)))).toBe(true);
    expect(isControl(encode('text'))).toBe(false);
  });

  it('may be longer, or of a kind that only a later version knows', () => {
    expect(parseControl(encode([1, 7, 'more']))).toEqual({ type: 'ping', id: 7 });
    expect(parseControl(encode([99, 'unknown']))).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['nothing', []],
    ['a name in place of a number', ['ping', 1]],
    ['a negative kind', [-1]],
    ['a ping without an id', [1]],
    ['a negative id', [1, -1]],
    ['a fraction', [1, 0.5]],
    ['a count that no number holds', [4, 2n ** 60n]],
    ['a count that is text', [4, '5']],
    ['a goodbye without a reason', [3]],
    ['a goodbye whose reason is a number', [3, 5]],
    ['a hello without a version', [5]],
    ['a hello with half a token', [5, 1, 'id', null, 0]],
    ['a hello with the other half', [5, 1, null, secret, 0]],
    ['a hello whose secret is text', [5, 1, 'id', 'secret', 0]],
    ['a hello whose secret is too long', [5, 1, 'id', new Uint8Array(33), 0]],
    ['a hello that has received less than nothing', [5, 1, null, null, -1]],
    ['a session without a token', [6, 1, null, null, 0, true]],
    ['a session that does not say whether it resumes', [6, 1, 'id', secret, 0, 1]],
    ['a lost without a count', [8]],
    ['a notice without a path', [9, 'bad-message', 'move']],
    ['nested arrays', [1, [7]]],
    ['a map inside', [1, { a: 1 }]],
    ['too many elements', [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['more than 256 bytes', [9, 'x'.repeat(255), 'x'.repeat(255), 'x']],
  ])('are malformed with %s', (_, value) => {
    expect(verdict(encode(value))).toBe('control-malformed');
  });

  it('are malformed when they end too early', () => {
    for (const [control] of FRAMES) {
      const payload = controlFrame(control).subarray(4);
      for (let end = 1; end < payload.length; end++) {
        expect(verdict(payload.subarray(0, end))).toBe('control-malformed');
      }
    }
  });

  it('are read or refused, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const result = verdict(Uint8Array.of(0x92, ...bytes));
        if (typeof result === 'string') expect(result).toBe('control-malformed');
      }),
      { numRuns: 1_000 },
    );
  });

  it('keep a secret that does not change with the bytes that it came in', () => {
    const payload = controlFrame({ type: 'hello', version: 1, token, received: 0 }).slice(4);
    const hello = parseControl(payload);
    payload.fill(0);
    expect(hello).toMatchObject({ token: { secret } });
  });

  it.each([
    ['letters', 'm'.repeat(500)],
    ['characters of three bytes', '日'.repeat(500)],
    ['emoji', '👾'.repeat(500)],
  ])('stay within 256 bytes in a notice about an action and a path of many %s', (_, text) => {
    const payload = controlFrame({
      type: 'notice',
      code: 'too-many-bad-messages',
      action: text,
      path: text,
    }).subarray(4);
    expect(payload.length).toBeLessThanOrEqual(CONTROL_BYTES);
    expect(parseControl(payload)).toMatchObject({ type: 'notice', code: 'too-many-bad-messages' });
  });
});

describe('cleanReason', () => {
  it('lets a word with hyphens through, and nothing that could be shown or run', () => {
    expect(cleanReason('game-over-2')).toBe('game-over-2');
    for (const reason of ['', 'Kicked', 'two words', '<b>', 'a'.repeat(41), '-a', 'é', 'a\n']) {
      expect(cleanReason(reason)).toBe('closed');
    }
  });
});
