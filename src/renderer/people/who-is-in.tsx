import type { ComponentChildren } from 'preact';
import type { Player } from '../../shared/session/index.ts';
import type { Session } from '../session/index.ts';
import { SeatDot } from '../ui/seat-dot.tsx';
import './who-is-in.css';
import { say } from './words.ts';

interface WhoIsInProps {
  session: Session;
  /** What can be done about each of the others who is a person. */
  beside: (player: Player) => ComponentChildren;
}

/** Who has come, for the host. */
export function WhoIsIn({ session, beside }: WhoIsInProps) {
  const players = session.players.value;
  const self = session.seat.value;
  return (
    <div class="people-who">
      <ul aria-label={say().whoIsIn}>
        {players.map((player) => (
          <li class="people-player" key={player.seat}>
            <SeatDot seat={player.seat} />
            {player.name}
            {player.seat !== self && !player.bot && beside(player)}
          </li>
        ))}
      </ul>
      {players.length < 2 && <p class="people-waiting">{say().waiting}</p>}
    </div>
  );
}
