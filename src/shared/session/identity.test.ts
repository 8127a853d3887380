import { describe, expect, it } from 'vitest';
import { RawPeer } from '../net/testing/test-peer.ts';
import { PROTOCOL } from './actions.ts';
import { isSessionId } from './identity.ts';
import { Evening, testProof } from './testing/test-game.ts';

describe('who somebody is', () => {
  it('lets in who proves it over their own session', async () => {
    const evening = new Evening();
    const ann = await evening.joinsAs(7, 'Ann');
    expect(ann.seat).toBe(1);
  });

  it('turns away who shows what was signed for another session', async () => {
    const evening = new Evening();
    const overheard = testProof(7, '0123456789abcdef');
    const thief = await evening.joinsAs(7, 'Thief', { identity: overheard });
    expect(thief.ended).toMatchObject({ code: 'identity' });
    expect(thief.ended?.message).toMatch(/could not make sure who you are/);
  });

  it('turns away who shows a proof and has no session that it could be for', async () => {
    const evening = new Evening();
    const peer = new RawPeer(evening.server);
    const versions = { chat: 3 };
    await peer.say({ action: 'room_join', protocol: PROTOCOL, versions, identity: testProof(7, '') });
    await evening.settle();
    expect(peer.messages).toEqual([{ action: 'room_refused', reason: 'identity' }]);
  });

  it.each([
    { key: new Uint8Array(31), signature: new Uint8Array(64) },
    { key: new Uint8Array(32), signature: new Uint8Array(65) },
    { key: 'key', signature: 'signature' },
    {},
  ])('takes nothing of another form for a proof: %j', async (identity) => {
    const evening = new Evening();
    const peer = new RawPeer(evening.server);
    const versions = { chat: 3 };
    await peer.say({ action: 'room_join', protocol: PROTOCOL, versions, identity });
    await evening.settle();
    expect(peer.messages).toEqual([]);
  });

  it('is not asked by a room that cannot check it', async () => {
    const evening = new Evening({ verify: undefined });
    const ann = await evening.joinsAs(7, 'Ann', { identity: testProof(7, 'anything') });
    expect(ann.seat).toBe(1);
  });

  it('is signed for nothing but what a host calls a session', () => {
    expect(isSessionId('0123456789abcdef')).toBe(true);
    for (const text of ['', '0123456789abcde', '0123456789abcdef0', '0123456789ABCDEF', 'transfer all of it'])
      expect(isSessionId(text)).toBe(false);
  });
});
