import { type Heading, nearest } from './nearest.ts';

const FOCUSABLE = 'button, input, select, textarea, summary, a[href], [tabindex="0"]';
/** How far a press scrolls where there is nothing more to go to, as a share of what is seen. */
const PAGE = 0.6;

/** What the focus can go to right now: in the window that stands over the others, if there is one. */
function reachable(): HTMLElement[] {
  const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  return [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) =>
      !element.matches(':disabled') && element.closest('[inert]') === null && element.checkVisibility(),
  );
}

/** What has the focus; undefined where nothing has it that could be left or pressed. */
export function focused(): HTMLElement | undefined {
  return reachable().find((element) => element === document.activeElement);
}

/** Moves the focus to what lies there; where nothing has it yet, to the first thing; where nothing lies, it scrolls. */
export function moveFocus(heading: Heading): void {
  const all = reachable();
  const from = all.find((element) => element === document.activeElement);
  if (from === undefined) return give(all.find((element) => element.autofocus) ?? all[0]);
  if (scrolls(from, heading)) return;
  const others = all.filter((element) => element !== from);
  const to = others[nearest(boxOf(from), others.map(boxOf), heading)];
  if (to === undefined) scrolls(scrollerOf(from), heading);
  else if (isSameGroup(from, to)) choose(to);
  else give(to);
}

/** On to the next in the order of reading, and round at the end: whatever there is comes by. */
export function stepFocus(by: 1 | -1): void {
  const all = reachable();
  const at = all.indexOf(document.activeElement as HTMLElement);
  give(all[at === -1 ? 0 : (at + by + all.length) % all.length]);
}

/** Presses what has the focus. */
export function pressFocused(): void {
  focused()?.click();
}

/** Whether left and right do something of their own there: they move a slider. @returns whether they did */
export function slide(heading: Heading): boolean {
  const slider = focused();
  if (!(slider instanceof HTMLInputElement) || slider.type !== 'range') return false;
  if (heading !== 'left' && heading !== 'right') return false;
  if (heading === 'left') slider.stepDown();
  else slider.stepUp();
  for (const type of ['input', 'change']) slider.dispatchEvent(new Event(type, { bubbles: true }));
  return true;
}

/** Presses the one thing to do on this screen, wherever the focus is. */
export function pressPrimary(): void {
  const primary = reachable().filter((element) => element.matches('button.primary'));
  if (primary.length === 1) primary[0]?.click();
}

function give(element: HTMLElement | undefined): void {
  element?.focus();
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** As the arrow keys do it among choices: going there chooses. */
function choose(element: HTMLElement): void {
  give(element);
  element.click();
}

function isSameGroup(from: HTMLElement, to: HTMLElement): boolean {
  const isRadio = (element: HTMLElement): element is HTMLInputElement =>
    element instanceof HTMLInputElement && element.type === 'radio';
  return isRadio(from) && isRadio(to) && from.name === to.name;
}

/** Of a box to tick its whole line, since the box itself may be too small to be seen. */
function boxOf(element: HTMLElement): DOMRect {
  const isTicked = element.matches('input[type="radio"], input[type="checkbox"]');
  return ((isTicked ? element.closest('label') : undefined) ?? element).getBoundingClientRect();
}

function scrollerOf(element: HTMLElement): HTMLElement {
  for (let at = element.parentElement; at !== null; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight + 1 && getComputedStyle(at).overflowY !== 'visible') return at;
  return element;
}

/** @returns whether there was anything left to scroll that way */
function scrolls(element: HTMLElement, heading: Heading): boolean {
  if (element instanceof HTMLInputElement || element instanceof HTMLButtonElement) return false;
  if (heading !== 'up' && heading !== 'down') return false;
  const before = element.scrollTop;
  element.scrollTop += (heading === 'down' ? PAGE : -PAGE) * element.clientHeight;
  return element.scrollTop !== before;
}
