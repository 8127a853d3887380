import type { ComponentChildren } from 'preact';
import { Button } from '../ui/button.tsx';
import type { LobbyStore } from './lobby-store.ts';
import { say } from './words.ts';
import './begin.css';

interface BeginProps {
  lobby: LobbyStore;
  /** Whether this is the host's window. */
  isHost: boolean;
  onLeave: () => void;
  /** What stands beside the way out. */
  children: ComponentChildren;
}

/** The foot of the lobby: the way out, how many are ready, and the way into the game. */
export function Begin({ lobby, isHost, onLeave, children }: BeginProps) {
  const self = lobby.self.value;
  return (
    <footer class="lobby-begin">
      <Button onPress={onLeave}>{isHost ? say().end : say().leave}</Button>
      {children}
      <p role="status">{stateOf(lobby, isHost)}</p>
      {isHost && (
        <Button look="primary" autofocus onPress={() => lobby.start()}>
          {lobby.isRematch.value ? say().rematch : say().start}
        </Button>
      )}
      {!isHost && self !== undefined && (
        <Button look={self.ready ? '' : 'primary'} autofocus onPress={() => lobby.toggleReady()}>
          {self.ready ? say().notReady : say().iAmReady}
        </Button>
      )}
    </footer>
  );
}

function stateOf(lobby: LobbyStore, isHost: boolean): string {
  const { count, of } = lobby.ready.value;
  if (isHost && of === 0) return say().nobodyElse;
  const ready = count === of ? say().everybodyReady : say().readyCount(count, of);
  if (isHost) return ready;
  return `${ready} ${lobby.isHosted.value ? say().hostStarts : say().startsByItself}`;
}
