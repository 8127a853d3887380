import { answer } from '../lib/answer.ts';
import type { Contestant } from './contestant.ts';
import { Floor, JoinedFloor } from './contestants/floor.ts';
import { Hostplay, TypedHostplay } from './contestants/hostplay.ts';
import { SocketIo } from './contestants/socket-io.ts';
import { Ws } from './contestants/ws.ts';

/** The server's process: `server.mjs CONTESTANT`. */
const CONTESTANTS: Record<string, () => Contestant> = {
  floor: () => new Floor(),
  joined: () => new JoinedFloor(),
  hostplay: () => new Hostplay(),
  typed: () => new TypedHostplay(),
  large: () => new Hostplay({ largeMessages: true }),
  ws: () => new Ws(),
  'socket.io': () => new SocketIo(),
};

/** States sent in one turn of the event loop, while they are sent as fast as they go. */
const STATES_PER_TURN = 32;

const contestant = (CONTESTANTS[process.argv[2] ?? ''] as () => Contestant)();
let cpu = process.cpuUsage();

answer({
  listen: () => contestant.listen(),

  /** Sends the state `hertz` times a second from now on. */
  tick: (hertz: number) => {
    setInterval(() => contestant.sendState(), 1000 / hertz);
  },

  /** Sends states as fast as bounded buffers allow from now on. */
  flood: () => {
    const turn = () => {
      for (let i = 0; i < STATES_PER_TURN; i++) contestant.sendState();
      setImmediate(turn);
    };
    turn();
  },

  /** CPU time since the last time it was asked, µs. */
  cpu: () => {
    const { user, system } = process.cpuUsage(cpu);
    cpu = process.cpuUsage();
    return user + system;
  },

  stateBytes: () => contestant.stateBytes,
  counts: () => ({ held: contestant.held, opened: contestant.opened, closed: contestant.closed }),
});
