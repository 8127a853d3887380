import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { ManualClock } from '../../shared/net/index.ts';
import type { Emote, Player, Talk } from '../../shared/session/index.ts';
import { EMOTE_FOR, EmoteStore } from './emote-store.ts';

function room() {
  const talk = signal<Talk>({ isOn: true, said: [], oldUpTo: 0, emoted: [], unsaid: undefined });
  const players = signal<readonly Player[]>([
    { seat: 0, name: 'Ann', host: true, bot: false },
    { seat: 1, name: 'Ben', host: false, bot: false },
  ]);
  const sent: Emote[] = [];
  const announcement = signal('');
  let id = 0;
  return {
    session: { talk, players, announcement, showEmote: (emote: Emote) => void sent.push(emote) },
    sent,
    shows: (seat: number, emote: Emote) => {
      talk.value = { ...talk.value, emoted: [...talk.value.emoted, { id: ++id, seat, emote }] };
    },
  };
}

function setUp() {
  const clock = new ManualClock();
  const muted = signal<ReadonlySet<string>>(new Set());
  const first = room();
  const current = signal<ReturnType<typeof room>['session'] | undefined>(first.session);
  const inWords = (name: string, emote: Emote) => `${name}: ${emote}`;
  const emotes = new EmoteStore({ session: current, clock, muted, inWords });
  return { ...first, emotes, clock, muted, current };
}

it('are shown for a while, and told to those who do not see them', () => {
  const { emotes, clock, shows, session } = setUp();
  shows(1, 'heart');
  expect(emotes.of(1)).toBe('heart');
  expect(emotes.of(0)).toBeUndefined();
  expect(session.announcement.value).toBe('Ben: heart');
  clock.advance(EMOTE_FOR);
  expect(emotes.shown.value.size).toBe(0);
});

it('give way to the next one, which is shown as long', () => {
  const { emotes, clock, shows } = setUp();
  shows(1, 'heart');
  clock.advance(EMOTE_FOR - 100);
  shows(1, 'wow');
  clock.advance(100);
  expect(emotes.of(1)).toBe('wow');
  clock.advance(EMOTE_FOR - 100);
  expect(emotes.of(1)).toBeUndefined();
});

it('of a muted player, or of nobody, are not shown', () => {
  const { emotes, muted, shows, session } = setUp();
  muted.value = new Set(['Ben']);
  shows(1, 'heart');
  shows(7, 'heart');
  expect(emotes.shown.value.size).toBe(0);
  expect(session.announcement.value).toBe('');
});

it('are sent by number, and those of another session are gone', () => {
  const { emotes, sent, shows, current, clock } = setUp();
  emotes.show(0);
  emotes.show(3);
  emotes.show(4);
  expect(sent).toEqual(['hello', 'wow']);
  shows(0, 'hello');
  const next = room();
  current.value = next.session;
  expect(emotes.shown.value.size).toBe(0);
  next.shows(0, 'laugh');
  clock.advance(EMOTE_FOR - 1);
  expect(emotes.of(0)).toBe('laugh');
});
