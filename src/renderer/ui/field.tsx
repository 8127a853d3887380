import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useFocusAtStart } from './focus-at-start.ts';
import './field.css';

interface FieldProps {
  label: string;
  value: string;
  placeholder: string;
  maxLength: number;
  /** What is wrong with the value, and the remedy. Said under the field; the field takes the focus. */
  problem?: string | undefined;
  /** Takes the focus when the field appears. */
  autofocus?: boolean;
  disabled?: boolean;
  /** What stands beside the input, a button for instance. */
  children?: ComponentChildren;
  onInput: (value: string) => void;
}

/** One line of text with its label above and its problem below. */
export function Field(props: FieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useFocusAtStart(input, props.autofocus);
  useEffect(() => {
    if (!props.problem) return;
    input.current?.focus();
    input.current?.select();
  }, [props.problem]);

  return (
    <div class="field">
      <label class="field-label" for={id}>
        {props.label}
      </label>
      <div class="field-line">
        <input
          ref={input}
          id={id}
          class="field-input"
          value={props.value}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          disabled={props.disabled ?? false}
          aria-invalid={props.problem !== undefined}
          aria-describedby={props.problem ? `${id}-problem` : undefined}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
        {props.children}
      </div>
      {props.problem && (
        <p class="field-problem" id={`${id}-problem`} role="alert">
          {props.problem}
        </p>
      )}
    </div>
  );
}
