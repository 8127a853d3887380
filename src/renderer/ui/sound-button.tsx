import { Button } from './button.tsx';
import { say } from './words.ts';

/** Switches the sound; M does the same while playing. */
export function SoundButton({ muted, onToggle }: { muted: boolean; onToggle: () => void }) {
  return (
    <Button look="quiet" onPress={onToggle}>
      {muted ? say().soundOff : say().soundOn}
    </Button>
  );
}
