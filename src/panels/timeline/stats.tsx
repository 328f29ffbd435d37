import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { rangeStats, type RangeStats, type Waits } from '../../metrics/timeline/range-stats.ts';
import { causeColours, causePatterns } from '../../protocol/palette.ts';
import { IdleCause } from '../../protocol/words.ts';
import { BotIcon } from '../bot-icon.tsx';
import type { ChartData } from '../charts/chart-data.ts';
import { ExportMenu } from '../charts/export-menu.tsx';
import { useDeck, useWords } from '../context.ts';
import { count, percent, span } from '../format.ts';
import type { Dictionary, Language } from '../i18n/dictionary.ts';
import { Icon } from '../icons.tsx';
import { useModel } from './context.ts';
import { dependOn } from './depend-on.ts';
import { lengthWords } from './describe.ts';
import { timeWords } from './ruler.ts';

const CAUSES = [
  [IdleCause.Guest, 'guest'],
  [IdleCause.Oven, 'oven'],
  [IdleCause.Gateway, 'gateway'],
  [IdleCause.Lock, 'lock'],
  [IdleCause.Work, 'idle'],
] as const;

const share = (language: Language, part: number, whole: number): string =>
  whole === 0 ? '–' : `${percent(language, part / whole)} · ${span(language, part / 1000)}`;

function waitsWords(words: Dictionary, language: Language, { count: many, mean, longest }: Waits): string {
  const { stats } = words.timeline;
  if (many === 0) return stats.none;
  return stats.waitsAre(count(language, many), span(language, mean / 1000), span(language, longest / 1000));
}

/** Headings and cells, as they are shown and as they are copied. */
function table(words: Dictionary, language: Language, stats: RangeStats): readonly (readonly string[])[] {
  const { stats: texts, causes } = words.timeline;
  return [
    [
      ...[texts.bot, texts.busy],
      ...CAUSES.map(([, key]) => causes[key]),
      ...[texts.waits, texts.mean, texts.longest, texts.operations, texts.incidents],
    ],
    ...stats.bots.map((bot) => [
      ...[bot.name, share(language, bot.working, bot.onDuty)],
      ...CAUSES.map(([cause]) => share(language, bot.idle[cause - 1] ?? 0, bot.onDuty)),
      ...[count(language, bot.waits.count), span(language, bot.waits.mean / 1000)],
      ...[
        span(language, bot.waits.longest / 1000),
        count(language, bot.operations),
        count(language, bot.incidents),
      ],
    ]),
  ];
}

/** The same as numbers, with the shares of each bot's time as bars. */
function chartOf(words: Dictionary, title: string, { bots }: RangeStats): ChartData {
  const { stats: texts, causes } = words.timeline;
  const { columns } = words.export;
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return {
    id: 'stretch',
    title,
    look: 'bars',
    columns: [
      { key: 'bot', name: texts.bot, unit: '' },
      { key: 'secondsOnDuty', name: columns.onDuty, unit: 's' },
      { key: 'working', name: texts.busy, unit: 'share', colour: causeColours.working },
      ...CAUSES.map(([, key]) => ({
        ...{ key, name: causes[key], unit: 'share' as const },
        ...{ colour: causeColours[key], pattern: causePatterns[key] },
      })),
      { key: 'waits', name: texts.waits, unit: 'count' },
      { key: 'mean', name: texts.mean, unit: 's' },
      { key: 'longest', name: texts.longest, unit: 's' },
      { key: 'operations', name: texts.operations, unit: 'count' },
      { key: 'collisions', name: texts.incidents, unit: 'count' },
    ],
    rows: bots.map((bot) => [
      ...[bot.name, bot.onDuty / 1000, share(bot.working, bot.onDuty)],
      ...CAUSES.map(([cause]) => share(bot.idle[cause - 1] ?? 0, bot.onDuty)),
      ...[bot.waits.count, bot.waits.mean / 1000, bot.waits.longest / 1000, bot.operations, bot.incidents],
    ]),
  };
}

/** What happened in the selected stretch. */
export function Stats(): ComponentChild {
  const deck = useDeck();
  const model = useModel();
  const { words, language } = useWords();
  const [copied, setCopied] = useState<string | null>(null);
  const { stats: texts } = words.timeline;
  const range = model.range.value;
  dependOn(deck.past.revision);
  if (!range) return null;
  const { opens } = deck.scenario.value;
  const stats = rangeStats(model.timeline, range.from, Math.min(range.to, model.now));
  const rows = table(words, language, stats);
  const time = (tick: number): string => timeWords(language, opens, tick, 1);
  const title = words.timeline.rangeIs(
    lengthWords(language, range.to - range.from),
    time(range.from),
    time(range.to),
  );
  const facts = [
    [texts.guests, waitsWords(words, language, stats.guests)],
    [texts.locks, waitsWords(words, language, stats.locks)],
    [texts.incidents, count(language, stats.incidents)],
    [texts.records, count(language, stats.records)],
  ] as const;
  const copy = (): void => {
    const lines = [title, ...facts.map((fact) => fact.join(': ')), ...rows.map((row) => row.join('\t'))];
    navigator.clipboard.writeText(`${lines.join('\n')}\n`).then(
      () => setCopied(texts.copied),
      () => setCopied(texts.cannotCopy),
    );
  };
  return (
    <section class="tl-stats" aria-label={texts.title} data-testid="range-stats">
      <header>
        <h3>{title}</h3>
        <button type="button" class="button" onClick={copy}>
          {texts.copy}
        </button>
        <ExportMenu chart={() => chartOf(words, title, stats)} />
        <button
          type="button"
          class="tl-tool"
          aria-label={texts.clear}
          onClick={() => {
            model.range.value = null;
          }}
        >
          <Icon name="close" size={15} />
        </button>
        <span role="status" class="fine">
          {copied}
        </span>
      </header>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div class="tl-scroll" tabIndex={0} role="region" aria-label={texts.table}>
        <table>
          <thead>
            <tr>
              {rows[0]?.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(1).map((row, index) => {
              const bot = stats.bots[index];
              return (
                <tr key={row[0]}>
                  <th scope="row">
                    {bot && <BotIcon role={bot.role} index={bot.index} size={14} />} {row[0]}
                  </th>
                  {row.slice(1).map((cell, column) => (
                    <td key={column}>{cell}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
