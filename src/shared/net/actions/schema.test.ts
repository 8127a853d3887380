import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ConnectionListener } from '../client/listener.ts';
import { ManualClock } from '../clock.ts';
import { Channel } from '../server/channel.ts';
import { Server } from '../server/server.ts';
import { repeatableRandom } from '../testing/test-wire.ts';
import { actionsOf, handles, type MessageOf } from './schema.ts';

const actions = {
  move: z.object({ x: z.number(), y: z.number() }),
  say: z.object({ text: z.string(), to: z.string().optional() }),
};

class GameChannel extends Channel {
  declare readonly server: GameServer;
  Network_move(data: { x: number; y: number }): void {
    this.server.moves.push([data.x, data.y]);
  }
  async Network_say({ text }: { text: string; to?: string | undefined }): Promise<void> {
    await Promise.resolve(text);
  }
}

class GameServer extends Server<GameChannel> {
  override channelClass = handles(actions, GameChannel);
  readonly moves: [number, number][] = [];
}

describe('handles', () => {
  it('ties actions to a subclass and leaves the class itself as it was', () => {
    const Tied = handles(actions, GameChannel);
    expect(Tied).not.toBe(GameChannel);
    expect(Tied.name).toBe('GameChannel');
    expect(Object.keys(actionsOf(Tied.prototype) ?? {})).toEqual(['move', 'say']);
    expect(actionsOf(GameChannel.prototype)).toBeUndefined();
  });

  it('keeps the actions that were tied to a base class', () => {
    const Base = handles(
      { join: z.object({ name: z.string() }) },
      class extends Channel {
        Network_join({ name }: { name: string }): string {
          return name;
        }
      },
    );
    const Tied = handles(
      actions,
      class extends Base {
        Network_move({ x }: { x: number; y: number }): number {
          return x;
        }
      },
    );
    expect(Object.keys(actionsOf(Tied.prototype) ?? {})).toEqual(['join', 'move', 'say']);
    expect(Object.keys(actionsOf(Base.prototype) ?? {})).toEqual(['join']);
  });

  it('fits into a server', () => {
    const server = new GameServer({ clock: new ManualClock(), random: repeatableRandom() });
    expect(server.channelClass.prototype).toBeInstanceOf(GameChannel);
  });

  it('refuses an action that has the name of a local event: it would never arrive', () => {
    // @ts-expect-error: `disconnected` is a local event
    expect(() => handles({ disconnected: z.object({}) }, Channel)).toThrow(TypeError);
  });

  it('refuses an action that begins with what the class keeps for itself', () => {
    class Keeper extends Channel {
      static readonly reservedPrefix = 'house_';
    }
    expect(() => handles({ house_key: z.object({}) }, Keeper)).toThrow(
      '"house_key" begins with "house_", as only the room\'s own actions do. Call the action something else.',
    );
    expect(() => handles({ housekey: z.object({}) }, Keeper)).not.toThrow();
  });
});

/** What follows is proved by the compiler: each line that is expected to fail has to. */
describe('handles, when it is compiled', () => {
  it('takes handlers of declared actions and of local events, async ones too', () => {
    handles(actions, GameChannel);
    handles(
      actions,
      class extends ConnectionListener {
        Network_move(_: { x: number; y: number }): void {}
        async Network_say(_: { text: string }): Promise<void> {}
        Network_connected(): void {}
        Network_disconnected({ code, message }: { code: string; message: string }): string {
          return code + message;
        }
      },
    );
    handles(
      actions,
      class extends ConnectionListener {
        Network_move(): void {}
      },
    );
  });

  it('refuses a handler of an action that was not declared', () => {
    class Wrong extends Channel {
      Network_jump(): void {}
    }
    // @ts-expect-error: "jump" is not declared
    handles(actions, Wrong);
    class Misspelt extends ConnectionListener {
      Network_mvoe(_: { x: number }): void {}
    }
    // @ts-expect-error: "mvoe" is not declared
    handles(actions, Misspelt);
  });

  it('refuses a handler whose parameter does not fit', () => {
    class WrongType extends Channel {
      Network_move(_: { x: string; y: number }): void {}
    }
    // @ts-expect-error: x is a number
    handles(actions, WrongType);
    class TooMuch extends Channel {
      Network_move(_: { x: number; y: number; z: number }): void {}
    }
    // @ts-expect-error: there is no z
    handles(actions, TooMuch);
    class Required extends Channel {
      Network_say(_: { text: string; to: string }): void {}
    }
    // @ts-expect-error: `to` may be missing
    handles(actions, Required);
    class WrongEvent extends ConnectionListener {
      Network_disconnected(_: { reason: string }): void {}
    }
    // @ts-expect-error: a disconnected event has a code, not a reason
    handles(actions, WrongEvent);
  });

  it('refuses a handler that is tied to a base class and does not fit there', () => {
    const Base = handles({ join: z.object({ name: z.string() }) }, Channel);
    class Wrong extends Base {
      Network_join(_: { name: number }): void {}
    }
    // @ts-expect-error: name is a string
    handles(actions, Wrong);
  });

  it('knows the messages that may be sent', () => {
    const messages: MessageOf<typeof actions>[] = [
      { action: 'move', x: 1, y: 2 },
      { action: 'say', text: 'hi' },
      // @ts-expect-error: y is missing
      { action: 'move', x: 1 },
      // @ts-expect-error: "jump" is not declared
      { action: 'jump' },
    ];
    expect(messages).toHaveLength(4);
  });
});
