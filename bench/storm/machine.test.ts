import { beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../src/shared/net/index.ts';
import { Machine } from './machine.ts';

let world: ManualClock;
let machine: Machine;
let happened: string[];
const note = (what: string) => () => happened.push(`${what} ${world.now()}`);

beforeEach(() => {
  world = new ManualClock(1_000);
  machine = new Machine(world, 500);
  happened = [];
});

describe('a machine', () => {
  it('has a clock that is off from the world’s, and timers that are not', () => {
    machine.after(10, note('once'));
    const cancel = machine.every(4, note('again'));
    world.advance(9);
    cancel();
    world.advance(10);
    expect(machine.now()).toBe(1_519);
    expect(happened).toEqual(['again 1004', 'again 1008', 'once 1010']);
    expect(machine.timers).toBe(0);
  });

  it('that is busy does afterwards what fell due and what arrived, timers first, each once', () => {
    machine.every(4, note('again'));
    machine.after(6, note('once'));
    machine.stand('busy');
    machine.receive(note('arrival'));
    world.advance(20);
    expect(happened).toEqual([]);
    expect(machine.now()).toBe(1_520);
    machine.goOn();
    expect(happened).toEqual(['again 1020', 'once 1020', 'arrival 1020']);
    world.advance(4);
    expect(happened.at(-1)).toBe('again 1024');
  });

  it('that sleeps loses the time, and its timers wait as long as they would have', () => {
    machine.after(6, note('once'));
    world.advance(2);
    machine.stand('asleep');
    world.advance(20);
    expect(machine.now()).toBe(1_502);
    machine.goOn();
    expect(machine.now()).toBe(1_502);
    world.advance(3);
    expect(happened).toEqual([]);
    world.advance(1);
    expect(happened).toEqual(['once 1026']);
  });

  it('whose clock jumps has its timers jump along', () => {
    machine.after(50, note('once'));
    machine.jump(45);
    world.advance(5);
    expect(happened).toEqual(['once 1005']);
    expect(machine.now()).toBe(1_550);
  });

  it('that has ended does nothing any more', () => {
    machine.after(5, note('timer'));
    machine.end();
    machine.after(5, note('new timer'));
    machine.receive(note('arrival'));
    world.advance(10);
    expect(happened).toEqual([]);
    expect(machine.timers).toBe(0);
  });
});
