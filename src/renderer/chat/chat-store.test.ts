import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../shared/net/index.ts';
import type { Talk } from '../../shared/session/index.ts';
import { type ChatSession, ChatStore, FRESH_FOR, FRESH_LINES } from './chat-store.ts';

/** A session whose host is the test. This player is Ann, at seat 0. */
function room() {
  const talk = signal<Talk>({ isOn: true, said: [], oldUpTo: 0, emoted: [], unsaid: undefined });
  const sent: string[] = [];
  let id = 0;
  const session = {
    talk,
    seat: signal<number | null>(0),
    sayToAll: (text: string) => void sent.push(text),
    switchChat: (isOn: boolean) => void sent.push(isOn ? '(on)' : '(off)'),
  } satisfies ChatSession;
  const tell = (part: Partial<Talk>) => {
    talk.value = { ...talk.value, ...part };
  };
  return {
    session,
    sent,
    tell,
    hears: (name: string, chat: string, seat: number | null = name === 'Ann' ? 0 : 1) =>
      tell({ said: [...talk.value.said, { id: ++id, seat, name, chat }] }),
    refuses: (reason: 'fast' | 'off') => tell({ unsaid: { id: ++id, what: 'chat', reason } }),
  };
}

function setUp() {
  const clock = new ManualClock();
  const first = room();
  const current = signal<ChatSession | undefined>(first.session);
  const chat = new ChatStore(current, clock);
  const texts = (lines = chat.lines) => lines.value.map((line) => line.chat);
  return { ...first, chat, clock, current, texts, fresh: () => texts(chat.fresh) };
}

describe('what is said', () => {
  it('is there to be read, and fresh for a while', () => {
    const { chat, clock, hears, texts, fresh } = setUp();
    hears('Ben', 'one');
    clock.advance(FRESH_FOR / 2);
    hears('Ben', 'two');
    expect(fresh()).toEqual(['one', 'two']);
    clock.advance(FRESH_FOR / 2);
    expect(fresh()).toEqual(['two']);
    clock.advance(FRESH_FOR / 2);
    expect(fresh()).toEqual([]);
    expect(texts()).toEqual(['one', 'two']);
    expect(chat.unread.value).toBe(2);
  });

  it('does not pile up over the game', () => {
    const { hears, fresh } = setUp();
    for (let count = 0; count < FRESH_LINES + 3; count++) hears('Ben', `${count}`);
    expect(fresh()).toEqual(['3', '4', '5', '6']);
  });

  it('is neither new nor fresh when it was said before this player came', () => {
    const { chat, tell, fresh } = setUp();
    tell({ said: [{ id: 90, seat: 1, name: 'Ben', chat: 'long ago' }], oldUpTo: 90 });
    expect([fresh(), chat.unread.value]).toEqual([[], 0]);
    tell({ said: [{ id: 91, seat: 1, name: 'Ben', chat: 'now' }] });
    expect([fresh(), chat.unread.value]).toEqual([['now'], 1]);
  });

  it('is read once the chat was open, and what this player said is', () => {
    const { chat, hears, session } = setUp();
    hears('Ben', 'one');
    hears('Ann', 'mine');
    expect(chat.unread.value).toBe(1);
    chat.open();
    hears('Ben', 'two');
    expect(chat.unread.value).toBe(0);
    chat.close();
    hears('Ben', 'three');
    expect(chat.unread.value).toBe(1);
    chat.read();
    expect(chat.unread.value).toBe(0);

    session.seat.value = null;
    chat.type('I watch');
    chat.say();
    hears('Ann', 'I watch', null);
    hears('Wim', 'me too', null);
    expect(chat.unread.value).toBe(1);
  });
});

describe('saying something', () => {
  it('empties the field, and says nothing when nothing can be seen', () => {
    const { chat, sent } = setUp();
    chat.type('  hello  ');
    chat.say();
    chat.type(' \u200B');
    chat.say();
    expect(sent).toEqual(['hello']);
    expect(chat.draft.value).toBe('');
  });

  it('gives a refused message back, with the reason, until something else is typed', () => {
    const { chat, refuses } = setUp();
    chat.type('hello');
    chat.say();
    refuses('fast');
    expect([chat.draft.value, chat.problem.value]).toEqual(['hello', 'fast']);
    chat.type('hello!');
    expect(chat.problem.value).toBeUndefined();
    chat.say();
    chat.type('next');
    refuses('off');
    expect([chat.draft.value, chat.problem.value]).toEqual(['next', 'off']);
  });

  it('has nothing to do with an emote that was too fast', () => {
    const { chat, tell } = setUp();
    chat.type('hello');
    chat.say();
    tell({ unsaid: { id: 50, what: 'emote', reason: 'fast' } });
    expect([chat.draft.value, chat.problem.value]).toEqual(['', undefined]);
  });
});

describe('muting', () => {
  it('hides what somebody says, and shows it again', () => {
    const { chat, hears, texts, fresh } = setUp();
    hears('Ben', 'one');
    hears('Cem', 'two');
    chat.toggleMuted('Ben');
    hears('Ben', 'three');
    expect([texts(), fresh(), chat.unread.value]).toEqual([['two'], ['two'], 1]);
    chat.toggleMuted('Ben');
    expect(texts()).toEqual(['one', 'two', 'three']);
  });

  it('is for one session', () => {
    const { chat, current, texts } = setUp();
    chat.toggleMuted('Ben');
    chat.open();
    chat.type('half a sent');
    const next = room();
    current.value = next.session;
    next.hears('Ben', 'hello again');
    expect(texts()).toEqual(['hello again']);
    expect([chat.isOpen.value, chat.draft.value, chat.unread.value]).toEqual([false, '', 1]);
  });
});

it('is switched by the host for all', () => {
  const { chat, tell, sent } = setUp();
  chat.switchForAll(false);
  expect(sent).toEqual(['(off)']);
  expect(chat.isOn.value).toBe(true);
  tell({ isOn: false });
  expect(chat.isOn.value).toBe(false);
});
