import type { ComponentChild } from 'preact';
import { GIVEN, type Measure } from '../../../metrics/comparison/measures.ts';
import type { TableRow } from '../../../metrics/comparison/table.ts';
import { useWords } from '../../context.ts';
import { fixed } from '../../format.ts';
import { Panel } from '../../panel.tsx';
import { Choice } from '../choice.tsx';
import type { CompareRun } from '../compare-deck.ts';
import { type Axis, axisFor, placeOn } from './axis.ts';
import { isReal } from './is-real.ts';
import { digitsOf, meanText, measureName, shownValue, valueText } from './figure-text.ts';
import { Verdicts } from './verdicts.tsx';
import { wayColour, wayName } from './way-words.ts';

/** One figure of all ways: a dot with its interval for each. */
export function CompareChart(props: {
  run: CompareRun;
  measure: Measure;
  onMeasure: (measure: Measure) => void;
}): ComponentChild {
  const { run, measure, onMeasure } = props;
  const { words } = useWords();
  const { compare } = words;
  const { table } = run;
  const figures = table.rows.flatMap(({ figures: own }) => own[measure] ?? []);
  const values = figures.flatMap(({ mean, low, high }) =>
    mean === null ? [] : [mean, low ?? mean, high ?? mean].map((value) => shownValue(measure, value)),
  );
  const axis = axisFor(values);
  return (
    <Panel
      title={compare.chart(compare.measures[measure])}
      hint={compare.chartHint}
      class="compare-chart"
      testId="compare-chart"
    >
      <div class="lab-fields">
        <Choice
          label={compare.measure}
          testId="compare-measure"
          value={measure}
          values={table.measures.map((one) => [one, compare.measures[one]])}
          onChoose={onMeasure}
        />
        <p class="fine">{compare.measureHints[measure]}</p>
      </div>
      {values.length === 0 ? (
        <p class="empty">{compare.nothing}</p>
      ) : (
        <>
          <Dots run={run} measure={measure} axis={axis} />
          <Verdicts run={run} measure={measure} />
        </>
      )}
    </Panel>
  );
}

function Dots({ run, measure, axis }: { run: CompareRun; measure: Measure; axis: Axis }): ComponentChild {
  const { words, language } = useWords();
  const { table } = run;
  const base = table.rows.find(({ mode }) => mode === table.base)?.figures[measure]?.mean ?? null;
  const digits = axis.marks.every(Number.isInteger)
    ? 0
    : axis.marks.every((mark) => Number.isInteger(mark * 10))
      ? 1
      : 2;
  return (
    <>
      <ul class="dots" aria-label={measureName(words, measure)}>
        {table.rows.map((row) => (
          <DotRow key={row.mode} run={run} row={row} measure={measure} axis={axis} base={base} />
        ))}
      </ul>
      <div class="dots-axis" aria-hidden="true">
        <div class="dots-scale">
          {axis.marks.map((mark) => (
            <span key={mark} style={{ left: `${placeOn(axis, mark)}%` }}>
              {fixed(language, mark, digits)}
            </span>
          ))}
        </div>
        <span class="dots-unit">{measureName(words, measure)}</span>
      </div>
    </>
  );
}

function DotRow(props: {
  run: CompareRun;
  row: TableRow;
  measure: Measure;
  axis: Axis;
  base: number | null;
}): ComponentChild {
  const { run, row, measure, axis, base } = props;
  const { words, language } = useWords();
  const { compare } = words;
  const { table, plan } = run;
  const digits = digitsOf(table, measure);
  const downloads = plan.what === 'downloads';
  const figure = row.figures[measure];
  const at = (value: number): number => placeOn(axis, shownValue(measure, value));
  const isBase = row.mode === table.base;
  const real = isBase || GIVEN.includes(measure) || isReal(run, row, measure);
  const text = meanText(language, measure, figure, digits);
  const range =
    figure && figure.low !== null && figure.high !== null
      ? compare.between(
          valueText(language, measure, figure.low, digits),
          valueText(language, measure, figure.high, digits),
        )
      : undefined;
  return (
    <li
      class={`dots-row${isBase ? ' is-base' : ''}`}
      data-testid={`compare-dot-${row.mode}`}
      data-real={real}
    >
      <span class="dots-name">
        {wayName(words, row.mode, downloads)}
        {isBase && <span class="fine"> {compare.baseMark}</span>}
      </span>
      <span class="dots-track" aria-hidden="true" data-tip={range}>
        {axis.marks.map((mark) => (
          <span key={mark} class="dots-grid" style={{ left: `${placeOn(axis, mark)}%` }} />
        ))}
        {base !== null && <span class="dots-base" style={{ left: `${at(base)}%` }} />}
        {figure && figure.mean !== null && (
          <span style={{ color: wayColour(row.mode, downloads) }}>
            {figure.low !== null && figure.high !== null && (
              <span
                class="dots-interval"
                style={{ left: `${at(figure.low)}%`, width: `${at(figure.high) - at(figure.low)}%` }}
              />
            )}
            <span class={`dots-dot${real ? '' : ' is-hollow'}`} style={{ left: `${at(figure.mean)}%` }} />
          </span>
        )}
      </span>
      <span class="dots-value">{text}</span>
    </li>
  );
}
