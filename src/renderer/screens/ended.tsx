import type { App } from '../app/app.ts';
import type { Screen } from '../app/screen.ts';
import { EndDetails } from '../defects/end-details.tsx';
import { headline, sentence } from '../failures/sentence.ts';
import { FinalStandings } from '../standings/final-standings.tsx';
import { Button } from '../ui/button.tsx';
import './ended.css';
import { inGame } from './words.ts';

/** Why it is over, and what to do next. */
export function Ended({ app, screen }: { app: App; screen: Extract<Screen, { name: 'ended' }> }) {
  const { hostAgain, joinAgain, watchAgain } = inGame();
  const again = { host: hostAgain, join: joinAgain, replay: watchAgain }[screen.attempt.kind];
  // Whoever was sent away does not come in again by trying.
  const isSentAway = screen.reason.code === 'kicked';
  return (
    <main class="ended">
      <h1>{headline(screen.reason.code)}</h1>
      <p class="ended-why selectable" role="alert">
        {sentence(screen.reason)}
      </p>
      <div class="ended-actions">
        {!isSentAway && (
          <Button look="primary" autofocus onPress={() => app.tryAgain(screen.attempt)}>
            {again}
          </Button>
        )}
        <Button look={isSentAway ? 'primary' : ''} autofocus={isSentAway} onPress={app.back}>
          {inGame().backToMenu}
        </Button>
      </div>
      {screen.result.length > 1 && <FinalStandings result={screen.result} />}
      <EndDetails defects={app.defects} code={screen.reason.code} />
    </main>
  );
}
