import type { ComponentChildren } from 'preact';
import type { Player } from '../../shared/session/index.ts';
import type { Standing } from '../games/game-view.ts';
import { prefersReducedMotion } from '../theme/motion.ts';
import { SeatDot } from '../ui/seat-dot.tsx';
import './player-list.css';
import { say } from './words.ts';

/** From so many players on the list has one line for each: the round trip stays, the other small print goes. */
const MANY = 9;

interface PlayerListProps {
  players: readonly Player[];
  standings: readonly Standing[];
  self: number | null;
  /** What stands beside the name of whoever sits there. */
  beside(seat: number): ComponentChildren;
}

/** Who plays, in the order that the game gives, and how they stand. */
export function PlayerList({ players, standings, self, beside }: PlayerListProps) {
  const order = new Map(standings.map((standing, index) => [standing.seat, { ...standing, index }]));
  const rank = ({ seat }: Player) => order.get(seat)?.index ?? standings.length + seat;
  const seated = players.filter((player) => player.seat !== null).sort((a, b) => rank(a) - rank(b));
  return (
    <ul class={players.length >= MANY ? 'hud-players many' : 'hud-players'} aria-label={say().players}>
      {seated.map((player) => (
        <Row
          key={player.seat}
          player={player}
          standing={order.get(player.seat)}
          isSelf={player.seat === self}
        >
          {beside(player.seat)}
        </Row>
      ))}
    </ul>
  );
}

/** How a new row comes in. Not in the style sheet: there it would start again whenever the row changes its rank. */
function slideIn(row: HTMLLIElement | null): void {
  if (row === null || prefersReducedMotion()) return;
  const from = { opacity: 0, transform: 'translateX(-16px)' };
  row.animate([from, {}], { duration: 320, easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)' });
}

interface RowProps {
  player: Player;
  standing: Standing | undefined;
  isSelf: boolean;
  children: ComponentChildren;
}

function Row(props: RowProps) {
  const { player, standing, isSelf } = props;
  const mark = standing?.mark;
  const look = ['hud-player', isSelf && 'self', mark && 'marked', player.unstable && 'unstable'];
  return (
    <li ref={slideIn} class={look.filter(Boolean).join(' ')}>
      <SeatDot seat={player.seat} marked={mark !== undefined} />
      <span class="hud-name">
        {player.name}
        {props.children}
      </span>
      <span class="hud-score">{standing?.score}</span>
      <span class="hud-meta">
        <Wins count={standing?.wins ?? 0} />
        <span class="hud-words">{wordsFor(player, mark, isSelf)}</span>
        <span class="hud-line">{lineOf(player, isSelf)}</span>
      </span>
    </li>
  );
}

/** Rounds won, as a star with a number: more stars than two would push the name away. */
function Wins({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span class="hud-wins">
      <span aria-hidden="true">★ {count}</span>
      <span class="visually-hidden">{say().roundsWon(count)}</span>
    </span>
  );
}

function wordsFor(player: Player, mark: string | undefined, isSelf: boolean): string {
  return [mark, isSelf && say().you, player.host && say().host, player.bot && say().bot]
    .filter(Boolean)
    .join(' · ');
}

/** How the player's line to the host is doing; one's own round trip stands below the list. */
function lineOf({ unstable, ping }: Player, isSelf: boolean): string {
  if (unstable) return say().trouble;
  return isSelf || ping === undefined ? '' : `${ping} ms`;
}
