import type { Player } from '../../shared/session/index.ts';
import { Button } from '../ui/button.tsx';
import type { ChatStore } from './chat-store.ts';
import { say } from './words.ts';

interface ChatPeopleProps {
  chat: ChatStore;
  players: readonly Player[];
  self: number | null;
  isHost: boolean;
}

/** Whom this player hears, one by one; and for the host, whether anybody does. */
export function ChatPeople({ chat, players, self, isHost }: ChatPeopleProps) {
  const others = players.filter(({ seat, bot }) => seat !== self && !bot).map(({ name }) => name);
  // Also who has gone to watch, or out for a moment: otherwise nobody could be heard again.
  const names = [...new Set([...others, ...chat.muted.value])];
  const isOn = chat.isOn.value;
  return (
    <details class="chat-people">
      <summary>{say().people}</summary>
      {names.length === 0 && <p class="chat-nothing">{say().nobody}</p>}
      {names.map((name) => (
        <Button key={name} look="quiet" onPress={() => chat.toggleMuted(name)}>
          {chat.muted.value.has(name) ? say().unmute(name) : say().mute(name)}
        </Button>
      ))}
      {isHost && (
        <Button look="quiet" onPress={() => chat.switchForAll(!isOn)}>
          {isOn ? say().switchOff : say().switchOn}
        </Button>
      )}
    </details>
  );
}
