import type { ComponentChild } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { IncidentKind } from '../../metrics/incident-kinds.ts';
import { luckOf } from '../../metrics/luck.ts';
import { binsFor, sortInto } from '../../metrics/statistics/histogram.ts';
import { useWords } from '../context.ts';
import { count, decimal, percent } from '../format.ts';
import { Panel } from '../panel.tsx';
import { caseWords } from './case-words.ts';
import { Histogram } from './histogram.tsx';
import type { LuckNight, LuckRun } from './luck-deck.ts';
import { LuckSeeds } from './luck-seeds.tsx';

/** Bars of a histogram. */
const MOST_BINS = 24;

/** Incidents in a night for each case: small histograms with one scale, and figures below. */
export function LuckCases(props: {
  run: LuckRun;
  kind: IncidentKind;
  seconds: number | null;
}): ComponentChild {
  const { run, kind, seconds } = props;
  const { words, language } = useWords();
  const { lab } = words;
  const [picked, setPicked] = useState<{ readonly one: number; readonly bin: number } | null>(null);
  const found = useMemo(() => {
    const values = run.nights.map((nights) => nights.map(({ sample }) => sample.incidents[kind]));
    const bins = binsFor(Math.max(0, ...values.flat()), MOST_BINS);
    const sorted = values.map((list) => sortInto(bins, list));
    const tallest = Math.max(
      ...sorted.map((list, one) => Math.max(...list.map((bin) => bin.length)) / (values[one]?.length || 1)),
    );
    const luck = run.nights.map((nights) =>
      luckOf(
        nights.map(({ sample }) => sample),
        kind,
        seconds,
      ),
    );
    return { bins, sorted, tallest, luck };
  }, [run, kind, seconds]);
  const { bins, sorted, tallest, luck } = found;
  const nightsIn = (one: number, bin: number): readonly LuckNight[] =>
    (sorted[one]?.[bin] ?? []).flatMap((index) => run.nights[one]?.[index] ?? []);
  const pickedNights = picked ? nightsIn(picked.one, picked.bin) : [];
  return (
    <>
      <div class="luck-cases" role="list" aria-label={lab.luck.cases}>
        {run.cases.map((one, index) => {
          const name = caseWords(words, language, run.plan, one);
          const nights = run.nights[index]?.length ?? 0;
          const { incidents, passed } = luck[index] ?? luckOf([], kind, seconds);
          return (
            <div key={one.value} role="listitem" data-testid="luck-case">
              <Panel title={name} class="luck-case" aside={lab.luck.ofNights(count(language, nights))}>
                <Histogram
                  label={lab.luck.histogram(name)}
                  bins={bins}
                  counts={sorted[index]?.map((bin) => bin.length) ?? []}
                  nights={nights}
                  tallest={tallest}
                  picked={picked?.one === index ? picked.bin : null}
                  onPick={(bin) => setPicked({ one: index, bin })}
                />
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
                    {percent(language, passed.share, 1)}{' '}
                    <span class="fine">
                      {lab.interval(
                        percent(language, passed.interval.low, 1),
                        percent(language, passed.interval.high, 1),
                      )}
                    </span>
                  </dd>
                </dl>
              </Panel>
            </div>
          );
        })}
      </div>
      <p class="fine">{lab.luck.explain}</p>
      {picked && run.cases[picked.one] && (
        <LuckSeeds run={run} one={picked.one} bins={bins} bin={picked.bin} nights={pickedNights} />
      )}
    </>
  );
}
