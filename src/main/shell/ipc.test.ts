import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Handlers, type Result, verbs } from '../../shared/bridge/index.ts';
import { NetError } from '../../shared/net/index.ts';
import { MAX_RECORDING_BYTES, RecordingError } from '../../shared/netcode/index.ts';
import { type Caller, comesFrom, serveVerbs } from './ipc.ts';
import { createLog } from './log.ts';

const ORIGIN = 'app://page';
const page = { name: 'our web contents' };
const ourPage: Caller = { sender: page, senderFrame: { url: `${ORIGIN}/index.html`, parent: null } };
const portKey = '7e3b1f0e-0c4e-4c39-9a35-0d4d8d1f2a11';
const hosting = { port: 5071, portWasTaken: false, addresses: [], hostKey: 'k' };

let channels: Map<string, (caller: Caller, ...args: unknown[]) => Promise<Result<unknown>>>;
let logged: string[];
let called: unknown[];

beforeEach(() => {
  channels = new Map();
  logged = [];
  called = [];
  const note =
    <T>(answer: T) =>
    (...args: unknown[]): T => {
      called.push(args);
      return answer;
    };
  const handlers: Handlers = {
    start: note({
      version: '1',
      languages: ['en'],
      settings: DEFAULT_SETTINGS,
      isKept: true,
      intent: { kind: 'menu' },
      development: false,
    }),
    nextStart: note({ intent: { kind: 'join', address: 'my-pc.local' } }),
    updateSettings: note({ settings: { ...DEFAULT_SETTINGS, name: 'Ann' }, isKept: true }),
    host: note(hosting),
    join: () => Promise.reject(new NetError('connection-refused')),
    leave: () => {
      throw new Error('secret /home/ann');
    },
    copyText: note(undefined),
    openLink: note(false),
    tellFriends: note(undefined),
    nextClosing: note(undefined),
    closeApp: note(undefined),
    drawAttention: note(undefined),
    setLink: note({ latency: 0, jitter: 0, stall: 0, bandwidth: 1 }),
    saveRecording: note({ name: 'a.recording' }),
    showRecording: note(undefined),
    reportDefect: note(undefined),
    explainEnd: note(null),
    copyDetails: note(undefined),
    readRecording: () => {
      throw new RecordingError('recording-unreadable', 'This file is not a recording.');
    },
  };
  serveVerbs(
    { handle: (channel, listener) => channels.set(channel, listener) },
    handlers,
    (caller) => comesFrom(caller, page, ORIGIN),
    createLog([(line) => logged.push(line)]),
  );
});

function call(verb: string, caller: Caller, ...args: unknown[]): Promise<Result<unknown>> {
  const listener = channels.get(`bridge:${verb}`);
  if (listener === undefined) throw new Error(`nobody serves ${verb}`);
  return listener(caller, ...args);
}

describe('calls from the page', () => {
  it('serves every verb of the bridge and no other', () => {
    expect([...channels.keys()].sort()).toEqual(
      Object.keys(verbs)
        .map((verb) => `bridge:${verb}`)
        .sort(),
    );
  });

  it('answers our page', async () => {
    expect(await call('host', ourPage, { game: 'dots', portKey })).toEqual({ ok: true, value: hosting });
    expect(called).toEqual([[{ game: 'dots', portKey }]]);
  });

  const frame = ourPage.senderFrame;
  it.each<[string, Caller]>([
    ['another window', { ...ourPage, sender: { name: 'another' } }],
    [
      'a frame inside of the page',
      { ...ourPage, senderFrame: { url: `${ORIGIN}/index.html`, parent: frame } },
    ],
    ['a page from elsewhere', { ...ourPage, senderFrame: { url: 'https://evil.example/', parent: null } }],
    ['a look-alike origin', { ...ourPage, senderFrame: { url: 'app://page.evil/', parent: null } }],
    ['a frame that is gone', { ...ourPage, senderFrame: null }],
  ])('refuses %s', async (_who, caller) => {
    for (const verb of Object.keys(verbs)) {
      expect(await call(verb, caller, { game: 'dots', portKey })).toMatchObject({
        ok: false,
        error: { code: 'forbidden' },
      });
    }
    expect(called).toEqual([]);
    expect(logged[0]).toMatch(/call-refused verb=start error="forbidden/);
  });

  it.each<[string, unknown[]]>([
    ['start', [1]],
    ['host', []],
    ['host', [{ game: 'dots' }]],
    ['host', [{ game: 'dots', portKey: 'x' }]],
    ['host', [{ game: 'dots', port: 70_000, portKey }]],
    ['host', [{ game: '', portKey }]],
    ['host', [{ game: 'dots', portKey }, 'more']],
    ['join', [{ address: 7, portKey }]],
    ['updateSettings', [{ name: 'x'.repeat(21) }]],
    ['updateSettings', [{ recentHosts: Array(6).fill({ address: 'a', name: 'Ann', at: 0 }) }]],
    ['copyText', [{}]],
    ['openLink', [null]],
    ['setLink', ['moon']],
    ['saveRecording', [[1, 2, 3]]],
    ['saveRecording', [new Uint8Array(0)]],
    ['readRecording', ['/etc/passwd']],
  ])('refuses %s%j', async (verb, args) => {
    expect(await call(verb, ourPage, ...args)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(called).toEqual([]);
    expect(logged[0]).toContain(`call-refused verb=${verb} error="bad-request`);
  });

  it('takes no recording that is larger than one can be', async () => {
    const tooLarge = new Uint8Array(MAX_RECORDING_BYTES + 1);
    const { ok } = await call('saveRecording', ourPage, tooLarge);
    expect([ok, called.length]).toEqual([false, 0]);
  });

  it('hands on a failure that a player can act on', async () => {
    expect(await call('join', ourPage, { address: '1.2.3.4', portKey })).toEqual({
      ok: false,
      error: { code: 'connection-refused', parameters: {} },
    });
  });

  it('hands on what is wrong with a recording', async () => {
    expect(await call('readRecording', ourPage)).toMatchObject({
      ok: false,
      error: { code: 'recording-unreadable' },
    });
  });

  it('keeps the inside of any other failure to the log', async () => {
    const answer = await call('leave', ourPage);
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(logged[0]).toContain('secret');
  });
});
