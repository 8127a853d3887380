import { beforeEach, describe, expect, it } from 'vitest';
import { ManualClock, type Pipe } from '../../src/shared/net/index.ts';
import { PERFECT } from '../../src/shared/netcode/index.ts';
import { Dice } from '../lib/dice.ts';
import { Cable } from './cable.ts';
import { Machine } from './machine.ts';

const LATENCY = 100;
let world: ManualClock;
let host: Machine;
let cable: Cable;
let heard: Record<'near' | 'far', string[]>;

beforeEach(() => {
  world = new ManualClock();
  host = new Machine(world);
  cable = new Cable({
    world,
    guest: new Machine(world),
    host,
    address: { host: '192.0.2.1', port: 1 },
    conditions: { ...PERFECT, latency: LATENCY },
    dice: new Dice(1),
  });
  heard = { near: listen(cable.near), far: listen(cable.far) };
});

function listen(pipe: Pipe): string[] {
  const events: string[] = [];
  pipe.attach({
    data: (chunk) => events.push(Buffer.from(chunk).toString()),
    drained: () => events.push('drained'),
    closed: (error) => events.push(`closed ${error?.code ?? 'in order'}`),
  });
  return events;
}

const bytes = (text: string) => new Uint8Array(Buffer.from(text));

describe('a cable', () => {
  it('carries bytes in order, each way in half of the round trip', () => {
    cable.near.write(bytes('a'));
    cable.near.write(bytes('b'));
    cable.far.write(bytes('c'));
    world.advance(LATENCY / 2 - 1);
    expect(heard).toEqual({ near: [], far: [] });
    world.advance(1);
    expect(heard).toEqual({ near: ['c'], far: ['a', 'b'] });
  });

  it('brings the end behind what was said before, and closes both ends', () => {
    cable.near.write(bytes('z'));
    cable.near.end();
    cable.near.write(bytes('!'));
    world.advance(LATENCY);
    expect(heard.far).toEqual(['z', 'closed in order']);
    expect(heard.near).toEqual(['closed in order']);
    expect(cable.isClosed).toBe(true);
  });

  it('holds everything in the dark, and lets it through in the light', () => {
    cable.darken('up', true);
    cable.near.write(bytes('a'));
    cable.far.write(bytes('b'));
    world.advance(1_000);
    expect(heard).toEqual({ near: ['b'], far: [] });
    cable.darken('up', false);
    expect(heard.far).toEqual(['a']);
  });

  it('that is cut loses what is under way; one side notices, and the other only when it is told', () => {
    cable.near.write(bytes('a'));
    cable.cut('near');
    cable.far.write(bytes('b'));
    world.advance(1_000);
    expect(heard).toEqual({ near: ['closed connection-lost'], far: [] });
    cable.cut('both');
    expect(heard.far).toEqual(['closed connection-lost']);
    expect(heard.near).toHaveLength(1);
  });

  it('says when the other side does not read, and when it does again', () => {
    cable.far.pause();
    for (let i = 0; i < 40; i++) cable.near.write(new Uint8Array(10_000));
    world.advance(1_000);
    expect(cable.near.backlog).toBeGreaterThan(0);
    cable.far.resume();
    expect(cable.near.backlog).toBe(0);
    expect(heard.near).toEqual(['drained']);
  });

  it('waits for a program that stands still', () => {
    host.stand('busy');
    cable.near.write(bytes('a'));
    world.advance(1_000);
    expect(heard.far).toEqual([]);
    host.goOn();
    expect(heard.far).toEqual(['a']);
  });

  it('is hung up by the system of a program that is gone', () => {
    host.end();
    cable.far.abandon();
    world.advance(LATENCY);
    expect(heard).toEqual({ near: ['closed in order'], far: [] });
  });
});
