import type { App } from '../app/app.ts';
import { Button } from '../ui/button.tsx';
import { Hopping } from '../ui/hopping.tsx';
import { inGame } from './words.ts';

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
      <h2 id="reconnecting-title">{inGame().reconnecting}</h2>
      <p id="reconnecting-why">{inGame().reconnectingWhy(attempt)}</p>
      <Button autofocus onPress={app.back}>
        {inGame().leave}
      </Button>
    </div>
  );
}
