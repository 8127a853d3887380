import { describe, expect, it } from 'vitest';
import { dayInWords } from './day-in-words.ts';

const NOW = new Date(2026, 10, 25, 0, 30).getTime();

describe('the day on which somebody hosted', () => {
  it.each([
    [new Date(2026, 10, 25, 0, 10), 'today', 'heute'],
    [new Date(2026, 10, 24, 23, 50), 'yesterday', 'gestern'],
    [new Date(2026, 10, 19, 12), '6 days ago', 'vor 6 Tagen'],
    [new Date(2026, 10, 26, 12), 'today', 'heute'],
  ])('is told as a person would: %s', (at, english, german) => {
    expect(dayInWords(at.getTime(), NOW, 'en')).toBe(english);
    expect(dayInWords(at.getTime(), NOW, 'de')).toBe(german);
  });

  it('is a date when it was a week ago or more', () => {
    expect(dayInWords(new Date(2026, 10, 18, 12).getTime(), NOW, 'en')).toMatch(/18.*2026/);
  });
});
