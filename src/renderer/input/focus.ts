/** What takes every key for itself while it has the focus: there somebody types, or chooses with the arrows. */
const TAKES_ALL = 'input, select, textarea, [contenteditable]:not([contenteditable="false"])';
/** What Space and Enter press. */
const PRESSED = 'button, summary, a[href]';

/**
 * Whether a key belongs to the element that has the focus, and so neither to the game nor to the app.
 * @param event of the page, or what a test makes of one
 */
export function isTaken({ target, code }: Pick<KeyboardEvent, 'target' | 'code'>): boolean {
  const element = target as Partial<Pick<Element, 'closest'>> | null;
  const isIn = (selector: string) => element?.closest?.(selector) != null;
  return isIn(TAKES_ALL) || ((code === 'Space' || code === 'Enter') && isIn(PRESSED));
}
