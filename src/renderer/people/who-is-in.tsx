import type { Session } from '../session/index.ts';
import { Button } from '../ui/button.tsx';
import { SeatDot } from '../ui/seat-dot.tsx';
import './who-is-in.css';

/** Who has come, for the host, who may send somebody away. */
export function WhoIsIn({ session }: { session: Session }) {
  const players = session.players.value;
  const self = session.seat.value;
  return (
    <div class="people-who">
      <ul aria-label="Who is in">
        {players.map((player) => (
          <li class="people-player" key={player.seat}>
            <SeatDot seat={player.seat} />
            {player.name}
            {player.seat !== self && !player.bot && (
              <Button look="quiet" label={`Remove ${player.name}`} onPress={() => session.kick(player.seat)}>
                Remove
              </Button>
            )}
          </li>
        ))}
      </ul>
      {players.length < 2 && <p class="people-waiting">Waiting for friends…</p>}
    </div>
  );
}
