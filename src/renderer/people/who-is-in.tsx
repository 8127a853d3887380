import type { Session } from '../session/index.ts';
import { Button } from '../ui/button.tsx';
import { SeatDot } from '../ui/seat-dot.tsx';
import './who-is-in.css';
import { say } from './words.ts';

/** Who has come, for the host, who may send somebody away. */
export function WhoIsIn({ session }: { session: Session }) {
  const players = session.players.value;
  const self = session.seat.value;
  return (
    <div class="people-who">
      <ul aria-label={say().whoIsIn}>
        {players.map((player) => (
          <li class="people-player" key={player.seat}>
            <SeatDot seat={player.seat} />
            {player.name}
            {player.seat !== self && !player.bot && (
              <Button
                look="quiet"
                label={say().removeThem(player.name)}
                onPress={() => session.kick(player.seat)}
              >
                {say().remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {players.length < 2 && <p class="people-waiting">{say().waiting}</p>}
    </div>
  );
}
