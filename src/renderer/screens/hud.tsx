import { findGame } from '../../shared/games/catalogue.ts';
import type { App } from '../app/app.ts';
import { RoundTrip } from '../network/round-trip.tsx';
import { PlayerList } from '../people/player-list.tsx';
import type { Session } from '../session/index.ts';
import { Button } from '../ui/button.tsx';
import './hud.css';

/** The column beside the game: what is going on, who plays, how the line is. */
export function Hud({ app, session, game }: { app: App; session: Session; game: string }) {
  const { title = findGame(game)?.title, clock, urgent, standings = [] } = session.hud.value;
  return (
    <aside class="hud" aria-label="Beside the game">
      <div>
        <p class="hud-title">{title}</p>
        {clock && <p class={urgent ? 'hud-clock urgent' : 'hud-clock'}>{clock}</p>}
      </div>
      <PlayerList players={session.players.value} standings={standings} self={session.seat.value} />
      <div class="hud-foot">
        <RoundTrip ms={session.roundTrip.value} onPress={app.network.toggle} />
        <Button look="quiet" onPress={() => app.navigation.openPanel('menu')}>
          Menu
        </Button>
      </div>
    </aside>
  );
}
