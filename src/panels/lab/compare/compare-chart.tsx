import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { GIVEN, type Measure } from '../../../metrics/comparison/measures.ts';
import { useWords } from '../../context.ts';
import { Panel } from '../../panel.tsx';
import { Choice } from '../choice.tsx';
import type { CompareRun } from '../compare-deck.ts';
import { dotsChart, ofComparison } from './compare-charts.ts';
import { Dots } from './dots.tsx';
import { type Show, SHOWS } from './shown.ts';
import { Verdicts } from './verdicts.tsx';
import { wayName } from './way-words.ts';

/** One figure of all ways: a dot with its interval for each. */
export function CompareChart(props: {
  run: CompareRun;
  measure: Measure;
  onMeasure: (measure: Measure) => void;
}): ComponentChild {
  const { run, measure, onMeasure } = props;
  const { words, language } = useWords();
  const { compare } = words;
  const { table, plan } = run;
  const [wanted, setShow] = useState<Show>('figure');
  const show = GIVEN.includes(measure) ? 'figure' : wanted;
  const name = compare.measures[measure];
  const base = wayName(words, table.base, plan.what === 'downloads');
  return (
    <Panel
      title={show === 'figure' ? compare.chart(name) : compare.differenceFrom(name, base)}
      hint={compare.chartHint}
      class="compare-chart"
      testId="compare-chart"
      chart={() => dotsChart(words, run, measure, show)}
      chartOf={() => ofComparison(words, language, run)}
    >
      <div class="lab-fields">
        <Choice
          label={compare.measure}
          testId="compare-measure"
          value={measure}
          values={table.measures.map((one) => [one, compare.measures[one]])}
          onChoose={onMeasure}
        />
        {table.rows.length > 1 && (
          <Choice
            label={compare.show}
            testId="compare-show"
            value={show}
            values={SHOWS.map((one) => [one, compare.shows[one]])}
            onChoose={setShow}
          />
        )}
        <p class="fine">{compare.measureHints[measure]}</p>
      </div>
      <Dots run={run} measure={measure} show={show} />
      <Verdicts run={run} measure={measure} />
    </Panel>
  );
}
