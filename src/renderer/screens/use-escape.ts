import { useEffect } from 'preact/hooks';

/**
 * While a screen is shown, Escape does this, wherever the focus is; an open window takes the key for itself.
 * @param on what `run` depends on
 */
export function useEscape(run: (event: KeyboardEvent) => void, on: unknown): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && document.querySelector('dialog[open]') === null) run(event);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [on]);
}
