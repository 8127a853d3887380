import { afterEach, describe, expect, it } from 'vitest';
import { encode } from '../../net/index.ts';
import { LINKS, type LinkConditions, RecentNumbers, type Snapshot } from '../../netcode/index.ts';
import { party, SNAPSHOT_TICKS } from '../../simulation/index.ts';
import { Rig } from '../../simulation/rig.ts';
import { expectSmooth } from '../../simulation/testing/expect-smooth.ts';
import { createBot } from './bot.ts';
import { game, survivedTicks, type TagInput, type TagState, tradeOf } from './index.ts';

/** What friends on bad Wi-Fi have. */
const bad: LinkConditions = { latency: 150, jitter: 30, stall: 0.02, bandwidth: Number.POSITIVE_INFINITY };
/** The layout's limit for the drawn motion of others, and the goal for the own player's corrections. World units. */
const JUMP = 60;
const CORRECTION_P99 = 4;
/** Bytes per player and second, framing included. */
const BYTES_IN_PLAY = 2500;
const BYTES_WITHOUT_DELTAS = 6000;
const HEADER_BYTES = 4;
/** Minutes of play take a while to calculate on a busy machine, ms. */
const PATIENCE = 120_000;

const { simulation } = game;
const idle: TagInput = { x: 0, y: 0, dash: false, vote: 0 };

type Tag = Rig<TagState, TagInput>;
let rig: Tag | undefined;
afterEach(() => rig?.stop());

/** Adds a player over bad Wi-Fi who plays like a bot: looks at what is drawn, and acts on it. */
function addPlayer(to: Tag, seed: number): void {
  const decide = createBot({ seed });
  const player = to.add(() => {
    const { view } = player.client;
    return view === undefined || view.self === null ? idle : decide(view.drawn, view.self);
  }, bad);
}

describe('Tag on bad Wi-Fi', { timeout: PATIENCE }, () => {
  it.each([4, 5])(
    'is drawn without jumps, corrected little, and the same for everybody (seed %i)',
    async (seed) => {
      rig = new Rig(game, seed);
      for (let i = 0; i < 4; i++) addPlayer(rig, seed * 10 + i);
      // The first round begins after a countdown, and everybody is put somewhere else for it.
      await rig.run(360);
      const { host, players } = rig;
      expect(host.state.phase).toBe('play');

      const corrections = new RecentNumbers(100_000);
      const told = new Map<number, TagState>();
      const before = new Map<object, TagState>();
      const seen = new Map<object, number>();
      let furthest = 0;
      const look = () => {
        told.set(host.state.tick, structuredClone(host.state));
        for (const { client } of players) {
          const { drawn, self } = client.view ?? { drawn: host.state, self: null };
          for (const [seat, { x, y }] of Object.entries(drawn.players)) {
            const state = before.get(client);
            const last = state?.players[Number(seat)];
            // Who trades places is put there, and drawn so.
            const isPut = state !== undefined && tradeOf(state, Number(seat)) !== undefined;
            if (last !== undefined && Number(seat) !== self && !isPut)
              furthest = Math.max(furthest, Math.hypot(x - last.x, y - last.y));
          }
          before.set(client, drawn);
          const { tick } = client.newest ?? { tick: 0 };
          if (tick !== seen.get(client)) corrections.add(client.figures.correction);
          seen.set(client, tick);
        }
      };
      await rig.run(900, look);
      expect(furthest).toBeGreaterThan(3);
      expect(furthest).toBeLessThan(JUMP);
      expect(corrections.count).toBeGreaterThan(800);
      expect(corrections.percentile(0.99)).toBeLessThanOrEqual(CORRECTION_P99);

      for (const player of players) player.wants = () => idle;
      await rig.run(150, look);
      for (const { client } of players) {
        const { newest, view, seat } = client;
        expect(newest?.state).toEqual(told.get(newest?.tick ?? 0));
        expect(view?.predicted?.players[seat ?? -1]).toMatchObject({ vx: 0, vy: 0 });
        const own = host.state.players[seat ?? -1];
        expect(view?.predicted?.players[seat ?? -1]).toMatchObject({ x: own?.x, y: own?.y });
      }
      for (const piece of host.log?.pieces ?? []) expect(simulation.replay(piece).desync).toBeUndefined();
    },
  );
});

describe('the score of Tag on bad Wi-Fi', { timeout: PATIENCE }, () => {
  it('never falls in any window, and one is “it” there exactly as often as one truly is', async () => {
    rig = new Rig(game, 6);
    for (let i = 0; i < 6; i++) addPlayer(rig, 40 + i);
    await rig.run(360);
    const { host, players } = rig;
    const scores = new Map<string, number>();
    const its = new Map<string, boolean>();
    let falls = 0;
    let changes = 0;
    let truly = 0;
    const watch = (window: string, state: TagState, changed: () => void) => {
      for (const [seat, player] of Object.entries(state.players)) {
        const key = `${window} ${seat}`;
        const score = survivedTicks(state, Number(seat));
        if (score < (scores.get(key) ?? 0)) falls += 1;
        if (player.it !== (its.get(key) ?? player.it)) changed();
        scores.set(key, score);
        its.set(key, player.it);
      }
    };
    await rig.run(2400, () => {
      watch('host', host.state, () => (truly += 1));
      players.forEach(({ client }, window) => {
        if (client.view) watch(`${window}`, client.view.drawn, () => (changes += 1));
      });
    });
    expect(host.state.phase).toBe('play');
    expect(falls).toBe(0);
    expect(truly).toBeGreaterThanOrEqual(4);
    // What the last moments brought has not been drawn everywhere yet.
    expect(changes).toBeLessThanOrEqual(truly * players.length);
    expect(changes).toBeGreaterThanOrEqual((truly - 2) * players.length);
  });
});

describe('a party at Tag', { timeout: PATIENCE }, () => {
  it.each([3, 8])('is smooth on bad Wi-Fi (seed %i)', async (seed) => {
    const report = await party(game, { guests: 3, link: bad, seconds: 40, seed });
    expectSmooth(report, JUMP);
    const [host, ...guests] = report.players;
    expect(host?.corrections.largest).toBe(0);
    for (const { corrections } of guests) expect(corrections.p99).toBeLessThanOrEqual(CORRECTION_P99);
  });

  it('goes on without a jump for a guest on a train', async () => {
    expectSmooth(await party(game, { guests: 1, link: LINKS.train, seconds: 20, seed: 4 }), JUMP);
  });
});

describe('what Tag sends to each of 16 players', { timeout: PATIENCE }, () => {
  it('stays within its bytes, with and without deltas', () => {
    const state = simulation.create(5);
    const bots = Array.from({ length: 16 }, (_, seat) => createBot({ seed: seat }));
    for (const seat of bots.keys()) simulation.join(state, { seat, name: `Player ${seat}`, bot: true });
    const sent = (snapshot: Snapshot, baseline?: Snapshot) =>
      HEADER_BYTES +
      encode({ action: 'state', data: simulation.snapshots.encode(snapshot, baseline) }).length;

    let baseline = simulation.layout.capture(state, 0);
    let seconds = 0;
    let deltas = 0;
    let wholes = 0;
    for (let tick = 1; seconds < 20; tick++) {
      simulation.step(state, new Map(bots.map((decide, seat) => [seat, decide(state, seat)])));
      if (tick % SNAPSHOT_TICKS !== 0) continue;
      const snapshot = simulation.layout.capture(state, tick);
      if (state.phase === 'play') {
        deltas += sent(snapshot, baseline);
        wholes += sent(snapshot);
        seconds += SNAPSHOT_TICKS / 60;
      }
      baseline = snapshot;
    }
    expect(deltas / seconds).toBeLessThanOrEqual(BYTES_IN_PLAY);
    expect(wholes / seconds).toBeLessThanOrEqual(BYTES_WITHOUT_DELTAS);
    expect(deltas).toBeLessThan(wholes);
  });
});
