import './hints.css';

/** What the keys do, for whoever sees a round begin for the first time. */
export function Hints() {
  return (
    <div class="tag-hints">
      <p>
        {['W', 'A', 'S', 'D'].map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
        <span>or arrow keys: run</span>
      </p>
      <p>
        <kbd class="long">Space</kbd>
        <span>dash</span>
      </p>
    </div>
  );
}
