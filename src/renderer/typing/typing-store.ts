import { signal } from '@preact/signals';

/** Whether one types into it. */
export function isTypable(element: Element | undefined): element is HTMLInputElement {
  return element instanceof HTMLInputElement && element.type === 'text' && !element.readOnly;
}

/** What is typed by a gamepad, on keys that stand on the screen. */
export class TypingStore {
  /** The field that is typed into; undefined while nobody does. */
  readonly field = signal<HTMLInputElement | undefined>(undefined);
  /** What stands in it. */
  readonly text = signal('');

  readonly open = (field: HTMLInputElement): void => {
    this.text.value = field.value;
    this.field.value = field;
  };

  readonly close = (): void => {
    this.field.value = undefined;
  };

  readonly add = (text: string): void => {
    const length = this.field.value?.maxLength ?? -1;
    const longer = this.text.value + text;
    if (length < 0 || longer.length <= length) this.#put(longer);
  };

  readonly erase = (): void => this.#put([...this.text.value].slice(0, -1).join(''));

  /** As if it had been typed: whoever follows the field hears of it. */
  #put(text: string): void {
    const field = this.field.value;
    if (field === undefined) return;
    this.text.value = text;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
