import { seconds } from '../../kernel/ticks.ts';
import type { Spent } from '../../metrics/guest-path/evenings.ts';
import { AVOIDABLE, type EveningPath, KINDS } from '../../metrics/guest-path/segment.ts';
import { eveningColours } from '../../protocol/palette.ts';
import { timeOfDay } from '../format.ts';
import { causeOfSegment, stepOfSegment, type Telling } from '../guest-path/path-words.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import type { ChartData } from './chart-data.ts';

/** The average evening: one row, of minutes by kind. */
export function averageChart(words: Dictionary, spent: Spent, parties: number): ChartData {
  const minutes = (ticks: number): number => (parties === 0 ? 0 : seconds(ticks / parties) / 60);
  const used = KINDS.filter((kind) => spent.kinds.has(kind));
  return {
    id: 'average-evening',
    title: words.path.average,
    look: 'bars',
    columns: [
      { key: 'evening', name: words.path.title, unit: '' },
      { key: 'parties', name: words.export.columns.parties, unit: 'count' },
      { key: 'stay', name: words.export.columns.stay, unit: 'min' },
      { key: 'avoidable', name: words.export.columns.avoidable, unit: 'min' },
      ...used.map((kind) => ({
        key: kind,
        name: words.path.kinds[kind],
        unit: 'min' as const,
        colour: eveningColours[kind],
      })),
    ],
    rows: [
      [
        words.path.average,
        parties,
        minutes(spent.stay),
        minutes(spent.avoidable),
        ...used.map((kind) => minutes(spent.kinds.get(kind) ?? 0)),
      ],
    ],
  };
}

/** One party's evening: a row for each stretch. */
export function pathChart(telling: Telling, path: EveningPath, who: string): ChartData {
  const { words, language, ground, scenario } = telling;
  const { columns } = words.export;
  const used = KINDS.filter((kind) => path.segments.some((segment) => segment.kind === kind));
  return {
    id: `party-${path.party}`,
    title: `${words.path.title} — ${who}`,
    look: 'bars',
    start: 'start',
    columns: [
      { key: 'step', name: columns.step, unit: '' },
      { key: 'from', name: columns.time, unit: '' },
      { key: 'start', name: columns.sinceArrival, unit: 'min' },
      { key: 'seconds', name: columns.seconds, unit: 's' },
      { key: 'kind', name: columns.kind, unit: '' },
      { key: 'avoidable', name: columns.avoidable, unit: 's' },
      { key: 'bot', name: columns.bot, unit: '' },
      { key: 'told', name: columns.what, unit: '' },
      { key: 'begin', name: columns.begin, unit: 'count' },
      { key: 'end', name: columns.end, unit: 'count' },
      ...used.map((kind) => ({
        key: `${kind}Minutes`,
        name: words.path.kinds[kind],
        unit: 'min' as const,
        colour: eveningColours[kind],
      })),
    ],
    rows: path.segments.map((segment) => {
      const length = seconds(segment.to - segment.from);
      return [
        stepOfSegment(telling, segment),
        timeOfDay(language, scenario.opens, segment.from, true),
        seconds(segment.from - path.from) / 60,
        length,
        segment.kind,
        AVOIDABLE.has(segment.kind) ? length : 0,
        ground.index.nameOf(segment.bot),
        causeOfSegment(telling, segment),
        segment.begin,
        segment.end,
        ...used.map((kind) => (kind === segment.kind ? length / 60 : 0)),
      ];
    }),
  };
}
