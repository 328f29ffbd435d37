import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import type { IncidentKind } from '../../metrics/incident-kinds.ts';
import { luckOf } from '../../metrics/luck.ts';
import { binsFor, sortInto } from '../../metrics/statistics/histogram.ts';
import { useWords } from '../context.ts';
import { count, decimal } from '../format.ts';
import { Panel } from '../panel.tsx';
import { caseWords, share } from './case-words.ts';
import { binName, Histogram } from './histogram.tsx';
import { histogramChart, ofLuck } from './lab-charts.ts';
import type { LuckRun } from './luck-deck.ts';
import type { Picked } from './luck-seeds.tsx';

/** Bars of a histogram. */
const MOST_BINS = 24;

/** Incidents in a night for each case: small histograms with one scale, and figures below. */
export function LuckCases(props: {
  run: LuckRun;
  kind: IncidentKind;
  seconds: number | null;
  picked: Picked | null;
  onPick: (picked: Picked) => void;
}): ComponentChild {
  const { run, kind, seconds, picked, onPick } = props;
  const { words, language } = useWords();
  const { lab } = words;
  const found = useMemo(() => {
    const values = run.nights.map((nights) => nights.map(({ sample }) => sample.incidents[kind]));
    const bins = binsFor(Math.max(0, ...values.flat()), MOST_BINS);
    const sorted = values.map((list) => sortInto(bins, list));
    const luck = run.nights.map((nights) =>
      luckOf(
        nights.map(({ sample }) => sample),
        kind,
        seconds,
      ),
    );
    return { bins, sorted, luck };
  }, [run, kind, seconds]);
  const { bins, sorted, luck } = found;
  return (
    <>
      <div class="luck-cases" role="list" aria-label={lab.luck.cases}>
        {run.cases.map((one, index) => {
          const name = caseWords(words, language, run.plan, one);
          const nights = run.nights[index]?.length ?? 0;
          const counts = sorted[index]?.map((bin) => bin.length) ?? [];
          const { incidents, passed } = luck[index] ?? luckOf([], kind, seconds);
          return (
            <div key={one.value} role="listitem" data-testid="luck-case">
              <Panel
                title={name}
                class="luck-case"
                aside={lab.luck.ofNights(count(language, nights))}
                chart={() => histogramChart(words, language, name, index, bins, counts)}
                chartOf={() => ofLuck(words, language, run, one)}
              >
                <Histogram
                  label={lab.luck.histogram(name)}
                  bins={bins}
                  counts={counts}
                  nights={nights}
                  picked={picked?.one === index ? picked.bin : null}
                  onPick={(bin) => {
                    const nightsIn = (sorted[index]?.[bin] ?? []).flatMap(
                      (at) => run.nights[index]?.[at] ?? [],
                    );
                    onPick({ one: index, bin, name: binName(language, bins, bin), nights: nightsIn });
                  }}
                />
                {nights === 0 ? (
                  <p class="empty">{lab.luck.noneYet}</p>
                ) : (
                  <dl class="luck-figures">
                    <dt>{lab.luck.mean}</dt>
                    <dd data-testid="luck-mean">
                      {decimal(language, incidents.mean)}
                      {incidents.interval && (
                        <span class="fine">
                          {' '}
                          {lab.interval(
                            decimal(language, Math.max(0, incidents.interval.low)),
                            decimal(language, incidents.interval.high),
                          )}
                        </span>
                      )}
                    </dd>
                    <dt>{lab.luck.median}</dt>
                    <dd>{decimal(language, incidents.median)}</dd>
                    <dt>{lab.luck.clean}</dt>
                    <dd data-testid="luck-clean">
                      {share(language, passed.share)}{' '}
                      <span class="fine">
                        {lab.interval(
                          share(language, passed.interval.low),
                          share(language, passed.interval.high),
                        )}
                      </span>
                    </dd>
                  </dl>
                )}
              </Panel>
            </div>
          );
        })}
      </div>
      <p class="fine">{lab.luck.explain}</p>
    </>
  );
}
