import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { CHAT_LENGTH } from '../../shared/session/index.ts';
import { Button } from '../ui/button.tsx';
import type { ChatStore } from './chat-store.ts';
import { say } from './words.ts';

/** Where one writes. @param isFocused whether to be ready for typing at once */
export function ChatForm({
  chat,
  isFocused,
  onSent,
}: {
  chat: ChatStore;
  isFocused: boolean;
  onSent?: () => void;
}) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // Before the next key is pressed.
  useLayoutEffect(() => {
    if (isFocused) field.current?.focus();
  }, [isFocused]);
  const problem = chat.problem.value;
  const isOn = chat.isOn.value;
  return (
    <form
      class="chat-form"
      onSubmit={(event) => {
        event.preventDefault();
        chat.say();
        onSent?.();
      }}
    >
      <input
        ref={field}
        class="chat-field"
        value={chat.draft.value}
        aria-label={say().message}
        aria-describedby={`${id}-note`}
        placeholder={isOn ? say().placeholder : ''}
        maxLength={CHAT_LENGTH}
        readOnly={!isOn}
        autocomplete="off"
        onInput={(event) => chat.type(event.currentTarget.value)}
      />
      <Button type="submit" look="chat-send" disabled={!isOn}>
        {say().send}
      </Button>
      <p id={`${id}-note`} class="chat-note" role="status">
        {problem === 'fast' ? say().problemFast : problem === 'off' ? say().problemOff : !isOn && say().off}
      </p>
    </form>
  );
}
