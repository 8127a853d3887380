import { describe, expect, it } from 'vitest';
import { Ledger } from './ledger.ts';

/** A ledger of these messages, each sent a millisecond after the one before. Capitals may replace one another. */
function sent(...marks: string[]): Ledger {
  const ledger = new Ledger();
  for (const [at, mark] of marks.entries()) {
    const key = /[A-Z]/.test(mark) ? 'capital' : undefined;
    ledger.sent(mark, at, key);
  }
  return ledger;
}

describe('the books of a conversation', () => {
  it('are in order when everything comes, in its order, once', () => {
    const ledger = sent('a', 'b', 'c');
    for (const mark of ['a', 'b', 'c']) expect(ledger.received(mark)).toBeUndefined();
    expect(ledger.settle()).toBeUndefined();
    expect(ledger.compareReports()).toBeUndefined();
  });

  it.each([
    ['twice', ['a', 'a']],
    ['in another order', ['b', 'a']],
    ['that was never sent', ['x']],
  ])('find what comes %s', (_, marks) => {
    const ledger = sent('a', 'b', 'c');
    const wrongs = marks.map((mark) => ledger.received(mark));
    expect(wrongs.at(-1)).toContain('came twice, out of order, or was never sent');
  });

  it('find what never comes, in the middle and at the end', () => {
    const middle = sent('a', 'b', 'c');
    middle.received('a');
    middle.received('c');
    expect(middle.settle()).toBe('1 messages never came, from "an earlier one" on');
    const end = sent('a', 'b', 'c');
    end.received('a');
    expect(end.settle()).toBe('2 messages never came, from "b" on');
  });

  it('give what was sent a moment ago the time to come', () => {
    const ledger = sent('a', 'b', 'c');
    ledger.received('a');
    expect(ledger.settle(1)).toBeUndefined();
    expect(ledger.settle(2)).toContain('"b"');
  });

  it('miss nothing that was replaced by something newer of its kind', () => {
    const ledger = sent('A', 'b', 'B', 'C');
    for (const mark of ['b', 'C']) expect(ledger.received(mark)).toBeUndefined();
    expect(ledger.settle()).toBeUndefined();
  });

  it('miss the newest of its kind', () => {
    const ledger = sent('A', 'B', 'c');
    ledger.received('A');
    ledger.received('c');
    expect(ledger.settle()).toContain('1 messages never came');
  });

  it('miss nothing that says the same as what came', () => {
    const ledger = sent('A', 'B', 'A');
    expect(ledger.received('A')).toBeUndefined();
    expect(ledger.settle()).toBeUndefined();
  });

  it('miss nothing that was reported lost, and want both sides to be told the same, and the truth', () => {
    const ledger = sent('a', 'b', 'c');
    ledger.received('a');
    ledger.received('c');
    ledger.reported.received = 1;
    expect(ledger.settle()).toBeUndefined();
    expect(ledger.compareReports()).toBe('0 messages were reported lost to their sender, 1 to the other');
    ledger.reported.sent = 1;
    expect(ledger.compareReports()).toBeUndefined();
    ledger.reported.sent = ledger.reported.received = 2;
    expect(ledger.compareReports()).toBe('2 messages were reported lost, and 1 are missing');
  });
});
