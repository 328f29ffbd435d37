import uPlot from 'uplot';
import type { BotFigures } from '../metrics/dashboard.ts';
import { botColour, botShades, tokens } from '../protocol/palette.ts';
import { percent, timeOfDay } from './format.ts';
import type { Dictionary, Language } from './i18n/dictionary.ts';

const font = '11px system-ui, "Noto Sans CJK SC", sans-serif';

/** How the chart of the evening looks. Series: guests inside, collisions, then the bots. */
export function eveningOptions(setting: {
  bots: readonly BotFigures[];
  width: number;
  height: number;
  language: Language;
  words: Dictionary;
  from: number;
  to: number;
  floor: () => number;
}): uPlot.Options {
  const { bots, width, height, language, words, from, to } = setting;
  const clock = (minute: number): string => timeOfDay(language, 0, minute * 60_000);
  const axis = { stroke: tokens.inkSoft, font, grid: { stroke: `${tokens.line}99`, width: 1 } };
  return {
    width,
    height,
    padding: [8, 20, 0, 0],
    legend: { show: false },
    cursor: { points: { show: false }, drag: { x: false, y: false } },
    focus: { alpha: 0.18 },
    scales: {
      x: { time: false, range: () => [from, to] },
      idle: { range: () => [setting.floor(), 1.005] },
      inside: { range: (_, __, most) => [0, Math.max(20, most * 1.1)] },
      collisions: { range: (_, __, most) => [0, Math.max(6, most * 3)] },
    },
    axes: [
      {
        ...axis,
        size: 28,
        gap: 9,
        ticks: { show: false },
        space: 56,
        incrs: [15, 30, 60, 120],
        values: (_, splits) => splits.map(clock),
      },
      {
        ...axis,
        scale: 'idle',
        size: 44,
        gap: 4,
        ticks: { show: false },
        space: 26,
        values: (_, splits) => splits.map((share) => (share > 1 ? '' : percent(language, share, 0))),
      },
    ],
    series: [
      {},
      {
        label: words.evening.inside,
        scale: 'inside',
        stroke: `${tokens.inkFaint}55`,
        fill: `${tokens.inkFaint}1c`,
        width: 1,
        points: { show: false },
      },
      {
        label: words.evening.collisions,
        scale: 'collisions',
        stroke: tokens.crash,
        fill: tokens.crash,
        ...(uPlot.paths.bars ? { paths: uPlot.paths.bars({ size: [0.7, 10, 2] }) } : {}),
        points: { show: false },
      },
      ...bots.map((bot): uPlot.Series => ({
        label: bot.name,
        scale: 'idle',
        stroke: botColour(bot.role, bot.index),
        width: bot.index > 1 ? 1.75 : 2.25,
        ...(dashOf(bot) ? { dash: dashOf(bot) as number[] } : {}),
        points: { show: false },
        spanGaps: false,
      })),
    ],
  };
}

/** Second and later bots of a role are dashed, each in its own rhythm. */
function dashOf(bot: BotFigures): number[] | null {
  const rhythm = Math.min(bot.index - 1, botShades(bot.role));
  return rhythm === 0
    ? null
    : ([
        [7, 3],
        [3, 3],
        [10, 3, 2, 3],
      ][(rhythm - 1) % 3] ?? null);
}
