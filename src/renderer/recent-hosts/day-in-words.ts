import type { Language } from '../language/words.ts';

/** From so many days ago on a date says more than their number. */
const A_WEEK = 7;
const DAY = 86_400_000;

/**
 * On which day something was, as a person would say: "today", "3 days ago", "5 Mar 2026".
 * @param at ms since 1970
 * @param now ms since 1970; a moment after it counts as today: a clock may have been set back
 */
export function dayInWords(at: number, now: number, language: Language): string {
  const days = Math.max(0, Math.round((startOfDay(now) - startOfDay(at)) / DAY));
  if (days < A_WEEK) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-days, 'day');
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(at);
}

/** Where this computer is, days are not all equally long. */
function startOfDay(moment: number): number {
  return new Date(moment).setHours(0, 0, 0, 0);
}
