import { describe, expect, it } from 'vitest';
import { ERRORS } from '../net/index.ts';
import { REASONS, reasonText } from './reasons.ts';

describe('reasons', () => {
  it('are words that can be handed to close()', () => {
    for (const reason of Object.keys(REASONS)) expect(reason).toMatch(/^[a-z][a-z-]{0,39}$/);
  });

  it('have sentences that end, and codes that the network does not use for something else', () => {
    for (const [reason, sentence] of Object.entries(REASONS)) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(reason in ERRORS).toBe(false);
    }
  });

  it('give a sentence for every code, even one that a stranger made up', () => {
    expect(reasonText('kicked')).toBe(REASONS.kicked);
    expect(reasonText('peer-silent')).toBe(ERRORS['peer-silent']);
    expect(reasonText('constructor')).toBe(ERRORS.closed);
  });
});
