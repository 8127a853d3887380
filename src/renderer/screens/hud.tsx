import type { App } from '../app/app.ts';
import { ChatButton } from '../chat/chat-button.tsx';
import { ShownEmote } from '../emotes/shown-emote.tsx';
import { gameTitle } from '../games/game-about.ts';
import { RoundTrip } from '../network/round-trip.tsx';
import { PlayerList } from '../people/player-list.tsx';
import { Watchers } from '../people/watchers.tsx';
import type { Session } from '../session/index.ts';
import { Button } from '../ui/button.tsx';
import './hud.css';
import { inGame } from './words.ts';

/** The column beside the game: what is going on, who plays, how the line is. */
export function Hud({ app, session, game }: { app: App; session: Session; game: string }) {
  const { title = gameTitle(game), clock, urgent, rule, standings = [] } = session.hud.value;
  const players = session.players.value;
  const seat = session.seat.value;
  // A recording has no seat of its own, and waits for none.
  const isWatching = seat === null && players.length > 0 && app.replays.current.value === undefined;
  return (
    <aside class="hud" aria-label={inGame().beside}>
      <div>
        <p class="hud-title">{title}</p>
        {clock && <p class={urgent ? 'hud-clock urgent' : 'hud-clock'}>{clock}</p>}
        {rule && <p class="hud-rule">{rule}</p>}
      </div>
      <div class="hud-people">
        <PlayerList
          players={players}
          standings={standings}
          self={seat}
          beside={(of) => <ShownEmote emotes={app.emotes} seat={of} />}
        />
        <Watchers count={session.watching.value} isSelf={isWatching} />
      </div>
      <div class="hud-foot">
        <RoundTrip ms={session.roundTrip.value} onPress={app.network.toggle} />
        {app.replays.current.value === undefined && <ChatButton chat={app.chat} />}
        <Button look="quiet" onPress={() => app.navigation.openPanel('menu')}>
          {inGame().menu}
        </Button>
      </div>
    </aside>
  );
}
