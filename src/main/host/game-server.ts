import { Server, type TcpServerOptions } from '../../shared/net/tcp/index.ts';
import { type GameDefinition, Room, type RoomChannel, type RoomOptions } from '../../shared/session/index.ts';

export interface GameServerOptions extends TcpServerOptions, RoomOptions {
  game: GameDefinition;
}

/** Hosts one game over TCP: a server whose players come together in a room. */
export class GameServer extends Server<RoomChannel> {
  readonly room: Room;

  constructor({
    game,
    hostKey,
    games,
    verify,
    seed,
    placesPerAddress,
    development,
    ...options
  }: GameServerOptions) {
    super(options);
    this.room = new Room(this, game, {
      ...(hostKey !== undefined && { hostKey }),
      ...(verify !== undefined && { verify }),
      ...(games !== undefined && { games }),
      ...(seed !== undefined && { seed }),
      ...(placesPerAddress !== undefined && { placesPerAddress }),
      ...(development !== undefined && { development }),
    });
  }

  /** Ends the game, tells everybody why, and resolves when the last socket is closed. */
  override async stop(reason = 'host-left'): Promise<void> {
    try {
      this.room.stop();
    } finally {
      // A game that cannot even end must not keep anybody waiting.
      await super.stop(reason);
    }
  }
}
