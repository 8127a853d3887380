import type { App } from '../app/app.ts';
import { Button } from './button.tsx';

/** Switches the sound; M does the same while playing. */
export function SoundButton({ app }: { app: App }) {
  const muted = app.settings.value.muted;
  return (
    <Button look="quiet" onPress={app.toggleMuted}>
      {muted ? 'Sound off' : 'Sound on'}
    </Button>
  );
}
