import { Program } from '../lib/program.ts';

/** One server and the load that speaks to it, each a process of its own. */
export class Pair {
  readonly server: Program;
  readonly load: Program;
  readonly port: number;

  private constructor(server: Program, load: Program, port: number) {
    this.server = server;
    this.load = load;
    this.port = port;
  }

  /**
   * @param contestant one of those in `server.ts`
   * @param dialect one of those in `load.ts`
   */
  static async start({ contestant, dialect }: Side, profile?: string): Promise<Pair> {
    const server = await Program.start(new URL('./server.ts', import.meta.url), {
      args: [contestant],
      profile,
    });
    const load = await Program.start(new URL('./load.ts', import.meta.url), { args: [dialect] });
    try {
      return new Pair(server, load, await server.ask<number>('listen'));
    } catch (error) {
      await Promise.all([server.stop(), load.stop()]);
      throw error;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([this.load.stop(), this.server.stop()]);
  }
}

/** Who serves, and how it is spoken to. */
export interface Side {
  readonly label: string;
  readonly contestant: string;
  readonly dialect: string;
}

export const FLOOR: Side = { label: 'floor', contestant: 'floor', dialect: 'raw' };
export const JOINED: Side = { label: 'floor, joined', contestant: 'joined', dialect: 'raw' };
export const HOSTPLAY: Side = { label: 'Hostplay', contestant: 'hostplay', dialect: 'controlling' };
export const TYPED: Side = { label: 'Hostplay, typed', contestant: 'typed', dialect: 'controlling' };
export const WS: Side = { label: 'ws + MessagePack', contestant: 'ws', dialect: 'ws' };
export const SOCKET_IO: Side = { label: 'socket.io', contestant: 'socket.io', dialect: 'socket.io' };

/**
 * Measures every side once per round, one after the other, so that what disturbs the machine disturbs all.
 * @returns each side's samples, one per round
 */
export async function interleaved<Sample>(
  sides: readonly Side[],
  rounds: number,
  measure: (side: Side) => Promise<Sample>,
): Promise<Map<Side, Sample[]>> {
  const samples = new Map<Side, Sample[]>(sides.map((side) => [side, []]));
  for (let round = 0; round < rounds; round++) {
    // A side does not always follow the same other one.
    const order = round % 2 === 0 ? sides : [...sides].reverse();
    for (const side of order) samples.get(side)?.push(await measure(side));
  }
  return samples;
}
