import { MEASURES, type Measure } from '../../../metrics/comparison/measures.ts';
import { MEASURED_IN_TEXTS } from '../../../protocol/downloads-texts.ts';
import { tokens } from '../../../protocol/palette.ts';
import type { Client } from '../../../protocol/scenario.ts';
import { VERSION } from '../../../protocol/version.ts';
import type { Cell, ChartData, ChartOrigin, Column } from '../../charts/chart-data.ts';
import { count } from '../../format.ts';
import type { Dictionary, Language } from '../../i18n/dictionary.ts';
import type { CompareRun } from '../compare-deck.ts';
import { measureName, shownValue, unitText } from './figure-text.ts';
import { dotOf, type Show } from './shown.ts';
import { isReal } from './is-real.ts';
import { wayName } from './way-words.ts';

/** Money in data is in whole units, not in cents. */
const plain = (measure: Measure, value: number | null): Cell =>
  value !== null && MEASURES[measure] === 'cents' ? value / 100 : value;

function unitOf(measure: Measure): Column['unit'] {
  const unit = MEASURES[measure];
  return unit === 'cents' ? '' : unit;
}

const nameOf = (words: Dictionary, measure: Measure): string =>
  MEASURES[measure] === 'cents' ? measureName(words, measure) : words.compare.measures[measure];

/** Of which nights a comparison is. */
export function ofComparison(words: Dictionary, language: Language, { plan }: CompareRun): ChartOrigin {
  const { compare, night } = words;
  const { what, seeds, firstSeed, modes, base } = plan;
  const title = what === 'downloads' ? compare.downloads : night.days[what];
  const range = compare.seeds(String(firstSeed), String(firstSeed + seeds - 1));
  return {
    file: `compare-${what}-${firstSeed}`,
    about: `${title} × ${count(language, seeds)}. ${range}`,
    source: {
      ...{ scenario: what, seed: firstSeed, nights: seeds, version: VERSION },
      staffing: { modes, base },
    },
  };
}

/** One measure of all ways, as it is drawn. */
export function dotsChart(words: Dictionary, run: CompareRun, measure: Measure, show: Show): ChartData {
  const { compare } = words;
  const { columns } = compare;
  const { table, plan } = run;
  const unit = unitOf(measure);
  const downloads = plan.what === 'downloads';
  const name = nameOf(words, measure);
  return {
    id: `${measure}${show === 'difference' ? '-difference' : ''}`,
    title:
      show === 'difference'
        ? compare.differenceFrom(name, wayName(words, table.base, downloads))
        : compare.chart(name),
    look: 'dots',
    columns: [
      { key: 'way', name: compare.way, unit: '' },
      { key: 'key', name: columns.key, unit: '' },
      { key: 'mean', name: show === 'difference' ? columns.difference : name, unit, colour: tokens.accent },
      { key: 'low', name: columns.low, unit },
      { key: 'high', name: columns.high, unit },
      { key: 'nights', name: columns.nights, unit: 'count' },
      { key: 'p', name: columns.p, unit: '' },
      { key: 'filled', name: columns.real, unit: '' },
    ],
    rows: table.rows.map((row) => {
      const dot = dotOf(table, row, measure, show);
      const against = row.against?.[measure];
      return [
        wayName(words, row.mode, downloads),
        row.mode,
        plain(measure, dot?.mean ?? null),
        plain(measure, dot?.low ?? null),
        plain(measure, dot?.high ?? null),
        row.figures[measure]?.n ?? 0,
        against?.p ?? null,
        row.mode === table.base ? null : Number(isReal(run, row, measure)),
      ];
    }),
  };
}

/** All figures of all ways: a row for each, in the units of the page. */
export function tableChart(words: Dictionary, run: CompareRun): ChartData {
  const { compare } = words;
  const { columns } = compare;
  const { table, plan } = run;
  const downloads = plan.what === 'downloads';
  return {
    id: 'table',
    title: compare.title,
    look: 'table',
    columns: [
      { key: 'way', name: compare.way, unit: '' },
      { key: 'key', name: columns.key, unit: '' },
      { key: 'figure', name: compare.measure, unit: '' },
      { key: 'unit', name: columns.unit, unit: '' },
      { key: 'mean', name: columns.mean, unit: '' },
      { key: 'low', name: columns.low, unit: '' },
      { key: 'high', name: columns.high, unit: '' },
      { key: 'nights', name: columns.nights, unit: 'count' },
      { key: 'difference', name: columns.difference, unit: '' },
      { key: 'p', name: columns.p, unit: '' },
      { key: 'real', name: columns.real, unit: '' },
      ...(downloads ? [{ key: 'texts', name: compare.texts, unit: '' as const }] : []),
    ],
    rows: table.rows.flatMap((row) =>
      table.measures.map((measure): Cell[] => {
        const figure = row.figures[measure];
        const against = row.against?.[measure];
        const shown = (value: number | null | undefined): Cell =>
          value === null || value === undefined ? null : shownValue(measure, value);
        return [
          wayName(words, row.mode, downloads),
          row.mode,
          compare.measures[measure],
          unitText(compare, measure),
          shown(figure?.mean),
          shown(figure?.low),
          shown(figure?.high),
          figure?.n ?? 0,
          shown(against?.mean),
          against?.p ?? null,
          against ? compare.answers[isReal(run, row, measure) ? 'yes' : 'no'] : null,
          ...(downloads
            ? [measure === 'whole' ? (MEASURED_IN_TEXTS[row.mode as Client] ?? null) : null]
            : []),
        ];
      }),
    ),
  };
}
