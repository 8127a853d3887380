import { Button } from './button.tsx';

/** Switches the sound; M does the same while playing. */
export function SoundButton({ muted, onToggle }: { muted: boolean; onToggle: () => void }) {
  return (
    <Button look="quiet" onPress={onToggle}>
      {muted ? 'Sound off' : 'Sound on'}
    </Button>
  );
}
