import { describe, expect, it } from 'vitest';
import { ARENAS } from './arenas.ts';
import { rules } from './rules.ts';
import { champions, matchStandings, standings, survivedTicks } from './scores.ts';
import { itsOf, type TagState, ticksLeft } from './state.ts';
import { gameWith, player, put, roundOf, score, steps, touch } from './testing/play.ts';
import { COUNTDOWN_TICKS, MATCH_WINS, OVERTIME_TICKS, PLAY_TICKS, RESULTS_TICKS } from './tuning.ts';

describe('rounds of Tag', () => {
  it('let a single player practise: nobody is it and no clock runs', () => {
    const state = gameWith(1);
    steps(state, 1000);
    expect(state.phase).toBe('practice');
    expect(itsOf(state)).toEqual([]);
    expect(ticksLeft(state)).toBe(Number.POSITIVE_INFINITY);
  });

  it('count down when a second player comes, are played, show results, and go on in the next arena', () => {
    const state = gameWith(2);
    const phases: string[] = [];
    for (let tick = 0; tick < 1 + COUNTDOWN_TICKS + PLAY_TICKS + RESULTS_TICKS; tick++) {
      steps(state, 1);
      if (phases.at(-1) !== state.phase) phases.push(state.phase);
    }
    expect(phases).toEqual(['countdown', 'play', 'results', 'countdown']);
    expect(state.arena).toBe(1);
    steps(state, (COUNTDOWN_TICKS + PLAY_TICKS + RESULTS_TICKS) * (ARENAS.length - 1));
    expect(state.arena).toBe(0);
  });

  it('keep "it" where it is during the countdown, while the others run', () => {
    const state = gameWith(2);
    steps(state, 1);
    const seat = itsOf(state)[0] as number;
    const before = { ...player(state, seat) };
    const other = { ...player(state, 1 - seat) };
    const run = { x: other.x > 400 ? -1 : 1, y: 0, dash: true, vote: 0 };
    steps(state, 20, new Map([0, 1].map((each) => [each, run])));
    expect(player(state, seat)).toEqual(before);
    expect(Math.abs(player(state, 1 - seat).x - other.x)).toBeGreaterThan(30);
  });

  it('give the time that one was free as score, and the round to whoever was free longest', () => {
    const { state, its, free } = roundOf(2);
    steps(state, ticksLeft(state));
    expect(state.phase).toBe('results');
    expect(score(state, free[0]).survived).toBe(PLAY_TICKS);
    expect(score(state, its[0]).survived).toBe(0);
    expect(standings(state).map(({ seat }) => seat)).toEqual([...free, ...its]);
    expect(score(state, free[0]).wins).toBe(1);
    expect(score(state, its[0]).wins).toBe(0);
  });

  it('never let a score fall, and let exactly those rise who are free', () => {
    const { state, its, free } = roundOf(3);
    const scores = () => standings(state).map(({ seat, survived }) => [seat, survived] as const);
    let before = new Map(scores());
    for (const [hunter, prey] of [
      [its[0], free[0]],
      [free[0], free[1]],
      [free[1], its[0]],
    ]) {
      touch(state, hunter, prey);
      for (const [seat, survived] of scores()) expect(survived).toBeGreaterThanOrEqual(before.get(seat) ?? 0);
      before = new Map(scores());
      steps(state, 60);
      for (const [seat, survived] of scores())
        expect(survived - (before.get(seat) ?? 0)).toBe(player(state, seat).it ? 0 : 60);
    }
  });

  it('do not credit a late player with what was played before', () => {
    const { state } = roundOf(2);
    steps(state, 600);
    rules.join(state, { seat: 7, name: 'Late', bot: false });
    expect(survivedTicks(state, 7)).toBe(0);
    steps(state, 60);
    expect(survivedTicks(state, 7)).toBe(60);
  });

  it('go back to practice when only one is left', () => {
    const { state, its } = roundOf(2);
    rules.leave(state, its[0] as number);
    steps(state, 1);
    expect(state.phase).toBe('practice');
    expect(itsOf(state)).toEqual([]);
  });
});

describe('overtime', () => {
  /** Nobody was caught: all but one share the lead when the time is over. */
  function tiedRound(players: number) {
    const round = roundOf(players);
    steps(round.state, ticksLeft(round.state));
    return round;
  }

  it('comes when several share the lead, and everybody else hunts them', () => {
    const { state, its, free } = roundOf(4);
    touch(state, its[0], free[0]);
    steps(state, ticksLeft(state));
    expect(state.phase).toBe('overtime');
    expect(itsOf(state)).toEqual([its[0], free[0]].sort());
  });

  it('is won by the last who is free, by the seconds that the others lack', () => {
    const { state, its, free } = tiedRound(4);
    const [first, second, third] = free as [number, number, number];
    touch(state, its[0], first);
    touch(state, first, second);
    steps(state, 1);
    expect(state.phase).toBe('results');
    const scores = standings(state);
    expect(scores.map(({ seat }) => seat)).toEqual([third, second, first, its[0]]);
    expect(scores[0]?.survived).toBeGreaterThan(scores[1]?.survived ?? 0);
    expect(scores.filter(({ wins }) => wins > 0).map(({ seat }) => seat)).toEqual([third]);
  });

  it('ends by itself: whoever is left then shares the round', () => {
    const { state, free } = tiedRound(4);
    steps(state, OVERTIME_TICKS);
    expect(state.phase).toBe('results');
    for (const seat of free) expect(score(state, seat).wins).toBe(1);
  });

  it('ends when nobody is left who hunts', () => {
    const { state, its } = tiedRound(4);
    rules.leave(state, its[0] as number);
    steps(state, 1);
    expect(state.phase).toBe('results');
  });

  it('is joined as a hunter', () => {
    const { state } = tiedRound(4);
    rules.join(state, { seat: 9, name: 'Late', bot: false });
    expect(player(state, 9).it).toBe(true);
  });
});

describe('a match', () => {
  function afterRound(wins: number): { state: TagState; winner: number } {
    const { state, its, free } = roundOf(2);
    const winner = free[0] as number;
    score(state, winner).wins = wins - 1;
    score(state, its[0]).wins = 1;
    steps(state, ticksLeft(state) + RESULTS_TICKS);
    return { state, winner };
  }

  it('goes on until somebody has won five rounds', () => {
    expect(afterRound(MATCH_WINS - 1).state.phase).toBe('countdown');
  });

  it('ends on the podium, and then a new one begins from nothing', () => {
    const { state, winner } = afterRound(MATCH_WINS);
    expect(state.phase).toBe('podium');
    expect(champions(state).map(({ seat }) => seat)).toEqual([winner]);
    expect(matchStandings(state).map(({ wins }) => wins)).toEqual([MATCH_WINS, 1]);
    steps(state, ticksLeft(state));
    expect(state.phase).toBe('countdown');
    for (const { wins } of Object.values(state.scores)) expect(wins).toBe(0);
  });

  it('is over with the last moment of the podium, and says how it came out', () => {
    const { state, winner } = afterRound(MATCH_WINS);
    steps(state, ticksLeft(state) - 2);
    expect(rules.final?.(state)).toBeUndefined();
    steps(state, 1);
    expect(rules.final?.(state)).toEqual([
      { seat: winner, score: MATCH_WINS },
      { seat: 1 - winner, score: 1 },
    ]);
  });

  it('has more than one champion when they win the last round together', () => {
    const { state, its, free } = roundOf(4);
    for (const seat of free) score(state, seat).wins = MATCH_WINS - 1;
    steps(state, ticksLeft(state) + OVERTIME_TICKS + RESULTS_TICKS);
    expect(state.phase).toBe('podium');
    expect(champions(state).map(({ seat }) => seat)).toEqual(free);
    expect(its).toHaveLength(1);
  });

  it('keeps the podium when everybody but one has left, who then practises', () => {
    const { state, winner } = afterRound(MATCH_WINS);
    rules.leave(state, 1 - winner);
    steps(state, 1);
    expect(state.phase).toBe('podium');
    steps(state, ticksLeft(state));
    expect(state.phase).toBe('practice');
    put(state, winner, 100, 60);
    steps(state, 10);
    expect(player(state, winner).it).toBe(false);
    expect(score(state, winner).wins).toBe(0);
  });
});
