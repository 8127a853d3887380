import { setTimeout as wait } from 'node:timers/promises';
import type { Row } from '../lib/row.ts';
import type { Workload } from '../lib/workload.ts';
import { FLOOR, HOSTPLAY, Pair, type Side, SOCKET_IO, WS } from './pair.ts';

const CONNECTS = 1_300;
/** How long a server may take to notice the last reset, ms. */
const SETTLED_WITHIN = 10_000;

interface Counts {
  held: number;
  opened: number;
  closed: number;
}

export const churn: Workload = {
  name: 'churn',
  about: '1,300 connects, each cut by a reset at another moment of its beginning',
  async run({ profile }) {
    const rows: Row[] = [];
    for (const side of [HOSTPLAY, FLOOR, WS, SOCKET_IO]) {
      const { held, opened, closed } = await measure(side, profile);
      const goal = side === HOSTPLAY ? { goal: { most: 0 } } : {};
      const head = { workload: 'churn', unit: '' };
      rows.push({
        ...head,
        what: `connections left after 1,300 resets: ${side.label}`,
        measured: held,
        ...goal,
      });
      if (side === HOSTPLAY) {
        const what = `onDisconnect missing, of ${opened}: ${side.label}`;
        rows.push({ ...head, what, measured: opened - closed, ...goal });
      }
    }
    return rows;
  },
};

async function measure(side: Side, profile: string | undefined): Promise<Counts> {
  await using pair = await Pair.start(side, profile);
  const { server, load, port } = pair;
  await load.ask('churn', { port, count: CONNECTS });
  const deadline = performance.now() + SETTLED_WITHIN;
  let counts = await server.ask<Counts>('counts');
  while ((counts.held > 0 || counts.closed < counts.opened) && performance.now() < deadline) {
    await wait(100);
    counts = await server.ask<Counts>('counts');
  }
  return counts;
}
