import { useEffect } from 'preact/hooks';
import { Button } from './button.tsx';
import './notice.css';
import type { NoticeText } from './notices.ts';

/** How long it stays when nobody closes it, ms: time to read it and to reach for the button. */
const STAYS = 15_000;

/** At the bottom of the window, over every screen. Closes by itself. */
export function Notice({ notice, onClose }: { notice: NoticeText; onClose: () => void }) {
  useEffect(() => {
    const timer = setTimeout(onClose, STAYS);
    return () => clearTimeout(timer);
  }, [notice]);
  const { text, action } = notice;
  return (
    <aside class="notice" aria-label="Notice">
      <p role="status">{text}</p>
      {action && (
        <Button look="quiet" onPress={action.run}>
          {action.label}
        </Button>
      )}
      <Button look="quiet" onPress={onClose}>
        Close
      </Button>
    </aside>
  );
}
