import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { findGame } from '../../shared/games/catalogue.ts';
import type { Session } from '../session/index.ts';
import { Button } from '../ui/button.tsx';
import { say } from './words.ts';

/** Company for whoever has none, where the game has some to offer. */
export function Bots({ session, game }: { session: Session; game: string }) {
  const hasBots = useSignal(false);
  const entry = findGame(game);
  useEffect(() => {
    // The view has loaded the game already, or is about to: this costs nothing.
    void entry?.load().then((module) => {
      hasBots.value = module.game.createBot !== undefined;
    });
  }, [entry]);
  if (!hasBots.value) return null;

  const players = session.players.value;
  const count = players.filter((player) => player.bot).length;
  // The host may want fewer to play than there are seats.
  const most = Math.min(entry?.seats ?? 0, session.guests.value?.players ?? Number.POSITIVE_INFINITY);
  const isFull = players.length >= most;
  return (
    <fieldset class="invite-bots">
      <legend class="visually-hidden">{say().bots}</legend>
      <Button label={say().lessBots} disabled={count === 0} onPress={() => session.setBots(count - 1)}>
        −
      </Button>
      <output>{say().botCount(count)}</output>
      <Button label={say().moreBots} disabled={isFull} onPress={() => session.setBots(count + 1)}>
        +
      </Button>
    </fieldset>
  );
}
