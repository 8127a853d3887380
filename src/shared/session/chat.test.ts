import { describe, expect, it } from 'vitest';
import { RawPeer } from '../net/testing/test-peer.ts';
import { CHAT_BURST, CHAT_EVERY, EMOTE_BURST, EMOTE_EVERY } from './chat.ts';
import { CHAT_BYTES, CHAT_LENGTH, cleanChat } from './chat-text.ts';
import { PROTOCOL } from './index.ts';
import { CHAT_KEPT } from './talk-actions.ts';
import { chat, Evening, type Person } from './testing/test-game.ts';

/** What somebody reads in the chat. */
const readBy = (person: Person) => person.talk.said.map(({ name, chat }) => `${name}: ${chat}`);

describe('one message', () => {
  it('is as long as may be in what people take for characters, and not cut through', () => {
    const family = 'नि';
    expect(cleanChat('a'.repeat(CHAT_LENGTH + 50))).toHaveLength(CHAT_LENGTH);
    expect(cleanChat('b'.repeat(CHAT_LENGTH - 1) + family + family)).toBe(
      'b'.repeat(CHAT_LENGTH - 1) + family,
    );
  });

  it('is as long as may be in bytes, and not cut through', () => {
    // A letter with two marks: one character of six bytes.
    const text = cleanChat('ạ́'.repeat(CHAT_LENGTH));
    const bytes = new TextEncoder().encode(text).length;
    expect(bytes).toBeLessThanOrEqual(CHAT_BYTES);
    expect(bytes).toBeGreaterThan(CHAT_BYTES - 6);
    expect(text.endsWith('ạ́'.normalize('NFC'))).toBe(true);
  });

  it('breaks no line, turns no writing and hides nothing', () => {
    expect(cleanChat(' a\nb\u202Ec\u0000\u200B ')).toBe('a bc');
    expect(cleanChat('\u200B \u2800')).toBe('');
  });
});

describe('the chat', () => {
  it('reaches everybody, whoever plays and whoever watches', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    const ben = await evening.joins('Ben');
    await evening.joins('Cem');
    const wim = await evening.joins('Wim');
    ben.sayToAll('hello all');
    wim.sayToAll('I watch');
    await evening.settle();
    for (const person of [hana, ben, wim]) expect(readBy(person)).toEqual(['Ben: hello all', 'Wim: I watch']);
    expect(hana.talk.said.map(({ seat }) => seat)).toEqual([1, null]);
  });

  it('is cleaned by the host, whatever the player’s copy sends', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    const peer = new RawPeer(evening.server);
    await peer.say({ action: 'room_join', protocol: PROTOCOL, name: 'Monty', versions: { chat: 3 } });
    await evening.settle();
    await peer.say({ action: 'room_say', chat: `\u202E${'x'.repeat(1_000)}` });
    await peer.say({ action: 'room_say', chat: '\u200B' });
    await evening.settle();
    expect(readBy(hana)).toEqual([`Monty: ${'x'.repeat(CHAT_LENGTH)}`]);
  });

  it('is not heard from somebody who has not joined', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    const peer = new RawPeer(evening.server);
    await peer.say({ action: 'room_say', chat: 'let me in' });
    await peer.say({ action: 'room_emote', emote: 'hello' });
    await evening.settle();
    expect(hana.talk).toMatchObject({ said: [], emoted: [] });
  });

  it('tells who writes too fast that the message reached nobody, and closes nothing', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    const ben = await evening.joins('Ben');
    for (let count = 0; count < CHAT_BURST + 2; count++) ben.sayToAll(`${count}`);
    await evening.settle();
    expect(hana.talk.said).toHaveLength(CHAT_BURST);
    expect(ben.talk.unsaid).toMatchObject({ what: 'chat', reason: 'fast' });
    expect(hana.talk.unsaid).toBeUndefined();
    expect(ben.ended).toBeUndefined();
    hana.sayToAll('another one may');
    await evening.settle();
    expect(hana.talk.said).toHaveLength(CHAT_BURST + 1);

    await evening.wait(CHAT_EVERY);
    ben.sayToAll('now');
    ben.sayToAll('too fast again');
    await evening.settle();
    expect(readBy(hana).slice(-2)).toEqual(['Hana: another one may', 'Ben: now']);
  });

  it('shows the last messages to whoever comes later', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    for (let count = 0; count < CHAT_KEPT + 3; count++) {
      hana.sayToAll(`message ${count}`);
      await evening.wait(CHAT_EVERY);
    }
    const ben = await evening.joins('Ben');
    await evening.settle();
    expect(ben.talk.said).toHaveLength(CHAT_KEPT);
    expect(readBy(ben)[0]).toBe('Hana: message 3');
    expect(readBy(ben)).toEqual(readBy(hana));
    expect(ben.talk.oldUpTo).toBe(ben.talk.said.at(-1)?.id);
    expect(hana.talk.oldUpTo).toBe(0);
  });

  it('can be switched off and on by the host alone, for everybody and whoever comes later', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    const ben = await evening.joins('Ben');
    ben.switchChat(false);
    ben.sayToAll('before');
    await evening.settle();
    hana.switchChat(false);
    await evening.settle();
    expect(ben.talk.isOn).toBe(false);
    await evening.joins('Cem');
    await evening.settle();
    expect(evening.people.map(({ talk }) => talk.isOn)).toEqual([false, false, false]);
    ben.sayToAll('off');
    await evening.settle();
    expect(ben.talk.unsaid?.reason).toBe('off');
    hana.switchChat(true);
    await evening.settle();
    ben.sayToAll('after');
    await evening.settle();
    expect(readBy(hana)).toEqual(['Ben: before', 'Ben: after']);
  });

  it('goes on when the host goes on to another game', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    hana.sayToAll('before');
    await evening.settle();
    const ids = hana.talk.said.map(({ id }) => id);
    evening.room.play({ ...chat });
    await evening.settle();
    const next = evening.goesOn(hana);
    evening.room.chat.say({ seat: null, name: 'Room', send: () => undefined }, 'after');
    await evening.settle();
    expect(readBy(next)).toEqual(['Hana: before', 'Room: after']);
    expect(next.talk.said[0]?.id).toBe(ids[0]);
  });
});

describe('emotes', () => {
  it('reach everybody, by seat, also while the chat is off', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    const ben = await evening.joins('Ben');
    hana.switchChat(false);
    ben.showEmote('heart');
    await evening.settle();
    for (const person of [hana, ben])
      expect(person.talk.emoted).toEqual([{ id: expect.any(Number), seat: 1, emote: 'heart' }]);
  });

  it('come no faster than they can be seen', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    const ben = await evening.joins('Ben');
    for (let count = 0; count < EMOTE_BURST + 2; count++) ben.showEmote('laugh');
    await evening.settle();
    expect(hana.talk.emoted).toHaveLength(EMOTE_BURST);
    expect(ben.talk.unsaid).toMatchObject({ what: 'emote', reason: 'fast' });
    await evening.wait(EMOTE_EVERY);
    ben.showEmote('wow');
    await evening.settle();
    expect(hana.talk.emoted.at(-1)?.emote).toBe('wow');
  });

  it('are not shown by whoever watches', async () => {
    const evening = new Evening();
    const hana = await evening.host();
    await evening.joins('Ben');
    await evening.joins('Cem');
    const wim = await evening.joins('Wim');
    wim.showEmote('hello');
    await evening.settle();
    expect(hana.talk.emoted).toEqual([]);
  });
});

describe('what a host may send', () => {
  it('is cleaned and bounded here as well', async () => {
    const evening = new Evening();
    const ben = await evening.joins('Ben');
    for (const channel of evening.server.channels) {
      for (let count = 0; count < CHAT_KEPT + 10; count++)
        channel.send({ action: 'room_said', seat: 0, name: '\u202Eevil', chat: `\u202E${count}\n` });
      channel.send({ action: 'room_said', seat: 0, name: 'x', chat: '\u200B' });
    }
    await evening.settle();
    expect(ben.talk.said).toHaveLength(CHAT_KEPT);
    expect(readBy(ben).at(-1)).toBe(`evil: ${CHAT_KEPT + 9}`);
  });
});
