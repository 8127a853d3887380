import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dispatch, dispatchEvent, guarded, type Outcome } from './dispatch.ts';
import { handles, type Schema } from './schema.ts';

class Plain {
  readonly seen: unknown[] = [];
  networkReceived(message: unknown): void {
    this.seen.push(['networkReceived', message]);
  }
  Network_hello(message: unknown): string {
    this.seen.push(['hello', message]);
    return 'answer';
  }
  Network_disconnected(event: unknown): void {
    this.seen.push(['disconnected', event]);
  }
  notForTheNetwork(): void {
    this.seen.push('called from outside');
  }
}

const schemas = {
  move: z.object({ x: z.number().max(10), by: z.array(z.object({ name: z.string() })).default([]) }),
  quiet: z.object({}),
};

class Checked {
  readonly seen: unknown[] = [];
  networkReceived(message: unknown): void {
    this.seen.push(['networkReceived', message]);
  }
  Network_move(data: { x: number; by: { name: string }[] }): void {
    this.seen.push(['move', data]);
  }
}
const Tied = handles(schemas, Checked);

describe('dispatch without schemas', () => {
  it('calls the method named after the action, with the whole message, and not networkReceived', () => {
    const receiver = new Plain();
    const outcome = dispatch(receiver, { action: 'hello', name: 'Alice' });
    expect(receiver.seen).toEqual([['hello', { action: 'hello', name: 'Alice' }]]);
    expect(outcome).toEqual({ fits: true, result: 'answer' });
  });

  it('calls networkReceived for every other action', () => {
    const receiver = new Plain();
    dispatch(receiver, { action: 'other' });
    expect(receiver.seen).toEqual([['networkReceived', { action: 'other' }]]);
  });

  it.each(['', 'received', '../x', 'constructor', 'toString', '__proto__', 'notForTheNetwork'])(
    'reaches no method that is not a handler by the action %j',
    (action) => {
      const receiver = new Plain();
      dispatch(receiver, { action });
      expect(receiver.seen).toEqual([['networkReceived', { action }]]);
    },
  );

  it.each([
    'socketConnect',
    'connected',
    'disconnected',
    'error',
    'unstable',
    'stable',
    'reconnecting',
    'resumed',
    'lost',
  ])('does not let a peer fake the local event %s', (action) => {
    const receiver = new Plain();
    dispatch(receiver, { action });
    expect(receiver.seen).toEqual([['networkReceived', { action }]]);
  });
});

describe('dispatch with schemas', () => {
  it('hands on what the schema made of the data, without the action', () => {
    const receiver = new Tied();
    expect(dispatch(receiver, { action: 'move', x: 1, unknown: true })).toMatchObject({ fits: true });
    expect(receiver.seen).toEqual([['move', { x: 1, by: [] }]]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a wrong type', { x: 'far' }, 'x'],
    ['a value out of range', { x: 11 }, 'x'],
    ['a missing value', {}, 'x'],
    ['a wrong type deep inside', { x: 1, by: [{ name: 'A' }, { name: 5 }] }, 'by.1.name'],
  ])('refuses %s, and names its place', (_, data, path) => {
    const receiver = new Tied();
    expect(dispatch(receiver, { action: 'move', ...data })).toMatchObject({
      fits: false,
      action: 'move',
      path,
    });
    expect(receiver.seen).toEqual([]);
  });

  it('gives actions that were not declared to networkReceived', () => {
    const receiver = new Tied();
    for (const action of ['other', 'constructor', 'toString', 'hasOwnProperty'])
      dispatch(receiver, { action });
    expect(receiver.seen).toHaveLength(4);
  });

  it('gives a declared action without a handler to networkReceived, once it fits', () => {
    const receiver = new Tied();
    dispatch(receiver, { action: 'quiet' });
    expect(receiver.seen).toEqual([['networkReceived', { action: 'quiet' }]]);
  });

  it('takes any library that speaks Standard Schema, and paths of both of its forms', () => {
    const own: Schema<{ n: number }> = {
      '~standard': {
        version: 1,
        vendor: 'test',
        validate: () => ({ issues: [{ message: 'no', path: ['a', { key: 'b' }, 0] }] }),
      },
    };
    const receiver = new (handles(
      { own },
      class Silent {
        networkReceived(): void {}
      },
    ))();
    expect(dispatch(receiver, { action: 'own' })).toEqual({
      fits: false,
      action: 'own',
      path: 'a.b.0',
      problem: 'no',
    });
  });

  it('throws for a schema that answers later, and leaves no rejection behind', () => {
    const late: Schema<object> = {
      '~standard': { version: 1, vendor: 'test', validate: () => Promise.reject(new Error('late')) },
    };
    const receiver = new (handles(
      { late },
      class Silent {
        networkReceived(): void {}
      },
    ))();
    expect(() => dispatch(receiver, { action: 'late' })).toThrow(TypeError);
  });
});

describe('dispatchEvent', () => {
  it('calls the handler of an event, and nothing when there is none', () => {
    const receiver = new Plain();
    const event = { name: 'disconnected', code: 'closed', message: '' } as const;
    dispatchEvent(receiver, event);
    dispatchEvent(receiver, { name: 'stable' });
    expect(receiver.seen).toEqual([['disconnected', event]]);
  });
});

describe('guarded', () => {
  it('reports what is thrown', () => {
    const reported: unknown[] = [];
    const running = guarded(
      () => {
        throw new Error('sync');
      },
      (error) => reported.push(error),
    );
    expect([running, reported]).toEqual([undefined, [new Error('sync')]]);
  });

  it('reports what is rejected, and resolves all the same', async () => {
    const reported: unknown[] = [];
    await guarded(
      () => Promise.reject(new Error('async')),
      (error) => reported.push(error),
    );
    expect(reported).toEqual([new Error('async')]);
  });

  it('gives a promise only for one', () => {
    const never = (error: unknown) => expect.fail(String(error));
    expect(guarded((): Outcome => ({ fits: true, result: 1 }), never)).toBeUndefined();
    expect(guarded(async () => 1, never)).toBeInstanceOf(Promise);
  });
});
