import { signal } from '@preact/signals';

export type Device = 'keyboard' | 'gamepad';

/** What the player used last, the mouse counted with the keyboard it lies beside: hints show its keys or its buttons. */
export const lastDevice = signal<Device>('keyboard');

/**
 * Follows whether keyboard and mouse are used; a gamepad is noticed by whoever reads it. Only what a person does
 * counts, not the Escape that stands for a gamepad's B.
 * @returns a function that stops listening
 */
export function followDevice(target: EventTarget): () => void {
  const stop = new AbortController();
  const use = ({ isTrusted }: Event) => {
    if (isTrusted) lastDevice.value = 'keyboard';
  };
  for (const type of ['keydown', 'pointerdown'])
    target.addEventListener(type, use, { capture: true, signal: stop.signal });
  return () => stop.abort();
}
