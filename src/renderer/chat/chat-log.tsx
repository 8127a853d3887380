import { useEffect, useRef } from 'preact/hooks';
import { SeatDot } from '../ui/seat-dot.tsx';
import type { Line } from './chat-store.ts';
import { say } from './words.ts';

/**
 * All that was said. A screen reader reads out what is added, so it is there also while it is not seen: `isShown`
 * false hides it from the eye alone.
 */
export function ChatLog({ lines, isShown }: { lines: readonly Line[]; isShown: boolean }) {
  const log = useRef<HTMLDivElement>(null);
  const newest = lines.at(-1)?.id;
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [newest, isShown]);
  return (
    <div
      ref={log}
      class={isShown ? 'chat-log' : 'visually-hidden'}
      role="log"
      aria-label={say().messages}
      // What scrolls has to be reached by keyboard.
      tabIndex={isShown ? 0 : -1}
    >
      {lines.map((line) => (
        <ChatLine key={line.id} line={line} />
      ))}
      {isShown && lines.length === 0 && <p class="chat-nothing">{say().nothing}</p>}
    </div>
  );
}

export function ChatLine({ line: { seat, name, chat } }: { line: Line }) {
  return (
    <p class="chat-line">
      {seat !== null && <SeatDot seat={seat} />}
      <span class="chat-words">
        <strong>
          {name}
          {seat === null && ` (${say().watching})`}:
        </strong>{' '}
        {chat}
      </span>
    </p>
  );
}
