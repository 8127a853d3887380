import { findGame } from '../../shared/games/catalogue.ts';
import type { Guests } from '../../shared/session/index.ts';
import type { Session } from '../session/index.ts';
import { Button } from '../ui/button.tsx';
import { say } from './words.ts';
import './guests.css';

/** For whoever hosts: whether anybody new may come, how many may play, and who was sent away. */
export function GuestList({ session, game }: { session: Session; game: string }) {
  const guests = session.guests.value;
  if (guests === undefined) return null;
  return (
    <div class="guests">
      <label class="guests-check">
        <input type="checkbox" checked={guests.locked} onChange={() => session.lock(!guests.locked)} />
        {say().lock}
      </label>
      <Limit session={session} limit={guests.players} seats={findGame(game)?.seats ?? guests.players} />
      {guests.bans.length > 0 && <Bans session={session} bans={guests.bans} />}
    </div>
  );
}

/** @param seats how many the game has: more cannot play */
function Limit({ session, limit, seats }: { session: Session; limit: number; seats: number }) {
  return (
    <fieldset class="guests-limit">
      <legend>{say().limit}</legend>
      <Button label={say().less} disabled={limit <= 1} onPress={() => session.limit(limit - 1)}>
        −
      </Button>
      <output>{limit}</output>
      <Button label={say().more} disabled={limit >= seats} onPress={() => session.limit(limit + 1)}>
        +
      </Button>
    </fieldset>
  );
}

function Bans({ session, bans }: { session: Session; bans: Guests['bans'] }) {
  return (
    <section aria-labelledby="guests-banned">
      <h3 id="guests-banned">{say().banned}</h3>
      <ul class="guests-bans">
        {bans.map(({ ban, name, address }) => (
          <li key={ban}>
            <span>
              {name} {address && <small>{say().bannedAddress}</small>}
            </span>
            <Button look="quiet" label={say().unbanWho(name)} onPress={() => session.unban(ban)}>
              {say().unban}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
