import type { App } from '../app/app.ts';
import type { Attempt } from '../session/index.ts';
import { Button } from '../ui/button.tsx';
import { Hopping } from '../ui/hopping.tsx';
import './ended.css';
import { useEscape } from './use-escape.ts';
import { inGame } from './words.ts';

/** The moment between pressing Host and playing, and until a recording shows its first picture. */
export function Starting({ app, attempt }: { app: App; attempt: Attempt }) {
  useEscape(app.back, app);
  const isRecording = attempt.kind === 'replay';
  return (
    <main class="ended">
      <h1>{isRecording ? inGame().opening : inGame().settingUp}</h1>
      <p class="ended-why connecting" role="status">
        <Hopping /> {isRecording ? inGame().notBegun : inGame().oneMoment}
      </p>
      <div class="ended-actions">
        <Button onPress={app.back}>{isRecording ? inGame().leave : inGame().cancel}</Button>
      </div>
    </main>
  );
}
