import type { ReadonlySignal } from '@preact/signals';
import { type Arena, arenaOf, WORLD } from '../../../shared/games/tag/index.ts';
import { ControlKeys } from '../../input/control-keys.tsx';
import type { Controls } from '../../input/controls.ts';
import { lastDevice } from '../../input/device.ts';
import { KeyCaps } from '../../input/key-caps.tsx';
import { SeatDot } from '../../ui/seat-dot.tsx';
import type { Ballot } from './ballot.ts';
import type { Candidate, voteOf } from './vote-of.ts';
import { sayVote } from './words.ts';
import './vote.css';

/** Between two rounds: which arena is next. By mouse and Tab as any choice; by the game's own keys as well. */
export function Vote(props: {
  state: ReadonlySignal<ReturnType<typeof voteOf>>;
  ballot: Ballot;
  controls: Pick<Controls, 'keys'>;
}) {
  const { state, ballot, controls } = props;
  const vote = state.value;
  if (vote === undefined) return null;
  return (
    <fieldset class="tag-vote" disabled={!vote.isOpen}>
      <legend>
        {sayVote().title}
        {vote.isOpen && (
          <span class="tag-vote-keys" aria-hidden="true">
            {lastDevice.value === 'gamepad' ? (
              <ControlKeys use="move" keys={controls.keys} />
            ) : (
              <KeyCaps codes={[...controls.keys.left.slice(-1), ...controls.keys.right.slice(-1)]} />
            )}
          </span>
        )}
      </legend>
      {vote.candidates.map((candidate) => (
        <Choice key={candidate.vote} candidate={candidate} ballot={ballot} />
      ))}
    </fieldset>
  );
}

function Choice({ candidate, ballot }: { candidate: Candidate; ballot: Ballot }) {
  const { vote, title, voters } = candidate;
  return (
    <label>
      <input
        type="radio"
        name="tag-arena"
        class="visually-hidden"
        checked={ballot.choice.value === vote}
        onChange={() => ballot.choose(vote)}
      />
      <Plan arena={arenaOf(vote - 1)} />
      <span class="tag-vote-title">{title}</span>
      <span class="tag-vote-voters">
        <span class="visually-hidden">{sayVote().count(voters.length)}</span>
        {voters.map((seat) => (
          <SeatDot key={seat} seat={seat} />
        ))}
      </span>
    </label>
  );
}

/** The arena from above, as small as a stamp. */
function Plan({ arena }: { arena: Arena }) {
  return (
    <svg class="tag-vote-plan" viewBox={`0 0 ${WORLD.width} ${WORLD.height}`} aria-hidden="true">
      {arena.obstacles.map(({ x, y, width, height, corner }) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={width} height={height} rx={corner} />
      ))}
    </svg>
  );
}
