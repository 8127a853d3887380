import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Gives an element the focus when it appears, and never later: a focus that moves while somebody types swallows
 * what is typed.
 * @param wanted read once, when the element appears
 */
export function useFocusAtStart(
  element: RefObject<HTMLButtonElement | HTMLInputElement | null>,
  wanted = false,
): void {
  useLayoutEffect(() => {
    if (!wanted || element.current === null) return;
    // The attribute is for dialogs, which look for it when they open; elsewhere the focus moves now.
    element.current.autofocus = true;
    element.current.focus();
  }, []);
}
