import { afterEach, expect, it } from 'vitest';
import { PERFECT } from '../netcode/index.ts';
import { Rig } from './rig.ts';
import { type DotsInput, type DotsState, dots } from './testing/dots.ts';

const FRAMES_PER_SECOND = 60;
const WARM_UP = 3 * FRAMES_PER_SECOND;
/** The next try, then a look at the host's time, then half a second of running. */
const AFTERWARDS = 14 * FRAMES_PER_SECOND;
/** Minutes of play take a while to calculate on a busy machine, ms. */
const PATIENCE = 120_000;

let rig: Rig<DotsState, DotsInput> | undefined;
afterEach(() => rig?.stop());

it.each([12, 50])(
  'a player whose line was dark for %i s is at the same seat, and moves again',
  async (seconds) => {
    rig = new Rig(dots, seconds);
    rig.add(() => ({ x: 0, y: 0 }));
    const guest = rig.add((frame) => ({ x: Math.sin(frame), y: 0 }), { ...PERFECT, latency: 80 });
    await rig.run(WARM_UP);
    const { seat } = guest.client;

    guest.link.isDark = true;
    await rig.run(seconds * FRAMES_PER_SECOND);
    guest.link.isDark = false;
    guest.wants = () => ({ x: 0, y: 1 });
    await rig.run(AFTERWARDS);

    expect(guest.client.ended).toBeUndefined();
    expect([guest.client.seat, rig.room.players.length]).toEqual([seat, 2]);
    expect(guest.client.self?.unstable).toBeUndefined();
    const dot = () => rig?.host.state.players[seat ?? -1];
    expect(dot()).toMatchObject({ vx: 0, vy: 200 });
    guest.wants = () => ({ x: 0, y: -1 });
    await rig.run(FRAMES_PER_SECOND);
    expect(dot()).toMatchObject({ vx: 0, vy: -200 });
    expect(guest.client.view?.told.players[seat ?? -1]).toMatchObject({ vy: -200 });
  },
  PATIENCE,
);
