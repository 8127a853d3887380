import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import type { Replay } from './replay.ts';
import type { ReplayStore } from './replay-store.ts';
import './replay-bar.css';
import { say } from './words.ts';

/** How often the bar follows the replay, ms. */
const FOLLOW_EVERY = 100;
/** How far one press of an arrow key goes, in seconds. */
const STEP = 1;

interface ReplayBarProps {
  replays: ReplayStore;
  replay: Replay;
  onLeave: () => void;
}

/** Whose recording this is and where in it we are; pause, seek, start over. */
export function ReplayBar({ replays, replay, onLeave }: ReplayBarProps) {
  const seconds = useSignal(0);
  const running = useSignal(true);
  useEffect(() => {
    const follow = () => {
      const passed = (replay.now - replay.start) / 1000;
      seconds.value = replay.now >= replay.end ? Math.ceil(passed) : Math.floor(passed);
      running.value = replay.isRunning;
    };
    follow();
    const timer = setInterval(follow, FOLLOW_EVERY);
    return () => clearInterval(timer);
  }, [replay]);

  const isOver = !running.value && replay.now >= replay.end;
  const total = Math.ceil((replay.end - replay.start) / 1000);
  const press = () => {
    if (isOver) replays.seek(replay.start);
    replay.isRunning = isOver || !replay.isRunning;
    running.value = replay.isRunning;
  };
  const { player } = replay.recording.about;
  return (
    <section class="replay-bar" aria-label={say().recording}>
      <Button look="primary" autofocus onPress={press}>
        {isOver ? say().startOver : running.value ? say().pause : say().goOn}
      </Button>
      <label class="replay-place">
        <span>
          {player === '' ? say().ofNobody : say().by(player)}
          <output>
            {clock(seconds.value)} / {clock(total)}
          </output>
        </span>
        <input
          type="range"
          min={0}
          max={total}
          step={STEP}
          value={seconds.value}
          aria-label={say().place}
          aria-valuetext={say().placeOf(clock(seconds.value), clock(total))}
          onChange={(event) => replays.seek(replay.start + Number(event.currentTarget.value) * 1000)}
        />
      </label>
      <Button look="quiet" onPress={onLeave}>
        {say().leave}
      </Button>
    </section>
  );
}

/** Minutes and seconds: `1:05`. */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
