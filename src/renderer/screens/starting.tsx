import { Hopping } from '../ui/hopping.tsx';
import './ended.css';

/** The moment between pressing Host and playing. */
export function Starting() {
  return (
    <main class="ended">
      <h1>Setting up your game</h1>
      <p class="ended-why connecting" role="status">
        <Hopping /> One moment…
      </p>
    </main>
  );
}
