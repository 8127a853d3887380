import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StateLayout } from '../netcode/index.ts';
import { parts } from './testing/dots.ts';
import { clock, codec, MOST_WORK, playing, snapshot, state, type Victim, welcome } from './testing/victim.ts';

describe('a host that lies about the time', () => {
  it.each([1.2e16, 1e300, 2 ** 53, 2 ** 32, 1e12, -1, -1e300])(
    'with a tick of %d does not keep a player busy',
    (tick) => {
      const victim = playing();
      for (let i = 0; i < 40; i++) {
        victim.hears(clock(victim.now, tick));
        expect(victim.frame()).toBeLessThan(MOST_WORK);
      }
    },
  );

  it.each([0, -1e15, -Number.MAX_VALUE])('nor one that took since %d to answer', (sent) => {
    const victim = playing();
    for (let i = 0; i < 40; i++) {
      victim.hears(clock(sent, 600));
      expect(victim.frame()).toBeLessThan(MOST_WORK);
    }
    expect(victim.client.figures.roundTrip).toBeLessThan(60_000);
  });

  it('nor one that gives another seat, far from the tick before', () => {
    const victim = playing();
    for (const tick of [1e12, 4e9, 100]) {
      victim.hears(welcome(1), clock(victim.now, tick), state(snapshot(tick, 2)));
      expect(victim.frame()).toBeLessThan(MOST_WORK);
      victim.hears(welcome(0), clock(victim.now, tick), state(snapshot(tick + 3, 2)));
      expect(victim.frame()).toBeLessThan(MOST_WORK);
    }
  });

  it('and a snapshot from a far future does not stop the own player once the truth is told again', () => {
    const victim = playing();
    victim.hears(state(snapshot(4_000_000_000)));
    victim.frame();
    victim.hears(state(snapshot(603)));
    victim.frame();
    const before = victim.client.view?.drawn.players[0]?.x ?? 0;
    for (let i = 0; i < 10; i++) victim.frame();
    expect(victim.client.view?.drawn.players[0]?.x).toBeGreaterThan(before);
  });
});

describe('a host that was not asked', () => {
  it('has no verdict to give, and after one question only one', () => {
    const victim = playing();
    victim.hears({ action: 'verdict', ticks: 9, desync: 3 });
    victim.frame();
    expect(victim.client.verdict).toBeUndefined();
    victim.client.verify();
    victim.hears({ action: 'verdict', ticks: 9, desync: 3 }, { action: 'verdict', ticks: 9, desync: 4 });
    victim.frame();
    expect(victim.client.verdict).toEqual({ ticks: 9, desync: 3 });
  });
});

describe('a host that tells of more than there can be', () => {
  it.each([parts.seats + 1, 500, 30_000])('is not believed %d players', (rows) => {
    const victim = playing();
    victim.hears(state(snapshot(603, rows)));
    expect(victim.frame()).toBeLessThan(MOST_WORK);
    expect(victim.errors).toMatchObject([{ code: 'message-unreadable' }]);
    expect(Object.keys(victim.client.view?.drawn.players ?? {})).toHaveLength(1);
  });

  it('is not believed many at two bytes each, nor many that left and never came', () => {
    const header = snapshot(603, 0).slice(0, -1);
    for (const row of [[0, 0], [1]]) {
      const victim = playing();
      const count = 1_000_000 / row.length;
      const rows = new Uint8Array(count * row.length).fill(row[0] as number);
      const length = [(count & 0x7f) | 0x80, ((count >> 7) & 0x7f) | 0x80, count >> 14];
      victim.hears(state(Uint8Array.from([...header, ...length, ...rows])));
      expect(victim.frame()).toBeLessThan(MOST_WORK);
      expect(victim.errors).toMatchObject([{ code: 'message-unreadable' }]);
    }
  });

  it('cannot bring them in a few at a time', () => {
    const victim = playing();
    const layout = new StateLayout(parts.layout);
    let last = layout.capture({ tick: 0, random: 1, ball: 0, players: {} }, 603);
    victim.hears(state(codec.encode(last)));
    for (let i = 1; i < 20; i++) {
      const players = Object.fromEntries(
        Array.from({ length: i * 4 }, (_, id) => [id, { x: 10, y: 10, vx: 0, vy: 0 }]),
      );
      const next = layout.capture({ tick: 0, random: 1, ball: 0, players }, 603 + i);
      victim.hears(state(codec.encode(next, last)));
      last = next;
      expect(victim.frame()).toBeLessThan(MOST_WORK);
    }
    expect(Object.keys(victim.client.newest?.state.players ?? {})).toHaveLength(parts.seats);
  });
});

/** Numbers as somebody picks them who looks for trouble. */
const number = fc.oneof(
  fc.constantFrom(0, -1, 1, 599, 600, 603, 660, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 53, 1e12, 1.2e16, 1e300),
  fc.integer({ min: 500, max: 900 }),
  fc.double({ noNaN: true }),
);
const bytes = fc.uint8Array({ maxLength: 40 });
/** One message of a host, or some time that passes. `n`, `m` and `data` mean what each kind makes of them. */
const act = fc.record({
  kind: fc.constantFrom('clock', 'welcome', 'roster', 'whole', 'delta', 'noise', 'mixed', 'wait', 'any'),
  n: number,
  m: number,
  data: bytes,
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** Carries out what a host does, and remembers what a difference would have to be from. */
function carryOut(victim: Victim, { kind, n, m, data }: Act): void {
  const tick = Math.min(2 ** 53 - 1, Math.abs(Math.floor(n)) || 0);
  const rows = Math.abs(Math.floor(m)) % 40;
  switch (kind) {
    case 'clock':
      return victim.hears(clock(victim.now - (m % 5_000), n), clock(m, n));
    case 'welcome':
      return victim.hears(welcome(m < 0 ? null : rows));
    case 'roster':
      return victim.hears({ action: 'room_roster', players: Array(rows).fill(welcome(0)), watching: n });
    case 'whole':
      return victim.hears(state(snapshot(tick, rows)));
    case 'delta':
      return victim.hears(state(delta(victim, rows, n)));
    case 'noise':
      return victim.hears(state(data));
    case 'mixed': {
      const real = snapshot(tick, rows);
      data.forEach((byte, i) => {
        real[(byte * 7 + i) % real.length] = byte;
      });
      return victim.hears(state(real));
    }
    case 'wait':
      victim.frame(Math.min(100_000, Math.abs(n) || 0));
      return;
    case 'any':
      return victim.hears(
        { action: 'verdict', ticks: n, desync: m },
        { action: 'refuse', n },
        { action: 'x', data },
      );
  }
}

/** A difference from what the victim was told last. */
function delta(victim: Victim, rows: number, n: number): Uint8Array {
  const known = victim.client.newest;
  if (known === undefined) return snapshot(600, rows);
  const layout = new StateLayout(parts.layout);
  const before = layout.capture(known.state, known.tick);
  const row = { x: Math.abs(n) % 600, y: 10, vx: 200, vy: 0 };
  const players = Object.fromEntries(Array.from({ length: rows }, (_, seat) => [seat, row]));
  const age = 1 + (Math.abs(Math.floor(n)) % 500);
  return codec.encode(layout.capture({ ...known.state, players }, known.tick + age), before);
}

describe('any host at all', { timeout: 120_000 }, () => {
  it('costs a player no more than so much work in a frame, and draws nothing that is no number', () => {
    fc.assert(
      fc.property(fc.array(fc.array(act, { maxLength: 4 }), { maxLength: 30 }), (frames) => {
        const victim = playing();
        for (const acts of frames) {
          for (const one of acts) carryOut(victim, one);
          expect(victim.frame()).toBeLessThan(MOST_WORK);
          expect(JSON.stringify(victim.client.view?.drawn)).not.toContain('null');
        }
      }),
      { numRuns: 400 },
    );
  });
});
