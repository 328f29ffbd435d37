import type { ComponentChild } from 'preact';
import { type Way, WAYS } from '../../../metrics/machine/experiments.ts';
import { type Losses, lossesOf } from '../../../metrics/machine/losses.ts';
import type { CutleryOutcome } from '../../../metrics/machine/outcome.ts';
import type { Sheet } from '../../../metrics/machine/sheet.ts';
import { cutleryChart, wayColours } from '../../charts/machine-charts.ts';
import { useWords } from '../../context.ts';
import { compact, count, finePercent, roughly } from '../../format.ts';
import { Panel } from '../../panel.tsx';
import { Legend } from './legend.tsx';
import { LogPlot, type Series } from './log-plot.tsx';
import type { Shape } from './marker.tsx';
import { MeasureButton } from './measure-button.tsx';
import { Missing, Sentences } from './sentences.tsx';
import { sheetWords, useOrigin } from './use-origin.ts';

const SHAPES: Readonly<Record<Way, Shape>> = { plain: 'diamond', atomic: 'circle', mutex: 'square' };

/** What was found, in a sentence or two. */
function Verdict({ outcome }: { outcome: CutleryOutcome }): ComponentChild {
  const { words, language } = useWords();
  const { cutlery } = words.real;
  const hits = (way: Way) =>
    outcome.rows
      .filter((row) => row.way === way)
      .map((row) => ({ tasks: row.tasks, found: lossesOf(row, outcome.bots).found }))
      .filter(({ found }) => found.hits > 0);
  const [first] = hits('plain');
  const most = Math.max(...outcome.rows.map(({ tasks }) => tasks));
  const broken = hits('atomic').length + hits('mutex').length > 0;
  return (
    <p class="lab-lead" data-testid="cutlery-says">
      {first
        ? cutlery.first(
            count(language, first.tasks),
            count(language, first.found.hits),
            count(language, first.found.count),
          )
        : cutlery.never(count(language, most))}{' '}
      {broken ? cutlery.broken : cutlery.guarded} <strong>{cutlery.safety}</strong>
    </p>
  );
}

/** What was found under a way. That a guarded way can't lose is known without rounds; of the plain one nobody can say so. */
function Found({ losses, way }: { losses: Losses; way: Way }): ComponentChild {
  const { words, language } = useWords();
  const { cutlery } = words.real;
  const { found, uncounted, off } = losses;
  const rounds = count(language, found.count);
  if (found.hits === 0) {
    return (
      <>
        {cutlery.noneIn(rounds)}
        {way === 'plain' && (
          <span class="fine">{cutlery.upTo(finePercent(language, found.interval.high))}</span>
        )}
      </>
    );
  }
  return (
    <>
      <strong>{cutlery.lostIn(count(language, found.hits), rounds)}</strong>
      <span class="fine" data-tip={cutlery.detailHint}>
        {cutlery.detail(
          finePercent(language, uncounted.most),
          finePercent(language, uncounted.median),
          count(language, off.most),
        )}
      </span>
    </>
  );
}

function LossTable({ outcome, caption }: { outcome: CutleryOutcome; caption?: string }): ComponentChild {
  const { words, language } = useWords();
  const { real } = words;
  const sizes = [...new Set(outcome.rows.map(({ tasks }) => tasks))];
  return (
    <div class="real-scroll" tabIndex={0} role="region" aria-label={caption ?? real.cutlery.chart}>
      <table class="lab-table cutlery-table">
        {caption !== undefined && <caption class="fine">{caption}</caption>}
        <thead>
          <tr>
            <th scope="col">{real.cutlery.each}</th>
            <th scope="col">{real.cutlery.total}</th>
            <th scope="col" data-tip={real.cutlery.atOnceHint}>
              {real.cutlery.atOnce}
            </th>
            {WAYS.map((way) => (
              <th key={way} scope="col">
                {real.ways[way]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sizes.map((tasks) => {
            const rows = WAYS.map((way) =>
              outcome.rows.find((row) => row.tasks === tasks && row.way === way),
            );
            const [plain] = rows;
            const atOnce = plain ? lossesOf(plain, outcome.bots).atOnce : null;
            return (
              <tr key={tasks} data-testid={`cutlery-${tasks}`}>
                <th scope="row">
                  {count(language, tasks)}
                  {atOnce !== null && (
                    <span class="fine only-narrow">
                      {real.cutlery.atOnce}: {roughly(language, atOnce)}
                    </span>
                  )}
                </th>
                <td>{count(language, tasks * outcome.bots)}</td>
                <td>{atOnce === null ? '–' : roughly(language, atOnce)}</td>
                {rows.map((row, index) => (
                  <td key={WAYS[index]} data-testid={`cutlery-${tasks}-${WAYS[index] ?? ''}`}>
                    {row ? <Found losses={lossesOf(row, outcome.bots)} way={row.way} /> : '–'}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const cutleryOf = (sheet: Sheet | null): CutleryOutcome | null => {
  const outcome = sheet?.outcomes.cutlery;
  return outcome?.kind === 'cutlery' ? outcome : null;
};

/** Ten bots at one drawer: what was lost, by how many tasks each had. */
export function CutleryPanel(props: { sheet: Sheet | null; beside: Sheet | null }): ComponentChild {
  const { sheet, beside } = props;
  const { words, language } = useWords();
  const { real } = words;
  const origin = useOrigin(sheet);
  const outcome = cutleryOf(sheet);
  const other = cutleryOf(beside);
  const series: Series[] = WAYS.map((way) => ({
    name: real.ways[way],
    colour: wayColours[way],
    shape: SHAPES[way],
    places: (outcome?.rows ?? [])
      .filter((row) => row.way === way)
      .map(({ tasks, rounds }) => ({ x: tasks, values: rounds.map(({ uncounted }) => uncounted) })),
  }));
  return (
    <Panel
      title={real.names.cutlery}
      hint={real.cutlery.how}
      testId="real-cutlery"
      aside={
        <MeasureButton
          experiments={['cutlery']}
          text={outcome ? real.again : real.measure}
          about={real.names.cutlery}
          testId="measure-cutlery"
        />
      }
      chart={outcome ? () => cutleryChart(words, outcome) : undefined}
      chartOf={origin && (() => origin)}
    >
      {outcome ? (
        <>
          <Verdict outcome={outcome} />
          <h3 class="plot-title">{real.cutlery.axis}</h3>
          <Legend series={series} />
          <LogPlot
            label={real.cutlery.chart}
            series={series}
            look="dots"
            height={250}
            none={real.cutlery.noLoss}
            xText={(value) => compact(language, value)}
            yText={(value) => compact(language, value)}
          />
          <p class="plot-axis" aria-hidden="true">
            {real.cutlery.each}
          </p>
          <LossTable outcome={outcome} />
          {other && beside && (
            <LossTable outcome={other} caption={real.sheets.besideIs(sheetWords(words, language, beside))} />
          )}
        </>
      ) : (
        <Missing experiment="cutlery" outcome={sheet?.outcomes.cutlery} />
      )}
      <Sentences experiment="cutlery" />
    </Panel>
  );
}
