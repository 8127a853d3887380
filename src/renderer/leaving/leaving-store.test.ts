import { type Signal, signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Failure } from '../../shared/bridge/index.ts';
import { ManualClock } from '../../shared/net/index.ts';
import { ENDS_IN, type Player } from '../../shared/session/index.ts';
import { type Endable, LeavingStore } from './leaving-store.ts';

const OVER: { ok: false; error: Failure } = { ok: false, error: { code: 'internal' } };

function player(seat: number, bot = false): Player {
  return { seat, name: `Player ${seat}`, host: seat === 0, bot };
}

/** What main has answered reaches the page in one of the next turns. */
async function arrives(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
}

describe('leaving a game that friends are in', () => {
  let players: Signal<readonly Player[]>;
  let session: Signal<Endable | undefined>;
  let isHost: Signal<boolean>;
  let clock: ManualClock;
  let done: string[];
  let told: number[];
  /** Main has heard that the app is to be closed. */
  let close: () => void;
  let store: LeavingStore;

  beforeEach(() => {
    done = [];
    told = [];
    clock = new ManualClock();
    players = signal([player(0), player(1), player(2), player(3), player(4, true)]);
    isHost = signal(true);
    session = signal({
      players,
      seat: signal<number | null>(0),
      watching: signal(0),
      announceEnd: () => done.push('announced'),
    });
    store = new LeavingStore({
      bridge: {
        tellFriends: async (count) => {
          told.push(count);
          return OVER;
        },
        nextClosing: () =>
          new Promise((resolve) => {
            done.push('listens');
            close = () => resolve({ ok: true, value: undefined });
          }),
        closeApp: async () => {
          done.push('closed');
          return OVER;
        },
      },
      clock,
      session,
      isHost,
      leave: () => done.push('left'),
    });
    done = [];
  });

  it('asks, says so to everybody, and ends it a few seconds later', () => {
    store.end();
    expect(store.isAsked.value).toBe(true);
    expect(store.friends.value).toBe(3);
    store.confirm();
    expect(store.isAsked.value).toBe(false);
    expect(done).toEqual(['announced']);
    clock.advance(ENDS_IN - 1);
    expect(done).toEqual(['announced']);
    clock.advance(1);
    expect(done).toEqual(['announced', 'left']);
  });

  it('goes on playing when the answer is no', () => {
    store.end();
    store.stay();
    clock.advance(ENDS_IN);
    expect([store.isAsked.value, done]).toEqual([false, []]);
  });

  it('asks nobody who plays alone, with bots or as a guest', () => {
    players.value = [player(0), player(1, true)];
    store.end();
    isHost.value = false;
    players.value = [player(0), player(1)];
    store.end();
    expect([store.isAsked.value, done]).toEqual([false, ['left', 'left']]);
  });

  it('tells main how many friends there are, so that closing the app is asked about too', () => {
    players.value = [player(0), player(1)];
    session.value = undefined;
    expect(told).toEqual([3, 1, 0]);
  });

  it('asks when the window is closed; no lets main ask again, yes closes the app after the notice', async () => {
    close();
    await arrives();
    expect(store.isAsked.value).toBe(true);
    store.stay();
    await arrives();
    expect(done).toEqual(['listens']);
    close();
    await arrives();
    expect(store.isAsked.value).toBe(true);
    store.confirm();
    clock.advance(ENDS_IN);
    expect(done).toEqual(['listens', 'announced', 'closed']);
  });

  it('closes the app at the end of a game that was ending anyway, and announces it once', async () => {
    store.end();
    store.confirm();
    close();
    await arrives();
    clock.advance(ENDS_IN);
    expect(done).toEqual(['announced', 'closed']);
  });

  it('asks no more when the game is over by itself', () => {
    store.end();
    session.value = undefined;
    expect(store.isAsked.value).toBe(false);
  });
});
