import './hints.css';
import { say } from './words.ts';

/** What the keys do, for whoever sees a round begin for the first time. */
export function Hints() {
  return (
    <div class="tag-hints">
      <p>
        {['W', 'A', 'S', 'D'].map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
        <span>{say().arrowsRun}</span>
      </p>
      <p>
        <kbd class="long">{say().space}</kbd>
        <span>{say().toDash}</span>
      </p>
    </div>
  );
}
