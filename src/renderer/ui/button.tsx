import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { useFocusAtStart } from './focus-at-start.ts';
import './button.css';

interface ButtonProps {
  children: ComponentChildren;
  /** `primary`: the one thing to do here. `quiet`: beside the point. `big`: a choice on the menu. */
  look?: string;
  /** A second, smaller line; only for `big` ones. */
  hint?: string;
  type?: 'button' | 'submit';
  label?: string;
  disabled?: boolean;
  /** Takes the focus when the button appears. */
  autofocus?: boolean;
  onPress?: () => void;
}

export function Button(props: ButtonProps) {
  const hintId = useId();
  const button = useRef<HTMLButtonElement>(null);
  useFocusAtStart(button, props.autofocus);
  return (
    <button
      ref={button}
      type={props.type ?? 'button'}
      class={`button ${props.look ?? ''}`}
      disabled={props.disabled ?? false}
      aria-label={props.label}
      aria-describedby={props.hint ? hintId : undefined}
      onClick={props.onPress}
    >
      {props.children}
      {props.hint && (
        <small id={hintId} aria-hidden="true">
          {props.hint}
        </small>
      )}
    </button>
  );
}
