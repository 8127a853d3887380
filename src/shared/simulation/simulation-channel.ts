import { type Data, handles } from '../net/index.ts';
import type { InputCodec, Inputs } from '../netcode/index.ts';
import { type GameHost, PlayerChannel } from '../session/index.ts';
import { inputAction, simulationPlayerActions } from './actions.ts';
import type { Participant } from './simulation-host.ts';

/** The part of the host that channels need; which game it is, they do not ask. */
interface Host extends GameHost {
  receiveInputs(participant: Participant, inputs: Inputs<object>): void;
  timeAt(now: number): number;
  verify(): { ticks: number; desync: number | undefined };
  frameTime: number;
  resume(participant: Participant): void;
  readonly figures: { readonly tickCost: number };
}

class Channel extends PlayerChannel<Host> {
  Network_input(inputs: Inputs<object>): void {
    this.room.host.receiveInputs(this, inputs);
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

/** The host's end of one player of a simulation game. @param inputs reads what players do */
export function simulationChannel<Input extends object>(inputs: InputCodec<Input>) {
  return handles({ ...simulationPlayerActions, ...inputAction(inputs) }, Channel);
}
