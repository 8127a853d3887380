import { describe, expect, it } from 'vitest';
import { LINKS, type LinkConditions } from '../netcode/index.ts';
import { party } from './party.ts';
import { describeParty, describeUpload } from './party-text.ts';
import { simulationGame } from './simulation-game.ts';
import { dots, JUMP, parts } from './testing/dots.ts';
import { expectSmooth } from './testing/expect-smooth.ts';

/** What friends on bad Wi-Fi have. */
const bad: LinkConditions = { latency: 150, jitter: 30, stall: 0.02, bandwidth: Number.POSITIVE_INFINITY };
/** Minutes of play take a while to calculate on a busy machine, ms. */
const PATIENCE = 180_000;

describe('a party', { timeout: PATIENCE }, () => {
  it('is smooth on bad Wi-Fi', async () => {
    const report = await party(dots, { guests: 3, link: bad, seconds: 20, seed: 3 });
    expectSmooth(report, JUMP);
    expect(report.players[0]?.corrections.largest).toBe(0);
  });

  it('is the same again with the same seed, and another with another', async () => {
    const options = { guests: 1, link: bad, seconds: 2, seed: 5 };
    const report = await party(dots, options);
    expect(await party(dots, options)).toEqual(report);
    expect(await party(dots, { ...options, seed: 6 })).not.toEqual(report);
  });

  it('shows what the network does', async () => {
    const options = { guests: 1, seconds: 3, seed: 7 };
    const near = (await party(dots, { ...options, link: LINKS.LAN })).players[1];
    const far = (await party(dots, { ...options, link: LINKS['across the ocean'] })).players[1];
    expect(near?.roundTrip).toBeLessThan(10);
    expect(far?.roundTrip).toBeGreaterThan(170);
    expect(far?.receivedKilobits).toBeGreaterThan(1);
    expect(far?.sentKilobits).toBeGreaterThan(1);
  });

  it('is told in words, and says what it means', async () => {
    const report = await party(dots, { guests: 1, link: bad, seconds: 1, seed: 1, stopwatch: () => 0 });
    const text = describeParty(report);
    expect(text).toContain(
      '2 players at dots for 1 s: the host, and 1 over 150 ms ± 30 ms, 2 % stalls (seed 1)',
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
    await expect(party(dots, { guests: 1, link: bad, seconds: 1, seed: 1, ...wrong })).rejects.toThrow(
      message,
    );
  });

  it('needs a game that can be played without people', async () => {
    await expect(party(simulationGame(parts), { guests: 1, link: bad, seconds: 1, seed: 1 })).rejects.toThrow(
      'Dots has no bots to play it.',
    );
  });
});
