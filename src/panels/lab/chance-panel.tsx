import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { Verdict } from '../../metrics/chance.ts';
import { COMPARED } from '../../metrics/night-sample.ts';
import { useDeck, useWords } from '../context.ts';
import { count } from '../format.ts';
import { Panel } from '../panel.tsx';
import { Choice } from './choice.tsx';
import { differenceText } from './figure-words.ts';
import { chanceChart, ofPair } from './lab-charts.ts';
import { NIGHTS } from './progress.ts';
import { ProgressBar } from './progress-bar.tsx';

function Row({ verdict }: { verdict: Verdict }): ComponentChild {
  const { words, language } = useWords();
  const { lab } = words;
  const { figure, difference, real } = verdict;
  const { mean, interval, more, less } = difference;
  const text = (value: number): string => differenceText(words, language, figure, value);
  return (
    <tr data-testid={`chance-${figure}`} data-real={real}>
      <th scope="row">{lab.figures[figure]}</th>
      <td>{text(mean)}</td>
      <td>{interval ? lab.interval(text(interval.low), text(interval.high)) : '–'}</td>
      <td
        class={real ? 'is-real' : 'is-chance'}
        data-tip={lab.pair.moreLess(count(language, more), count(language, less))}
      >
        {more + less === 0 && lab.pair.equal}
        {more + less > 0 && (real ? lab.pair.real : lab.pair.couldBe)}
      </td>
    </tr>
  );
}

/** Whether the differences between two staffings are larger than chance, by many nights of both. */
export function ChancePanel(): ComponentChild {
  const { pair } = useDeck().lab;
  const { words, language } = useWords();
  const { lab } = words;
  const [nights, setNights] = useState<number>(100);
  const run = pair.chance.value;
  const running = run?.progress.stage === 'running';
  const pairs = Math.max(0, ...(run?.verdicts.map(({ difference }) => difference.count) ?? []));
  const judged = new Set(run?.verdicts.map(({ figure }) => figure));
  const left = COMPARED.filter((figure) => !judged.has(figure));
  return (
    <Panel
      title={lab.pair.chance}
      hint={lab.pair.chanceHint}
      testId="chance"
      chart={run && run.verdicts.length > 0 ? () => chanceChart(words, run.verdicts) : undefined}
      chartOf={() => ofPair(words, language, pair, null)}
    >
      <div class="lab-fields">
        <Choice
          label={lab.pair.seeds}
          testId="chance-nights"
          value={nights}
          values={NIGHTS.map((one) => [one, count(language, one)])}
          onChoose={setNights}
        />
        <button
          type="button"
          class="button is-main"
          aria-disabled={running}
          data-testid="chance-start"
          onClick={() => {
            if (!running) pair.testChance(nights);
          }}
        >
          {lab.pair.test}
        </button>
      </div>
      {run ? (
        <ProgressBar progress={run.progress} testId="chance-progress" onCancel={() => pair.cancelChance()} />
      ) : (
        <p class="empty">{lab.pair.chanceEmpty}</p>
      )}
      {run && run.verdicts.length > 0 && (
        <>
          <table class="lab-table">
            <caption class="fine">{lab.pair.ofPairs(count(language, pairs))}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span class="visually-hidden">{lab.pair.figure}</span>
                </th>
                <th scope="col">{lab.pair.meanDifference}</th>
                <th scope="col">{lab.pair.interval}</th>
                <th scope="col">{lab.pair.verdict}</th>
              </tr>
            </thead>
            <tbody>
              {run.verdicts.map((verdict) => (
                <Row key={verdict.figure} verdict={verdict} />
              ))}
            </tbody>
          </table>
          {left.length > 0 && (
            <p class="fine">{lab.pair.notJudged(left.map((figure) => lab.figures[figure]).join(', '))}</p>
          )}
          <p class="fine">{lab.pair.explain}</p>
        </>
      )}
    </Panel>
  );
}
