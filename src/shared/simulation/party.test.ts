import { describe, expect, it } from 'vitest';
import { game } from '../games/tag/index.ts';
import { LINKS, type LinkConditions } from '../netcode/index.ts';
import { dots } from './dots.ts';
import { type PartyReport, party } from './party.ts';
import { describeParty, describeUpload } from './party-text.ts';

/** What friends on bad Wi-Fi have. */
const bad: LinkConditions = { latency: 150, jitter: 30, stall: 0.02, bandwidth: Number.POSITIVE_INFINITY };
/** What Tag's layout calls a teleport: nothing that moves is drawn to move so far in a frame. World units. */
const JUMP = 60;
/** Largest correction of the own player in all but one of a hundred snapshots, world units. */
const CORRECTION_P99 = 4;
/** Minutes of play take a while to calculate on a busy machine, ms. */
const PATIENCE = 180_000;

function expectSmooth({ players, differed, compared }: PartyReport): void {
  for (const { largestMove } of players) {
    // Somebody moved at all, and nobody jumped.
    expect(largestMove).toBeGreaterThan(3);
    expect(largestMove).toBeLessThan(JUMP);
  }
  expect(compared).toBeGreaterThan(100);
  expect(differed).toBe(0);
}

describe('a party at Tag', { timeout: PATIENCE }, () => {
  it.each([3, 8])('is smooth on bad Wi-Fi (seed %i)', async (seed) => {
    const report = await party(game, { guests: 3, link: bad, seconds: 20, seed });
    expectSmooth(report);
    const [host, ...guests] = report.players;
    expect(host?.corrections.largest).toBe(0);
    for (const { corrections } of guests) expect(corrections.p99).toBeLessThanOrEqual(CORRECTION_P99);
  });

  it('goes on without a jump for a guest on a train', async () => {
    expectSmooth(await party(game, { guests: 1, link: LINKS.train, seconds: 20, seed: 4 }));
  });

  it('is the same again with the same seed, and another with another', async () => {
    const options = { guests: 1, link: bad, seconds: 2, seed: 5 };
    const report = await party(game, options);
    expect(await party(game, options)).toEqual(report);
    expect(await party(game, { ...options, seed: 6 })).not.toEqual(report);
  });

  it('shows what the network does', async () => {
    const options = { guests: 1, seconds: 3, seed: 7 };
    const near = (await party(game, { ...options, link: LINKS.LAN })).players[1];
    const far = (await party(game, { ...options, link: LINKS['across the ocean'] })).players[1];
    expect(near?.roundTrip).toBeLessThan(10);
    expect(far?.roundTrip).toBeGreaterThan(170);
    expect(far?.receivedKilobits).toBeGreaterThan(1);
    expect(far?.sentKilobits).toBeGreaterThan(1);
  });
});

describe('a party', { timeout: PATIENCE }, () => {
  it('is told in words, and says what it means', async () => {
    const report = await party(game, { guests: 1, link: bad, seconds: 1, seed: 1, stopwatch: () => 0 });
    const text = describeParty(report);
    expect(text).toContain(
      '2 players at tag for 1 s: the host, and 1 over 150 ms ± 30 ms, 2 % stalls (seed 1)',
    );
    expect(text).toContain('A tick takes 0.00 ms: 0.0 % of its time.');
    expect(describeUpload({ ...report, uploadKilobits: 612 })).toBe('2 players need 0.6 Mbit/s of upload.');
    expect(describeUpload({ ...report, uploadKilobits: 24 })).toBe('2 players need 0.02 Mbit/s of upload.');
    expect(describeParty({ ...report, differed: 3 })).toContain('the rules or the layout are broken');
  });

  it.each([
    [{ guests: 0 }, '1 to 15 guests'],
    [{ guests: 16 }, '1 to 15 guests'],
    [{ guests: 1.5 }, '1 to 15 guests'],
    [{ seconds: 0 }, 'at least 1 second'],
  ])('refuses %j', async (wrong, message) => {
    await expect(party(game, { guests: 1, link: bad, seconds: 1, seed: 1, ...wrong })).rejects.toThrow(
      message,
    );
  });

  it('needs a game that can be played without people', async () => {
    await expect(party(dots, { guests: 1, link: bad, seconds: 1, seed: 1 })).rejects.toThrow(
      'Dots has no bots to play it.',
    );
  });
});
