import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
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
  autofocus?: boolean;
  onPress?: () => void;
}

export function Button(props: ButtonProps) {
  const hintId = useId();
  const focusAtStart = (element: HTMLButtonElement | null) => {
    if (!element || !props.autofocus || element.autofocus) return;
    // The attribute is for dialogs, which look for it when they open; elsewhere the focus moves now.
    element.autofocus = true;
    element.focus();
  };
  return (
    <button
      ref={focusAtStart}
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
