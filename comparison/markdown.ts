import { columnsOf, type TextColumn } from '../src/cli/compare/columns.ts';
import type { CompareReport } from '../src/cli/compare/report.ts';

/** Columns of one table, besides the mode. */
const MOST_COLUMNS = 7;

/** A comparison as tables in Markdown. */
export function tableOf(report: CompareReport): string {
  const [first, ...rest] = columnsOf(report);
  if (!first) return '';
  const blocks: TextColumn[][] = [];
  for (let at = 0; at < rest.length; at += MOST_COLUMNS) blocks.push(rest.slice(at, at + MOST_COLUMNS));
  return blocks.map((block) => oneTable([first, ...block])).join('\n\n');
}

function oneTable(columns: readonly TextColumn[]): string {
  const head = columns.map(({ head: name, unit }) => [name, unit].filter(Boolean).join(', '));
  const rule = columns.map(({ left }) => (left === true ? '---' : '--:'));
  const rows =
    columns[0]?.cells.map((_, index) =>
      columns.map(({ cells, left }) => {
        const { text = '', real = false } = cells[index] ?? {};
        if (left === true) return `\`${text}\``;
        return real ? `**${text}**` : text;
      }),
    ) ?? [];
  return [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
