import type { App } from '../app/app.ts';
import { Button } from '../ui/button.tsx';
import { Hopping } from '../ui/hopping.tsx';

/** Stands over the game while the line is being built up again; goes away by itself. */
export function Reconnecting({ app, attempt }: { app: App; attempt: number }) {
  return (
    <div
      class="reconnecting"
      role="alertdialog"
      aria-labelledby="reconnecting-title"
      aria-describedby="reconnecting-why"
    >
      <Hopping />
      <h2 id="reconnecting-title">Reconnecting</h2>
      <p id="reconnecting-why">The line to the host dropped. Your seat is being kept. Attempt {attempt}.</p>
      <Button autofocus onPress={app.back}>
        Leave
      </Button>
    </div>
  );
}
