import type { ComponentChild } from 'preact';
import type { Measure } from '../../../metrics/comparison/measures.ts';
import type { TableRow } from '../../../metrics/comparison/table.ts';
import { MEASURED_IN_TEXTS } from '../../../protocol/downloads-texts.ts';
import type { Client } from '../../../protocol/scenario.ts';
import { useWords } from '../../context.ts';
import { Panel } from '../../panel.tsx';
import type { CompareRun } from '../compare-deck.ts';
import { ofComparison, tableChart } from './compare-charts.ts';
import { isReal } from './is-real.ts';
import { digitsOf, meanText, measureName, valueText } from './figure-text.ts';
import { wayName } from './way-words.ts';

/** All figures of all ways. */
export function CompareTable({ run }: { run: CompareRun }): ComponentChild {
  const { words, language } = useWords();
  const { compare } = words;
  const { table, plan } = run;
  const downloads = plan.what === 'downloads';
  return (
    <Panel
      title={compare.table}
      hint={compare.tableHint}
      testId="compare-table-panel"
      chart={() => tableChart(words, run)}
      chartOf={() => ofComparison(words, language, run)}
    >
      <div class="compare-scroll" role="group" aria-label={compare.table} tabIndex={0}>
        <table class="lab-table compare-table" data-testid="compare-table">
          <thead>
            <tr>
              <th scope="col">{compare.way}</th>
              {downloads && (
                <th scope="col" data-tip={compare.textsHint}>
                  {compare.texts} ({compare.seconds})
                </th>
              )}
              {table.measures.map((measure) => (
                <th key={measure} scope="col" data-tip={compare.measureHints[measure]}>
                  {measureName(words, measure)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.mode} data-testid={`compare-row-${row.mode}`}>
                <th scope="row">{wayName(words, row.mode, downloads)}</th>
                {downloads && <td>{MEASURED_IN_TEXTS[row.mode as Client] ?? '–'}</td>}
                {table.measures.map((measure) => (
                  <FigureCell key={measure} run={run} row={row} measure={measure} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function FigureCell({
  run,
  row,
  measure,
}: {
  run: CompareRun;
  row: TableRow;
  measure: Measure;
}): ComponentChild {
  const { words, language } = useWords();
  const { table, plan } = run;
  const digits = digitsOf(table, measure);
  const difference = row.against?.[measure];
  const real = isReal(run, row, measure);
  const base = wayName(words, table.base, plan.what === 'downloads');
  const text = (value: number): string => valueText(language, measure, value, digits);
  const tip =
    difference && difference.low !== null && difference.high !== null
      ? words.lab.setting(
          `${words.compare.columns.difference} (${base})`,
          words.compare.differs(text(difference.mean), text(difference.low), text(difference.high)),
        )
      : undefined;
  return (
    <td class={real ? 'is-real' : ''} data-tip={tip}>
      {meanText(language, measure, row.figures[measure], digits)}
    </td>
  );
}
