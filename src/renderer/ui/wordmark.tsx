import './wordmark.css';

/** The name of the app, with one of its players as the "o". */
export function Wordmark() {
  return (
    <h1>
      <span class="visually-hidden">Hostplay</span>
      <span class="wordmark" aria-hidden="true">
        H<span class="wordmark-disc" />
        stplay
      </span>
    </h1>
  );
}
