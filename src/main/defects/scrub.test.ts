import { homedir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { scrubbed } from './scrub.ts';

describe('a text about a defect', () => {
  it.each([
    ['refused by 192.168.1.5', 'refused by (address)'],
    ['refused by 192.168.1.5:5071.', 'refused by (address)'],
    ['to ::1, to [fe80::1]:5071 and 2001:db8::7', 'to (address), to (address) and (address)'],
    [`open ${homedir()}/games/x`, 'open ~/games/x'],
    ['key 0123456789abcdef0123456789abcdef', 'key (left out)'],
  ])('loses what is nobody’s business: %s', (text, without) => {
    expect(scrubbed(text)).toBe(without);
  });

  it.each([
    '    at ChessView.frame (src/renderer/games/chess/view.ts:52:10)',
    '    at file:3:4',
    'version 0.1.0 at 12:30:01, state.players[3].x is 1.5e9, beef.cafe',
  ])('keeps what is needed: %s', (text) => {
    expect(scrubbed(text)).toBe(text);
  });
});
