import './watchers.css';
import { say } from './words.ts';

/** How many watch because all seats are taken; and for whoever does, that it will not stay so. */
export function Watchers({ count, isSelf }: { count: number; isSelf: boolean }) {
  if (count === 0 && !isSelf) return null;
  return (
    <p class="hud-watchers">
      <span role="status">{isSelf && `${say().youWatch} `}</span>
      {textFor(count, isSelf)}
    </p>
  );
}

function textFor(count: number, isSelf: boolean): string {
  const others = isSelf ? count - 1 : count;
  if (others <= 0) return '';
  return isSelf ? say().watchToo(others) : say().watch(others);
}
