import { useEffect, useRef } from 'preact/hooks';
import { Button } from './button.tsx';
import './notice.css';
import type { NoticeText } from './notices.ts';
import { say } from './words.ts';

/** How long it stays when nobody closes it, ms: time to read a short one, and to reach for its button. */
const STAYS = 5_000;
/** How much longer for each letter, ms: 20 letters are read in a second. */
const PER_LETTER = 50;

/** In a corner of the window, over every screen. Closes by itself, unless it is just being pointed at or used. */
export function Notice({ notice, onClose }: { notice: NoticeText; onClose: () => void }) {
  const place = useRef<HTMLElement>(null);
  const { text, action } = notice;
  useEffect(() => {
    const close = () => {
      if (place.current?.matches(':hover, :focus-within')) timer = setTimeout(close, STAYS);
      else onClose();
    };
    let timer = setTimeout(close, STAYS + text.length * PER_LETTER);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <aside ref={place} class="notice" aria-label={say().notice}>
      <p role="status">{text}</p>
      {action && (
        <Button look="quiet" onPress={action.run}>
          {action.label}
        </Button>
      )}
      <Button look="quiet" onPress={onClose}>
        {say().close}
      </Button>
    </aside>
  );
}
