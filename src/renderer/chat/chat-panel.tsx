import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Session } from '../session/index.ts';
import { ChatForm } from './chat-form.tsx';
import { ChatLog } from './chat-log.tsx';
import { ChatPeople } from './chat-people.tsx';
import type { ChatStore } from './chat-store.ts';
import { say } from './words.ts';
import './chat.css';

/** The chat where there is room for it: in the lobby. All that is said counts as read. @param children what else can be shown to everybody */
export function ChatPanel(props: { chat: ChatStore; session: Session; children?: ComponentChildren }) {
  const { chat, session } = props;
  const lines = chat.lines.value;
  const players = session.players.value;
  const self = session.seat.value;
  useEffect(chat.read, [lines]);
  return (
    <section class="chat-panel" aria-label={say().chat}>
      <ChatLog lines={lines} isShown />
      <ChatForm chat={chat} isFocused={false} />
      {props.children}
      <ChatPeople
        chat={chat}
        players={players}
        self={self}
        isHost={players.some(({ seat, host }) => host && seat === self)}
      />
    </section>
  );
}
