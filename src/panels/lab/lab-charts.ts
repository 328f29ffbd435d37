import type { Verdict } from '../../metrics/chance.ts';
import type { IncidentKind } from '../../metrics/incident-kinds.ts';
import { luckOf } from '../../metrics/luck.ts';
import { COMPARED, type Compared } from '../../metrics/night-sample.ts';
import { type Bins, rangeOf } from '../../metrics/statistics/histogram.ts';
import { tokens } from '../../protocol/palette.ts';
import { VERSION } from '../../protocol/version.ts';
import type { Cell, ChartData, ChartOrigin } from '../charts/chart-data.ts';
import { staffingData } from '../charts/origins.ts';
import { timeOfDay } from '../format.ts';
import type { Dictionary, Language } from '../i18n/dictionary.ts';
import { caseWords } from './case-words.ts';
import { binName } from './histogram.tsx';
import type { LuckCase, LuckRun } from './luck-deck.ts';
import type { PairDeck, PairMoment } from './pair-deck.ts';
import { howTheyWork, whoWorks } from './staffing-words.ts';

const UNITS: Readonly<Record<Compared, string>> = {
  served: '',
  wait: 's',
  idle: 'share',
  collisions: '',
  takings: '$',
  lag: 's',
};

/** Money in data is in whole units, not in cents. */
const plain = (figure: Compared, value: number): number => (figure === 'takings' ? value / 100 : value);

/** Two restaurants: of which nights a chart of them is. `tick`: the moment that it shows, if it shows one. */
export function ofPair(
  words: Dictionary,
  language: Language,
  pair: PairDeck,
  tick: number | null,
): ChartOrigin {
  const day = pair.day.value;
  const sides = pair.sides.value;
  const at = tick === null ? '' : timeOfDay('en', pair.opens.value, tick, true);
  const who = sides.map(({ staffing }, side) => {
    const letter = words.lab.pair.letters[side as 0 | 1];
    return words.lab.setting(
      letter,
      `${whoWorks(words, language, staffing)}, ${howTheyWork(words, language, staffing)}`,
    );
  });
  const staffing = sides.map((side) => ({
    ...(staffingData(side.staffing) as object),
    ...(side.kind === 'file' && { file: side.name, seed: side.seed }),
  }));
  return {
    file: `${day}-${pair.seed.value}`,
    about: words.export.about(words.night.days[day], String(pair.seed.value), who.join('; '), at),
    source: { scenario: day, seed: pair.seed.value, staffing, version: VERSION, at },
  };
}

/** What both nights have come to, and the differences. */
export function differencesChart(words: Dictionary, { figures: [left, right] }: PairMoment): ChartData {
  const { lab } = words;
  const { columns } = words.export;
  return {
    id: 'differences',
    title: lab.pair.differences,
    look: 'table',
    columns: [
      { key: 'figure', name: lab.pair.figure, unit: '' },
      { key: 'unit', name: columns.unit, unit: '' },
      { key: 'a', name: lab.pair.letters[0], unit: '' },
      { key: 'b', name: lab.pair.letters[1], unit: '' },
      { key: 'difference', name: lab.pair.bLessA, unit: '' },
    ],
    rows: COMPARED.map((figure) => {
      const [a, b] = [left[figure], right[figure]];
      const cell = (value: number | null): Cell => (value === null ? null : plain(figure, value));
      const difference = a === null || b === null ? null : b - a;
      return [lab.figures[figure], UNITS[figure], cell(a), cell(b), cell(difference)];
    }),
  };
}

/** What many pairs of nights say about the differences. */
export function chanceChart(words: Dictionary, verdicts: readonly Verdict[]): ChartData {
  const { pair, figures } = words.lab;
  const { columns } = words.export;
  return {
    id: 'chance',
    title: pair.chance,
    look: 'table',
    columns: [
      { key: 'figure', name: pair.figure, unit: '' },
      { key: 'unit', name: columns.unit, unit: '' },
      { key: 'pairs', name: columns.pairs, unit: 'count' },
      { key: 'mean', name: pair.meanDifference, unit: '' },
      { key: 'low', name: columns.low, unit: '' },
      { key: 'high', name: columns.high, unit: '' },
      { key: 'p', name: columns.p, unit: 'p' },
      { key: 'verdict', name: pair.verdict, unit: '' },
    ],
    rows: verdicts.map(({ figure, difference: { count, mean, interval }, p, real }) => [
      ...[figures[figure], UNITS[figure], count, plain(figure, mean)],
      ...(interval ? [plain(figure, interval.low), plain(figure, interval.high)] : [null, null]),
      ...[p, real ? pair.real : pair.couldBe],
    ]),
  };
}

/** Many nights of one case, or of all. */
export function ofLuck(
  words: Dictionary,
  language: Language,
  { plan, cases }: LuckRun,
  one?: LuckCase,
): ChartOrigin {
  const { day, firstSeed, nights } = plan;
  const { luck } = words.lab;
  const last = firstSeed + nights - 1;
  const which = one ? caseWords(words, language, plan, one) : luck.varied[plan.varied];
  const data = (of: LuckCase): unknown => ({ ...(staffingData(of.staffing) as object), windows: of.windows });
  return {
    file: `${day}-${firstSeed}`,
    about: `${words.night.days[day]}, ${which}. ${luck.seeds(String(firstSeed), String(last))}`,
    source: {
      ...{ scenario: day, seed: firstSeed, nights, version: VERSION, at: '' },
      staffing: one ? data(one) : cases.map(data),
    },
  };
}

/** Nights of one case by how much happened in them. */
export function histogramChart(
  words: Dictionary,
  language: Language,
  name: string,
  index: number,
  bins: Bins,
  counts: readonly number[],
): ChartData {
  const { columns } = words.export;
  const all = counts.reduce((sum, many) => sum + many, 0);
  return {
    id: `luck-${index + 1}`,
    title: `${words.lab.luck.cases}: ${name}`,
    look: 'bars',
    columns: [
      { key: 'bin', name: words.lab.luck.cases, unit: '' },
      { key: 'from', name: columns.least, unit: 'count' },
      { key: 'to', name: columns.most, unit: 'count' },
      { key: 'nights', name: columns.nights, unit: 'count', colour: tokens.accent },
      { key: 'share', name: columns.share, unit: 'share' },
    ],
    rows: counts.map((many, bin) => [
      ...[binName(language, bins, bin), ...rangeOf(bins, bin), many],
      all === 0 ? null : many / all,
    ]),
  };
}

/** What a passed test is worth, for every case. */
export function luckChart(
  words: Dictionary,
  language: Language,
  run: LuckRun,
  kind: IncidentKind,
  seconds: number | null,
): ChartData {
  const { luck } = words.lab;
  const { columns } = words.export;
  return {
    id: 'luck',
    title: luck.passed,
    look: 'table',
    columns: [
      { key: 'case', name: luck.which, unit: '' },
      { key: 'nights', name: columns.nights, unit: 'count' },
      { key: 'tested', name: columns.tested, unit: 's' },
      { key: 'mean', name: luck.mean, unit: '' },
      { key: 'median', name: luck.median, unit: '' },
      { key: 'passes', name: luck.clean, unit: 'share' },
      { key: 'low', name: columns.low, unit: 'share' },
      { key: 'high', name: columns.high, unit: 'share' },
      { key: 'tries', name: columns.tries, unit: 'count' },
    ],
    rows: run.cases.map((one, index) => {
      const nights = run.nights[index] ?? [];
      const { incidents, passed, tries } = luckOf(
        nights.map(({ sample }) => sample),
        kind,
        seconds,
      );
      return [
        ...[caseWords(words, language, run.plan, one), nights.length, seconds],
        ...[incidents.mean, incidents.median, passed.share, passed.interval.low, passed.interval.high],
        Number.isFinite(tries.likely) ? tries.likely : null,
      ];
    }),
  };
}
