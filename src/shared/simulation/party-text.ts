import { describeLink } from '../netcode/index.ts';
import type { PartyReport } from './party.ts';
import type { PlayerReport } from './party-witness.ts';
import { TICK_MS } from './simulation.ts';

/** A report as people read it: a table, what was found, and nothing that the figures do not say. */
export function describeParty(report: PartyReport): string {
  const { game, players, link, seconds, seed } = report;
  return [
    `${players.length} players at ${game} for ${seconds} s: the host, and ${players.length - 1} over ${describeLink(link)} (seed ${seed})`,
    '',
    table([HEAD, ...players.map(cells)]),
    '',
    ...findings(report),
  ].join('\n');
}

/** What the host's connection must be able to send. */
export function describeUpload({ players, uploadKilobits }: PartyReport): string {
  const megabits = uploadKilobits / 1000;
  const text = megabits < 0.095 ? megabits.toFixed(2) : megabits.toFixed(1);
  return `${players.length} players need ${text} Mbit/s of upload.`;
}

const HEAD = [
  ['', 'player'],
  ['round trip', 'ms'],
  ['snapshot age', 'median / p99 ms'],
  ['others are behind', 'median / most ms'],
  ['own corrections', 'per s / p99 / most'],
  ['others move', 'most per frame'],
  ['unevenness', ''],
  ['down', 'kbit/s'],
  ['up', 'kbit/s'],
].map((lines) => lines.join('\n'));

function cells(player: PlayerReport): string[] {
  const { snapshotAge, interpolationDelay, corrections } = player;
  return [
    player.name,
    `${Math.round(player.roundTrip)} ± ${Math.round(player.jitter)}`,
    `${Math.round(snapshotAge.median)} / ${Math.round(snapshotAge.p99)}`,
    `${Math.round(interpolationDelay.median)} / ${Math.round(interpolationDelay.largest)}`,
    `${corrections.perSecond.toFixed(1)} / ${corrections.p99.toFixed(1)} / ${corrections.largest.toFixed(1)}`,
    player.largestMove.toFixed(1),
    player.unevenness.toFixed(2),
    player.receivedKilobits.toFixed(1),
    player.sentKilobits.toFixed(1),
  ];
}

function findings({ trueUnevenness, tickCost, lateInputs, compared, differed }: PartyReport): string[] {
  return [
    `Players truly move with an unevenness of ${trueUnevenness.toFixed(2)}.`,
    ...(tickCost === undefined
      ? []
      : [
          `A tick takes ${tickCost.toFixed(2)} ms: ${((100 * tickCost) / TICK_MS).toFixed(1)} % of its time.`,
        ]),
    `${lateInputs} inputs came too late for their tick.`,
    differed === 0
      ? `All ${compared} states that were compared with the host's were the same.`
      : `${differed} of ${compared} states differed from the host's: the rules or the layout are broken.`,
  ];
}

/** Columns under two-line heads. */
function table(rows: readonly (readonly string[])[]): string {
  const lines = rows.flatMap((row, index) =>
    index === 0 ? [0, 1].map((line) => row.map((cell) => cell.split('\n')[line] ?? '')) : [row],
  );
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('   '),
    )
    .join('\n');
}
