import { afterEach, describe, expect, it } from 'vitest';
import { integer, type LinkConditions, table } from '../netcode/index.ts';
import { Rig } from './rig.ts';
import { type SimulationGameOptions, simulationGame } from './simulation-game.ts';
import { type DotsInput, type DotsState, parts, rules } from './testing/dots.ts';

/** Dots who count their ticks: `tick - age` of a dot is the same in every state that is of one moment. */
interface AgingState extends DotsState {
  players: Record<number, DotsState['players'][number] & { age: number }>;
}

const { fields } = parts.layout.players;
const agingParts: SimulationGameOptions<AgingState, DotsInput> = {
  ...parts,
  layout: { ...parts.layout, players: table({ ...fields, age: integer({ min: 0, max: 9_999 }) }) },
  rules: {
    ...rules,
    create: (options) => ({ ...rules.create(options), players: {} }),
    join(state, player) {
      rules.join(state, player);
      Object.assign(state.players[player.seat] ?? {}, { age: 0 });
    },
    step(state, inputs) {
      rules.step(state, inputs);
      for (const player of Object.values(state.players)) player.age += 1;
    },
  },
};
const agingDots = simulationGame(agingParts);

/** What friends on bad Wi-Fi have. */
const bad: LinkConditions = { latency: 150, jitter: 30, stall: 0.02, bandwidth: Number.POSITIVE_INFINITY };

let rig: Rig<AgingState, DotsInput>;
afterEach(() => rig.stop());

const toAndFro = (frame: number) => ({ x: frame % 60 < 30 ? 1 : -1, y: 0 });

function birthOf({ tick, players }: AgingState, seat: number): number {
  return tick - (players[seat]?.age ?? 0);
}

describe('what is drawn of the own player', () => {
  it('is of the moment of all others, apart from where the player is: a count does not run ahead', async () => {
    rig = new Rig(agingDots, 4);
    for (let i = 0; i < 3; i++) rig.add(toAndFro, bad);
    await rig.run(120);
    let looks = 0;
    await rig.run(300, () => {
      for (const { client } of rig.players) {
        const { drawn, self } = client.view ?? {};
        if (drawn === undefined || self === undefined || self === null) continue;
        expect(birthOf(drawn, self)).toBe(birthOf(rig.host.state, self));
        looks += 1;
      }
    });
    expect(looks).toBe(900);
  });

  it('is where it is calculated to be: ahead of what the host has told', async () => {
    rig = new Rig(agingDots, 4);
    const player = rig.add(toAndFro, bad);
    await rig.run(120);
    let ahead = 0;
    await rig.run(120, () => {
      const { drawn, told } = player.client.view ?? {};
      if (drawn?.players[0]?.x !== told?.players[0]?.x) ahead += 1;
    });
    expect(ahead).toBeGreaterThan(60);
  });

  it('is there as soon as it is calculated, where the past has none yet', async () => {
    const born = 150;
    rig = new Rig(withBirthAt(born), 4);
    const player = rig.add(toAndFro);
    let early = 0;
    await rig.run(240, () => {
      const { drawn, told, predicted } = player.client.view ?? {};
      expect(drawn?.players[0] === undefined).toBe((predicted ?? told)?.players[0] === undefined);
      if (drawn?.players[0] !== undefined && told?.players[0] === undefined) early += 1;
    });
    expect(early).toBeGreaterThan(0);
  });
});

/** The same game, in which the first player gets a dot late. */
function withBirthAt(tick: number) {
  return simulationGame<AgingState, DotsInput>({
    ...agingParts,
    rules: {
      ...agingParts.rules,
      join: () => {},
      step(state, inputs) {
        agingParts.rules.step(state, inputs);
        if (state.tick === tick) agingParts.rules.join(state, { seat: 0, name: '', bot: false });
      },
    },
  });
}
