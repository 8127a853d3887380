import { describe, expect, it } from 'vitest';
import type { Attempt } from '../session/index.ts';
import { nextScreen, type Screen, type ScreenEvent } from './screen.ts';

const HOST: Attempt = { kind: 'host' };
const JOIN: Attempt = { kind: 'join', address: '192.168.1.5' };
const RESULT = [{ seat: 0, name: 'Ann', score: '31 s', wins: 2, look: { colour: 0, face: 0 }, isSelf: true }];
const HOSTING = { port: 5071, portWasTaken: false, addresses: [], hostKey: 'secret' };
const FAILURE = { code: 'connection-refused' };

function screenAfter(...events: ScreenEvent[]): Screen {
  return events.reduce(nextScreen, { name: 'menu' } as Screen);
}

describe('hosting', () => {
  const lobby = screenAfter(
    { type: 'tried', attempt: HOST },
    { type: 'hosting', hosting: HOSTING },
    { type: 'welcomed', attempt: HOST, game: 'dots', playing: false },
  );

  it('opens the lobby, and the game from there', () => {
    expect(lobby).toEqual({ name: 'lobby', attempt: HOST, hosting: HOSTING });
    const playing = nextScreen(lobby, { type: 'welcomed', attempt: HOST, game: 'dots', playing: true });
    expect(playing).toEqual({
      name: 'playing',
      attempt: HOST,
      game: 'dots',
      hosting: HOSTING,
      panel: 'none',
    });
    expect(nextScreen(playing, { type: 'welcomed', attempt: HOST, game: 'dots', playing: false })).toEqual(
      lobby,
    );
  });

  it('shows the address over a game that starts at once', () => {
    const screen = screenAfter(
      { type: 'tried', attempt: HOST },
      { type: 'hosting', hosting: HOSTING },
      { type: 'welcomed', attempt: HOST, game: 'dots', playing: true },
    );
    expect(screen).toMatchObject({ name: 'playing', panel: 'invite' });
  });

  it('leads from the lobby to the menu, and to the reason when it is over', () => {
    expect(nextScreen(lobby, { type: 'back' })).toEqual({ name: 'menu' });
    const ended = nextScreen(lobby, { type: 'over', attempt: HOST, reason: FAILURE, result: RESULT });
    expect(ended).toEqual({ name: 'ended', attempt: HOST, reason: FAILURE, result: RESULT });
  });

  it('explains why it failed, on a screen with a way on', () => {
    const screen = screenAfter(
      { type: 'tried', attempt: HOST },
      { type: 'failed', attempt: HOST, failure: FAILURE },
    );
    expect(screen).toEqual({ name: 'ended', attempt: HOST, reason: FAILURE, result: [] });
  });
});

describe('joining', () => {
  it('goes straight into the game', () => {
    const screen = screenAfter(
      { type: 'tried', attempt: JOIN },
      { type: 'welcomed', attempt: JOIN, game: 'dots', playing: true },
    );
    expect(screen).toEqual({ name: 'playing', attempt: JOIN, game: 'dots', panel: 'none' });
  });

  it('says under the field why no connection came about', () => {
    const screen = screenAfter(
      { type: 'tried', attempt: JOIN },
      { type: 'failed', attempt: JOIN, failure: FAILURE },
    );
    expect(screen).toEqual({ name: 'join', connecting: false, failure: FAILURE });
  });

  it('forgets the last failure with the next try', () => {
    const screen = screenAfter(
      { type: 'tried', attempt: JOIN },
      { type: 'failed', attempt: JOIN, failure: FAILURE },
      { type: 'tried', attempt: JOIN },
    );
    expect(screen).toEqual({ name: 'join', connecting: true });
  });

  it('stays on the field after Cancel, and a late answer changes nothing', () => {
    const cancelled = screenAfter({ type: 'tried', attempt: JOIN }, { type: 'back' });
    expect(cancelled).toEqual({ name: 'join', connecting: false });
    const late: ScreenEvent[] = [
      { type: 'welcomed', attempt: JOIN, game: 'dots', playing: true },
      { type: 'failed', attempt: JOIN, failure: FAILURE },
      { type: 'over', attempt: JOIN, reason: FAILURE, result: RESULT },
    ];
    for (const event of late) expect(nextScreen(cancelled, event)).toEqual(cancelled);
  });

  it('ends with the reason when the host refuses', () => {
    const screen = screenAfter(
      { type: 'tried', attempt: JOIN },
      { type: 'over', attempt: JOIN, reason: FAILURE, result: RESULT },
    );
    expect(screen).toEqual({ name: 'ended', attempt: JOIN, reason: FAILURE, result: RESULT });
  });
});

describe('playing', () => {
  const playing = screenAfter(
    { type: 'tried', attempt: JOIN },
    { type: 'welcomed', attempt: JOIN, game: 'dots', playing: true },
  );

  it('opens and closes windows over the game', () => {
    const open = nextScreen(playing, { type: 'panel', panel: 'menu' });
    expect(open).toMatchObject({ name: 'playing', panel: 'menu' });
    expect(nextScreen(open, { type: 'panel', panel: 'none' })).toEqual(playing);
  });

  it('shows another game when the host goes on to it, and closes what stood over the one before', () => {
    const open = nextScreen(playing, { type: 'panel', panel: 'menu' });
    const next = nextScreen(open, { type: 'welcomed', attempt: JOIN, game: 'other', playing: true });
    expect(next).toEqual({ ...playing, game: 'other', panel: 'none' });
  });

  it('ends without a press when the host goes', () => {
    const open = nextScreen(playing, { type: 'panel', panel: 'menu' });
    expect(nextScreen(open, { type: 'over', attempt: JOIN, reason: FAILURE, result: RESULT }).name).toBe(
      'ended',
    );
  });

  it('goes back to the menu on Leave', () => {
    expect(nextScreen(playing, { type: 'back' })).toEqual({ name: 'menu' });
  });
});
