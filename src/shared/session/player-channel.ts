import { Channel, type Data, handles } from '../net/index.ts';
import { playerActions } from './actions.ts';
import type { GameHost } from './game.ts';
import type { Room } from './room.ts';

class SessionChannel<Host extends GameHost = GameHost> extends Channel {
  /** The room that this player came to. */
  room!: Room<Host>;
  /** False until the host has let the player in: before that nothing but `join` is heard. */
  hasJoined = false;
  /** The player's place, from 0; null before joining, and for those who watch. */
  seat: number | null = null;
  /** As everybody sees it: cleaned, and no other player's. */
  name = '';
  /** Whether this is the player who hosts. */
  isHost = false;
  /** The number of a player without a person; undefined for people. */
  bot: number | undefined;
  /** Whether the player has not been heard of for a moment, or the line is down and the seat is being kept. */
  isUnstable = false;

  get isBot(): boolean {
    return this.bot !== undefined;
  }

  override admits(action: string): boolean {
    return this.hasJoined || action === 'join';
  }

  Network_join(request: Data<typeof playerActions.join>): void {
    this.room.join(this, request);
  }

  Network_kick({ seat }: Data<typeof playerActions.kick>): void {
    if (this.isHost) this.room.kick(seat);
  }

  Network_bots({ count }: Data<typeof playerActions.bots>): void {
    if (this.isHost) this.room.setBots(count);
  }

  override onSuspend(): unknown {
    return this.#setUnstable(true);
  }

  override onResume(): unknown {
    this.#setUnstable(false);
    return this.room.resumed(this);
  }

  override onUnstable(_silentFor: number): unknown {
    return this.#setUnstable(true);
  }

  override onStable(): unknown {
    return this.#setUnstable(false);
  }

  #setUnstable(isUnstable: boolean): void {
    if (this.isUnstable === isUnstable) return;
    this.isUnstable = isUnstable;
    if (this.hasJoined) this.room.sendRoster();
  }
}

/**
 * The host's end of one player. A game extends it with a method `Network_{action}` for each action, and ties
 * its schemas to it: `channelClass: handles(actions, MyChannel)`. `Host` is what the game's `host()` returns,
 * found at `room.host`. Who overrides a hook such as `onSuspend` calls `super`'s as well.
 */
export class PlayerChannel<Host extends GameHost = GameHost> extends handles(
  playerActions,
  SessionChannel,
)<Host> {}
