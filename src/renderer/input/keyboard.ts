import { isTaken } from './focus.ts';

/**
 * Which keys are down, by their place on the keyboard (`KeyboardEvent.code`), so that WASD is the same cross of
 * keys on every layout. All keys count as released when the window loses the focus: their `keyup` goes elsewhere.
 */
export class Keyboard {
  readonly #down = new Set<string>();
  /** Pressed since they were last asked for, so that a tap shorter than a frame is not missed. */
  readonly #tapped = new Set<string>();

  /**
   * @param target where key events arrive, usually `window`
   * @returns a function that stops listening
   */
  listen(target: EventTarget): () => void {
    const stop = new AbortController();
    const options = { signal: stop.signal };
    target.addEventListener('keydown', (event) => this.press(event as KeyboardEvent), options);
    target.addEventListener('keyup', (event) => this.#down.delete((event as KeyboardEvent).code), options);
    target.addEventListener('blur', () => this.releaseAll(), options);
    return () => {
      stop.abort();
      this.releaseAll();
    };
  }

  press(event: KeyboardEvent): void {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTaken(event)) return;
    this.#down.add(event.code);
    this.#tapped.add(event.code);
  }

  releaseAll(): void {
    this.#down.clear();
    this.#tapped.clear();
  }

  isDown(...codes: string[]): boolean {
    return codes.some((code) => this.#down.has(code));
  }

  /** Whether one of these is down or was tapped since the last call. */
  wasPressed(...codes: string[]): boolean {
    const tapped = codes.filter((code) => this.#tapped.delete(code)).length > 0;
    return tapped || this.isDown(...codes);
  }
}
