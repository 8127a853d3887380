import type { Player } from '../../shared/session/index.ts';
import type { Standing } from '../game-view.ts';
import { SeatDot } from './seat-dot.tsx';

/** From so many players on the list leaves out the small print. */
const MANY = 9;

interface PlayerListProps {
  players: readonly Player[];
  standings: readonly Standing[];
  self: number | null;
}

/** Who plays, in the order that the game gives, and how they stand. */
export function PlayerList({ players, standings, self }: PlayerListProps) {
  const order = new Map(standings.map((standing, index) => [standing.seat, { ...standing, index }]));
  const rank = ({ seat }: Player) => order.get(seat)?.index ?? standings.length + seat;
  const seated = players.filter((player) => player.seat !== null).sort((a, b) => rank(a) - rank(b));
  return (
    <ul class={players.length >= MANY ? 'hud-players many' : 'hud-players'} aria-label="Players">
      {seated.map((player) => (
        <Row
          key={player.seat}
          player={player}
          standing={order.get(player.seat)}
          isSelf={player.seat === self}
        />
      ))}
    </ul>
  );
}

function Row(props: { player: Player; standing: Standing | undefined; isSelf: boolean }) {
  const { player, standing, isSelf } = props;
  const mark = standing?.mark;
  const look = ['hud-player', isSelf && 'self', mark && 'it', player.unstable && 'unstable'];
  return (
    <li class={look.filter(Boolean).join(' ')}>
      <SeatDot seat={player.seat} marked={mark !== undefined} />
      <span class="hud-name">{player.name}</span>
      <span class="hud-score">{standing?.score}</span>
      <span class="hud-meta">{meta(player, mark, isSelf)}</span>
    </li>
  );
}

function meta(player: Player, mark: string | undefined, isSelf: boolean): string {
  const words = [mark, isSelf && 'you', player.host && 'host', player.bot && 'bot'];
  if (player.unstable) words.push('connection trouble');
  else if (!isSelf && player.ping !== undefined) words.push(`${Math.round(player.ping)} ms`);
  return words.filter(Boolean).join(' · ');
}
