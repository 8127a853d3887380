import { Button } from '../ui/button.tsx';
import type { ChatStore } from './chat-store.ts';
import { say } from './words.ts';

/** Opens the chat over the game, and says how much in it is new. */
export function ChatButton({ chat }: { chat: ChatStore }) {
  const unread = chat.unread.value;
  return (
    <Button
      look="quiet chat-button"
      label={unread > 0 ? say().unread(unread) : say().chat}
      onPress={chat.open}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path
          d="M5 4h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-8l-5 4v-4H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z"
          fill="currentColor"
        />
      </svg>
      {unread > 0 && <span class="chat-unread">{unread}</span>}
    </Button>
  );
}
