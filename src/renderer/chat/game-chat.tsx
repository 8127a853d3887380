import type { ComponentChildren } from 'preact';
import type { Session } from '../session/index.ts';
import { Button } from '../ui/button.tsx';
import { ChatForm } from './chat-form.tsx';
import { ChatLine, ChatLog } from './chat-log.tsx';
import { ChatPeople } from './chat-people.tsx';
import type { ChatStore } from './chat-store.ts';
import { say } from './words.ts';
import './chat.css';

/**
 * The chat over a game. Closed, what comes in stands at the edge for a moment, and clicks go through it; open, one
 * reads and writes, and Escape closes it.
 * @param children what else can be shown to everybody
 */
export function GameChat(props: { chat: ChatStore; session: Session; children?: ComponentChildren }) {
  const { chat, session } = props;
  const isOpen = chat.isOpen.value;
  const players = session.players.value;
  const self = session.seat.value;
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.code !== 'Escape') return;
    // The app would open its menu.
    event.stopPropagation();
    chat.close();
  };
  return (
    <section
      class={isOpen ? 'game-chat open' : 'game-chat'}
      aria-label={say().chat}
      onKeyDown={closeOnEscape}
    >
      {!isOpen && (
        <div class="game-chat-fresh" aria-hidden="true">
          {chat.fresh.value.map((line) => (
            <ChatLine key={line.id} line={line} />
          ))}
        </div>
      )}
      <ChatLog lines={chat.lines.value} isShown={isOpen} />
      {isOpen && (
        <>
          <ChatForm chat={chat} isFocused onSent={chat.close} />
          <div class="game-chat-foot">
            {props.children}
            <Button look="quiet" label={say().close} onPress={chat.close}>
              <Cross />
            </Button>
          </div>
          <ChatPeople
            chat={chat}
            players={players}
            self={self}
            isHost={players.some(({ seat, host }) => host && seat === self)}
          />
        </>
      )}
      {!isOpen && chat.problem.value && (
        <p class="chat-note" role="status">
          {chat.problem.value === 'fast' ? say().problemFast : say().problemOff}
        </p>
      )}
    </section>
  );
}

function Cross() {
  return (
    <svg class="game-chat-cross" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" />
    </svg>
  );
}
