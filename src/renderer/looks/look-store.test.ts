import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { Look, Player } from '../../shared/session/index.ts';
import { type LookSession, LookStore } from './look-store.ts';

function setUp(look: Look | null = null) {
  const kept = signal(look);
  const asked: Look[] = [];
  const players = signal<readonly Player[]>([
    { seat: 0, name: 'Ann', host: true, bot: false },
    { seat: 1, name: 'Ben', host: false, bot: false, look: { colour: 7, face: 3 } },
    { seat: 2, name: 'Kiwi', host: false, bot: true },
  ]);
  const session = signal<LookSession | undefined>(undefined);
  const keep = (next: Look) => {
    kept.value = next;
  };
  const looks = new LookStore({ session, kept, keep });
  const enter = (seat: number | null) => {
    session.value = { players, seat: signal(seat), changeLook: (next) => void asked.push(next) };
  };
  return { looks, kept, asked, players, enter };
}

it('is remembered outside of a game, and only then asked for', () => {
  const { looks, kept, asked } = setUp();
  expect(looks.own.value).toBeNull();
  looks.chooseColour(5);
  looks.chooseFace(2);
  expect(kept.value).toEqual({ colour: 5, face: 2 });
  expect(looks.own.value).toEqual({ colour: 5, face: 2 });
  expect(asked).toEqual([]);
});

it('is what the host gives, which may be another than the chosen one', () => {
  const { looks, enter, players, asked, kept } = setUp({ colour: 7, face: 1 });
  enter(0);
  expect(looks.own.value).toEqual({ colour: 0, face: 0 });
  looks.chooseFace(4);
  expect(asked).toEqual([{ colour: 0, face: 4 }]);
  expect(kept.value).toEqual({ colour: 0, face: 4 });
  players.value = players.value.map((one) =>
    one.seat === 0 ? { ...one, look: { colour: 0, face: 4 } } : one,
  );
  expect(looks.own.value).toEqual({ colour: 0, face: 4 });
});

it('knows whose colours cannot be had, those of bots can', () => {
  const { looks, enter } = setUp();
  expect(looks.taken.value.size).toBe(0);
  enter(0);
  expect([...looks.taken.value]).toEqual([[7, 'Ben']]);
});
