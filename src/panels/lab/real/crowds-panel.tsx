import type { ComponentChild } from 'preact';
import { type Crowd, CROWDS } from '../../../metrics/machine/experiments.ts';
import type { Sheet } from '../../../metrics/machine/sheet.ts';
import { spreadOf } from '../../../metrics/statistics/spread.ts';
import { ExportMenu } from '../../charts/export-menu.tsx';
import { crowdColours, crowdOf, crowdsChart } from '../../charts/machine-charts.ts';
import { useWords } from '../../context.ts';
import { compact, count, tinySpan } from '../../format.ts';
import { Panel } from '../../panel.tsx';
import { Legend } from './legend.tsx';
import { LogPlot, type Series } from './log-plot.tsx';
import type { Shape } from './marker.tsx';
import { MeasureButton } from './measure-button.tsx';
import { Missing, Sentences } from './sentences.tsx';
import { sheetWords, useOrigin } from './use-origin.ts';

const SHAPES: Readonly<Record<Crowd, Shape>> = { tasks: 'circle', promises: 'square', workers: 'diamond' };
const NS_PER_MS = 1e6;

/** The outcomes of a sheet as series of one kind of time, in nanoseconds. */
function seriesOf(
  names: Readonly<Record<Crowd, string>>,
  sheet: Sheet | null,
  what: 'start' | 'wake',
  faint: boolean,
): Series[] {
  return CROWDS.flatMap((crowd) => {
    const outcome = sheet && crowdOf(sheet.outcomes, crowd);
    if (!outcome) return [];
    const places = outcome.rows.map(({ many, rounds }) => ({
      x: many,
      values: rounds.map((round) => NS_PER_MS * round[what]),
    }));
    return [{ name: names[crowd], colour: crowdColours[crowd], shape: SHAPES[crowd], places, faint }];
  });
}

function CrowdTable({ sheet, caption }: { sheet: Sheet; caption?: string }): ComponentChild {
  const { words, language } = useWords();
  const { crowds, names } = words.real;
  return (
    <table class="lab-table">
      {caption !== undefined && <caption class="fine">{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">{crowds.what}</th>
          <th scope="col">{crowds.many}</th>
          <th scope="col">{crowds.start}</th>
          <th scope="col">{crowds.wake}</th>
          <th scope="col">{crowds.rounds}</th>
        </tr>
      </thead>
      <tbody>
        {CROWDS.flatMap((crowd) =>
          (crowdOf(sheet.outcomes, crowd)?.rows ?? []).map(({ many, rounds }) => (
            <tr key={`${crowd} ${many}`} data-testid={`crowd-${crowd}-${many}`}>
              <th scope="row">{names[crowd]}</th>
              <td>{count(language, many)}</td>
              {(['start', 'wake'] as const).map((what) => (
                <td key={what}>
                  {tinySpan(language, NS_PER_MS * spreadOf(rounds.map((round) => round[what])).median)}
                </td>
              ))}
              <td>{count(language, rounds.length)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

/** How many tasks, async functions and Workers can wait, and how long it takes to start and to wake them all. */
export function CrowdsPanel(props: { sheet: Sheet | null; beside: Sheet | null }): ComponentChild {
  const { sheet, beside } = props;
  const { words, language } = useWords();
  const { real } = words;
  const origin = useOrigin(sheet);
  const some = sheet !== null && CROWDS.some((crowd) => crowdOf(sheet.outcomes, crowd) !== null);
  const refused = sheet && crowdOf(sheet.outcomes, 'workers')?.refused;
  return (
    <Panel
      title={real.crowds.title}
      testId="real-crowds"
      aside={
        <MeasureButton
          experiments={CROWDS}
          text={real.measureThese}
          about={real.crowds.title}
          testId="measure-crowds"
        />
      }
    >
      {some && (
        <>
          <Legend series={seriesOf(real.names, sheet, 'start', false)} />
          <div class="crowd-plots">
            {(['start', 'wake'] as const).map((what) => (
              <div key={what}>
                <header class="plot-head">
                  <h3 class="plot-title">
                    {what === 'start' ? real.crowds.startChart : real.crowds.wakeChart}
                  </h3>
                  <ExportMenu
                    chart={() => crowdsChart(words, sheet.outcomes, what)}
                    of={origin && (() => origin)}
                  />
                </header>
                <LogPlot
                  label={what === 'start' ? real.crowds.startChart : real.crowds.wakeChart}
                  series={[
                    ...seriesOf(real.names, beside, what, true),
                    ...seriesOf(real.names, sheet, what, false),
                  ]}
                  look="medians"
                  height={230}
                  xText={(value) => compact(language, value)}
                  yText={(value) => tinySpan(language, value)}
                />
                <p class="plot-axis" aria-hidden="true">
                  {real.crowds.axis}
                </p>
              </div>
            ))}
          </div>
          <p class="fine">{real.crowds.how}</p>
          {refused && (
            <p class="fine" data-testid="real-refused">
              {real.crowds.refused(
                count(language, refused.many),
                count(language, refused.came),
                refused.message,
              )}
            </p>
          )}
          <details class="real-figures" data-testid="crowd-figures">
            <summary>{real.crowds.table}</summary>
            <CrowdTable sheet={sheet} />
            {beside && (
              <CrowdTable
                sheet={beside}
                caption={real.sheets.besideIs(sheetWords(words, language, beside))}
              />
            )}
          </details>
        </>
      )}
      <ul class="cost-cards">
        {CROWDS.map((crowd) => (
          <li key={crowd} class="cost-card" data-testid={`crowd-${crowd}`}>
            <header>
              <h3>{real.names[crowd]}</h3>
              <MeasureButton
                experiments={[crowd]}
                text={sheet && crowdOf(sheet.outcomes, crowd) ? real.again : real.measure}
                about={real.names[crowd]}
                testId={`measure-${crowd}`}
              />
            </header>
            <Missing experiment={crowd} outcome={sheet?.outcomes[crowd]} />
            <Sentences experiment={crowd} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
