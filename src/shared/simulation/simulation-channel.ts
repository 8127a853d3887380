import { type Data, handles } from '../net/index.ts';
import { type GameHost, PlayerChannel } from '../session/index.ts';
import { simulationPlayerActions } from './actions.ts';
import type { Participant } from './simulation-host.ts';

/** The part of the host that channels need; which game it is, they do not ask. */
interface Host extends GameHost {
  receiveInputs(participant: Participant, data: Uint8Array): void;
  timeAt(now: number): number;
  verify(): { ticks: number; desync: number | undefined };
  frameTime: number;
  resume(participant: Participant): void;
  readonly figures: { readonly tickCost: number };
}

class Channel extends PlayerChannel<Host> {
  Network_input({ data }: Data<typeof simulationPlayerActions.input>): void {
    this.room.host.receiveInputs(this, data);
  }

  Network_clock({ sent, frame }: Data<typeof simulationPlayerActions.clock>): void {
    const { host } = this.room;
    if (this.isHost) host.frameTime = frame;
    this.send({
      action: 'clock',
      sent,
      tick: host.timeAt(this.arrivedAt),
      cost: host.figures.tickCost,
      frame: host.frameTime,
    });
  }

  Network_verify(): void {
    if (!this.isHost) return;
    const { ticks, desync = -1 } = this.room.host.verify();
    this.send({ action: 'verdict', ticks, desync });
  }

  /** The player missed something: the next snapshot is a whole one. */
  Network_state(): void {
    this.room.host.resume(this);
  }
}

/** The host's end of one player of a simulation game. */
export const SimulationChannel = handles(simulationPlayerActions, Channel);
