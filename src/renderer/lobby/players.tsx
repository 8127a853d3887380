import type { ComponentChildren } from 'preact';
import type { Player } from '../../shared/session/index.ts';
import { SeatDot } from '../ui/seat-dot.tsx';
import type { LobbyStore } from './lobby-store.ts';
import { say } from './words.ts';
import './players.css';

interface PlayersProps {
  lobby: LobbyStore;
  /** What stands beside a name. */
  beside: (player: Player) => ComponentChildren;
  /** What can be done about each of the others who is a person. */
  actions: (player: Player) => ComponentChildren;
}

/** Who is in, by seat. */
export function Players({ lobby, beside, actions }: PlayersProps) {
  const players = lobby.players.value;
  const self = lobby.self.value;
  const people = players.filter(({ bot }) => !bot).length;
  return (
    <section class="lobby-players" aria-labelledby="lobby-players-title">
      <header>
        <h2 id="lobby-players-title">{say().whoIsIn}</h2>
        <output class="lobby-seats">{say().seats(players.length, lobby.seats.value)}</output>
      </header>
      <ul aria-labelledby="lobby-players-title">
        {players.map((player) => (
          <Row key={player.seat} player={player} isSelf={player === self} beside={beside(player)}>
            {!player.host && !player.bot && actions(player)}
          </Row>
        ))}
        {people < 2 && <li class="lobby-missing">{say().waitingForFriends}</li>}
      </ul>
      {lobby.watching.value > 0 && (
        <p class="lobby-watching">
          {self === undefined ? `${lobby.isWaiting.value ? say().youWait : say().youWatch} ` : ''}
          {say().waiting(lobby.watching.value)}
        </p>
      )}
    </section>
  );
}

function Row(props: {
  player: Player;
  isSelf: boolean;
  beside: ComponentChildren;
  children: ComponentChildren;
}) {
  const { player, isSelf } = props;
  const look = ['lobby-player', isSelf && 'self', player.unstable && 'unstable'];
  return (
    <li class={look.filter(Boolean).join(' ')}>
      <SeatDot seat={player.seat} />
      <span class="lobby-name">
        {player.name}
        {props.beside}
      </span>
      <span class="lobby-marks">{marksOf(player, isSelf)}</span>
      {player.ready && <span class="lobby-ready">{say().ready}</span>}
      {props.children}
    </li>
  );
}

function marksOf({ host, bot, unstable, ping }: Player, isSelf: boolean): string {
  const line = unstable ? say().trouble : ping !== undefined && !isSelf && `${ping} ms`;
  return [isSelf && say().you, host && say().host, bot && say().bot, line].filter(Boolean).join(' · ');
}
