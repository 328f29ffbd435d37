import type { ComponentChild } from 'preact';
import { type Cost, COSTS } from '../../../metrics/machine/experiments.ts';
import type { CostOutcome } from '../../../metrics/machine/outcome.ts';
import type { Sheet } from '../../../metrics/machine/sheet.ts';
import { spreadOf } from '../../../metrics/statistics/spread.ts';
import { logAxis } from '../../charts/log-axis.ts';
import { costsChart } from '../../charts/machine-charts.ts';
import { useWords } from '../../context.ts';
import { count, tinySpan } from '../../format.ts';
import { Panel } from '../../panel.tsx';
import { BoxTrack } from './box-track.tsx';
import { MeasureButton } from './measure-button.tsx';
import { Missing, Sentences } from './sentences.tsx';
import { useOrigin } from './use-origin.ts';

/** The outcome of a cost, if it was measured. */
function costOf(sheet: Sheet | null, cost: Cost): CostOutcome | null {
  const outcome = sheet?.outcomes[cost];
  return outcome?.kind === 'cost' ? outcome : null;
}

function Figures({ cost, beside }: { cost: CostOutcome; beside: CostOutcome | null }): ComponentChild {
  const { words, language } = useWords();
  const { costs } = words.real;
  const { lower, median, upper, interval } = spreadOf(cost.samples);
  const text = (value: number): string => tinySpan(language, value);
  const samples = count(language, cost.samples.length);
  return (
    <p class="cost-figures">
      <strong data-testid="cost-median">{text(median)}</strong>
      <span class="fine">
        {costs.half(text(lower), text(upper))}
        {interval && ` · ${costs.sure(text(interval.low), text(interval.high))}`}
        {' · '}
        {cost.batch === 1 ? costs.singles(samples) : costs.batches(samples, count(language, cost.batch))}
        {beside && ` · ${costs.was(text(spreadOf(beside.samples).median))}`}
      </span>
    </p>
  );
}

/** What one operation costs: all of them on one scale, and what each means. */
export function CostsPanel(props: { sheet: Sheet | null; beside: Sheet | null }): ComponentChild {
  const { sheet, beside } = props;
  const { words, language } = useWords();
  const { real } = words;
  const origin = useOrigin(sheet);
  const found = COSTS.map((cost) => ({ cost, outcome: costOf(sheet, cost), other: costOf(beside, cost) }));
  const axis = logAxis(
    found.flatMap(({ outcome, other }) => [...(outcome?.samples ?? []), ...(other?.samples ?? [])]),
  );
  const some = found.some(({ outcome }) => outcome !== null);
  return (
    <Panel
      title={real.costs.title}
      testId="real-costs"
      class="real-costs"
      aside={
        <MeasureButton
          experiments={COSTS}
          text={real.measureThese}
          about={real.costs.title}
          testId="measure-costs"
        />
      }
      chart={some && sheet ? () => costsChart(words, sheet.outcomes) : undefined}
      chartOf={origin && (() => origin)}
    >
      {some && (
        <figure class="box-rows" role="img" aria-label={real.costs.chart}>
          {found.map(
            ({ cost, outcome, other }) =>
              outcome && (
                <div key={cost} class="box-row" aria-hidden="true">
                  <span class="box-name">{real.names[cost]}</span>
                  <BoxTrack axis={axis} samples={outcome.samples} beside={other?.samples ?? null} />
                  <span class="box-value">{tinySpan(language, spreadOf(outcome.samples).median)}</span>
                </div>
              ),
          )}
          <div class="box-row box-axis" aria-hidden="true">
            <span class="box-name" />
            <div>
              {axis.ticks.map((tick) => (
                <span key={tick} style={{ left: `${100 * axis.at(tick)}%` }}>
                  {tinySpan(language, tick)}
                </span>
              ))}
            </div>
            <span class="box-value" />
          </div>
        </figure>
      )}
      {some && <p class="fine">{real.costs.how}</p>}
      <ul class="cost-cards">
        {found.map(({ cost, outcome, other }) => (
          <li key={cost} class="cost-card" data-testid={`cost-${cost}`}>
            <header>
              <h3>{real.names[cost]}</h3>
              <MeasureButton
                experiments={[cost]}
                text={outcome ? real.again : real.measure}
                about={real.names[cost]}
                testId={`measure-${cost}`}
              />
            </header>
            {outcome ? (
              <Figures cost={outcome} beside={other} />
            ) : (
              <Missing experiment={cost} outcome={sheet?.outcomes[cost]} />
            )}
            <Sentences experiment={cost} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
