import { type Goal, isMet, type Row } from './row.ts';

const HEAD = ['workload', 'what', 'measured', 'floor', 'ratio', 'goal', ''];

/** The rows as a table of text, which reads as Markdown too. */
export function table(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, column) =>
    Math.max(...lines.map((line) => (line[column] as string).length), 3),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  return [lines[0] as string[], rule, ...lines.slice(1)].map((line) => format(line, widths)).join('\n');
}

function format(line: readonly string[], widths: readonly number[]): string {
  return `| ${line.map((cell, column) => cell.padEnd(widths[column] as number)).join(' | ')} |`;
}

function cells(row: Row): string[] {
  const met = isMet(row);
  return [
    row.workload,
    row.what,
    `${figure(row.measured)} ${row.unit}`.trim(),
    row.floor === undefined ? '' : figure(row.floor),
    row.ratio === undefined ? '' : `${row.ratio.toFixed(2)} ×`,
    row.goal === undefined ? '' : goalText(row.goal, row.ratio !== undefined),
    met === undefined ? '' : met ? 'ok' : 'over',
  ];
}

function goalText({ most, least }: Goal, isRatio: boolean): string {
  const unit = isRatio ? ' ×' : '';
  if (most !== undefined && least !== undefined) return `${least} – ${most}${unit}`;
  if (most !== undefined) return most === 0 && !isRatio ? '0' : `≤ ${most}${unit}`;
  return `≥ ${least}${unit}`;
}

/** Three significant digits, and whole numbers above a hundred. */
function figure(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en');
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
