/** A mistake as somebody could make it: in one file, one text becomes another. */
export interface Bug {
  readonly name: string;
  /** From the project's folder. */
  readonly file: string;
  /** Is in the file exactly once. */
  readonly from: string;
  readonly to: string;
}

const NET = 'src/shared/net';
const NETCODE = 'src/shared/netcode';
const SESSION = 'src/shared/session';
const SIMULATION = 'src/shared/simulation';

/** Mistakes of all floors, none of which a storm may miss. */
export const BUGS: readonly Bug[] = [
  {
    name: 'a resume that begins one message too late',
    file: `${NET}/link/outbox.ts`,
    from: 'const skip = Math.max(0, received - first);',
    to: 'const skip = Math.max(0, received - first + 1);',
  },
  {
    name: 'a resume that begins one message too early',
    file: `${NET}/link/outbox.ts`,
    from: 'const skip = Math.max(0, received - first);',
    to: 'const skip = Math.max(0, received - first - 1);',
  },
  {
    name: 'an acknowledgement that is not said again on a new line',
    file: `${NET}/link/link.ts`,
    from: '    if (this.#handled > 0) this.#report();\n',
    to: '',
  },
  {
    name: 'an acknowledgement that is dropped now and then',
    file: `${NET}/client/receive-queue.ts`,
    from: '    return sizes.length;',
    to: '    return sizes.length > 2 ? sizes.length - 1 : sizes.length;',
  },
  {
    name: 'messages that are given up and not counted',
    file: `${NET}/link/link.ts`,
    from: "throw new NetError('queue-full');\n      this.#lost += 1;",
    to: "throw new NetError('queue-full');",
  },
  {
    name: 'the oldest that waits written again without being taken out',
    file: `${NET}/link/outbox.ts`,
    from: 'if (key !== undefined) this.#release(key);',
    to: '',
  },
  {
    name: 'messages written before the other side has said what it has',
    file: `${NET}/link/link.ts`,
    from: 'if (this.#line === undefined || !this.#synchronised) return false;',
    to: 'if (this.#line === undefined) return false;',
  },
  {
    name: 'silence that is over and never found to be',
    file: `${NET}/link/heartbeat.ts`,
    from: '    this.#events.stable();\n',
    to: '',
  },
  {
    name: 'heartbeats that go on after the end of a line',
    file: `${NET}/link/heartbeat.ts`,
    from: '    this.#cancel?.();\n',
    to: '',
  },
  {
    name: 'a kept seat that is given up although its player is back',
    file: `${NET}/server/channel-life.ts`,
    from: "    this.#heldFor?.();\n    this.#state = 'open';",
    to: "    this.#state = 'open';",
  },
  {
    name: 'a token that is renewed before the old one may be forgotten',
    file: `${NET}/link/token.ts`,
    from: '    this.#shown = shown;\n',
    to: '',
  },
  {
    name: 'a lost onDisconnect',
    file: `${NET}/server/server.ts`,
    from: '    this.#call(() => this.onDisconnect(channel as C, reason));\n',
    to: '',
  },
  {
    name: 'a line that is read in turns, and not after its first',
    file: `${NET}/line/line.ts`,
    from: 'if (this.#ended === undefined) this.#pipe.resume();\n    else',
    to: 'if (this.#ended !== undefined)',
  },
  {
    name: 'a header that must come in one piece',
    file: `${NET}/wire/frame.ts`,
    from: 'if (this.#lengthBytes < HEADER_BYTES) return;',
    to: 'if (this.#lengthBytes < HEADER_BYTES) {\n      this.#length = this.#lengthBytes = 0;\n      return;\n    }',
  },
  {
    name: 'a goodbye that is taken for a line that dropped',
    file: `${NET}/client/client.ts`,
    from: '    else this.#end(error, reason);\n  }\n\n  #notice',
    to: '    else this.#down(error);\n  }\n\n  #notice',
  },
  {
    name: 'a host that is gone, and is called for a minute all the same',
    file: `${NET}/client/reconnector.ts`,
    from: 'if (this.#refusals >= REFUSALS)',
    to: 'if (this.#refusals > 1e3)',
  },
  {
    name: 'a stale delta base that is believed',
    file: `${NETCODE}/state/snapshot.ts`,
    from: '    if (age > 0 && last?.tick !== tick - age) return undefined;\n',
    to: '',
  },
  {
    name: 'a record that is gone and stays in the delta',
    file: `${NETCODE}/state/snapshot.ts`,
    from: '    for (const id of before.keys()) if (!rows.has(id)) changed.push({ id });\n',
    to: '',
  },
  {
    name: 'an input of another tick, taken for this one',
    file: `${NETCODE}/inputs/input-buffer.ts`,
    from: 'if (slot?.tick === candidate) return slot.input;',
    to: 'if (slot !== undefined) return slot.input;',
  },
  {
    name: 'time that is lost between two ticks',
    file: `${NETCODE}/time/fixed-step.ts`,
    from: 'this.#waiting = Math.max(0, this.#waiting - due * this.tickMs);',
    to: 'this.#waiting = 0;',
  },
  {
    name: 'a clock that is off by half of the round trip',
    file: `${NETCODE}/time/clock-sync.ts`,
    from: 'const offset = hostTime + roundTrip / 2 - arrivedAt;',
    to: 'const offset = hostTime - roundTrip - arrivedAt;',
  },
  {
    name: 'a seat that is given away while its player is expected back',
    file: `${SESSION}/members.ts`,
    from: '    const taken = new Set([...this.#all].map((member) => member.seat));',
    to: '    const taken = new Set([...this.#all].filter((one) => !one.isSuspended).map((one) => one.seat));',
  },
  {
    name: 'a player who leaves without anybody being told',
    file: `${SESSION}/room.ts`,
    from: '    this.#seatWhoWaits();\n    this.sendRoster();\n',
    to: '    this.#seatWhoWaits();\n',
  },
  {
    name: 'a player whose coming along to the next game is not heard',
    file: `${SESSION}/room-channel.ts`,
    from: '    this.epoch = epoch;\n',
    to: '    if (epoch === 0) this.epoch = epoch;\n',
  },
  {
    name: 'a player who leaves the room and stays in the game',
    file: `${SIMULATION}/simulation-host.ts`,
    from: '    this.#rule(() => this.#kept.keep(participant, this.#simulation.leave(this.#state, seat)));\n',
    to: '',
  },
  {
    name: 'a log that does not say who left',
    file: `${SIMULATION}/simulation-host.ts`,
    from: "    this.log?.write({ kind: 'leave', seat });\n",
    to: '',
  },
];
