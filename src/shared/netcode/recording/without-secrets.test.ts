import { describe, expect, it } from 'vitest';
import { decode, encode, type Message } from '../../net/index.ts';
import { BlackBox } from './black-box.ts';
import { readRecording } from './recording.ts';
import { RecordingConnection } from './recording-connection.ts';
import { ReplayConnection } from './replay-connection.ts';
import { LEFT_OUT, withoutSecrets } from './without-secrets.ts';

const SECRET = 'b5f0c7d2e9a14836';
const START = 1_700_000_000_000;
const about = { app: '0.1.0', game: '', version: 0, player: 'Ann', reason: 'asked', detail: '' } as const;

/** The bytes of a file in which one message was sent, came in, and stands in the checkpoint. */
function recorded(message: Message): Uint8Array {
  const box = new BlackBox(() => [message]);
  const line = new RecordingConnection(
    new ReplayConnection(arriving(message), 0, () => START),
    box,
    () => START,
  );
  line.sendPayload(encode(message));
  expect(line.next()).toMatchObject({ payload: encode(message) });
  const bytes = box.save(about);
  if (bytes === undefined) throw new Error('Nothing was recorded.');
  return bytes;
}

function bytes(): Uint8Array {
  return new TextEncoder().encode(SECRET);
}

function arriving(message: Message) {
  const entry = { kind: 'received', at: START, payload: encode(message) } as const;
  return { about, pieces: [{ at: START, checkpoint: [], entries: [entry] }] };
}

describe('what is recorded', () => {
  it.each<Message>([
    { action: 'join', protocol: 1, name: 'Ann', hostKey: SECRET, versions: { dots: 1 } },
    { action: 'join', identity: { key: bytes(), signature: bytes() } },
    { action: 'enter', token: SECRET },
    { action: 'enter', resume_token: SECRET },
    { action: 'enter', password: SECRET },
    { action: 'enter', deep: { list: [{ roomPassword: SECRET }] } },
    { action: 'enter', keys: [SECRET, SECRET] },
    { action: 'room_chat', on: true, said: [{ name: 'Ben', chat: SECRET }] },
    { action: 'enter', inviteSecret: { parts: { one: SECRET } } },
    { action: 'enter', privateKey: bytes() },
  ])('holds no secret: %o', (message) => {
    const bytes = recorded(message);
    expect(Buffer.from(bytes).toString('latin1')).not.toContain(SECRET);
    const [piece] = readRecording(bytes).pieces;
    expect(piece?.entries).toHaveLength(2);
    expect(piece?.checkpoint).toHaveLength(1);
  });

  it('keeps everything else, and the kind of what it leaves out', () => {
    const join = { action: 'join', name: 'Ann', hostKey: SECRET, publicKey: new Uint8Array(3), tokens: 4 };
    expect(decode(withoutSecrets(encode(join)))).toEqual({
      ...join,
      hostKey: LEFT_OUT,
      publicKey: new Uint8Array(),
    });
  });

  it('keeps the action alone of a message with a secret that cannot be written again', () => {
    // Its last field is a date far outside of what a Date can be.
    const strange = Uint8Array.of(
      ...[0x83, ...text('action'), ...text('enter'), ...text('token'), ...text('x'), ...text('at')],
      ...[0xc7, 12, 0xff, 0, 0, 0, 0, 0x7f, 0, 0, 0, 0, 0, 0, 0],
    );
    expect(decode(withoutSecrets(strange))).toEqual({ action: 'enter' });
  });

  it('leaves messages without a secret untouched, and those that nobody can read', () => {
    for (const payload of [encode({ action: 'monkey', turkey: 'red' }), Uint8Array.of(0xc1, 0x05)])
      expect(withoutSecrets(payload)).toBe(payload);
  });
});

/** A short text as MessagePack. */
function text(ascii: string): number[] {
  return [0xa0 + ascii.length, ...Buffer.from(ascii)];
}
