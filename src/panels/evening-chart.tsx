import type { ComponentChild } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import uPlot from 'uplot';
import type { BotFigures, Dashboard } from '../metrics/dashboard.ts';
import { tokens } from '../protocol/palette.ts';
import { eveningChartData } from './charts/charts.ts';
import { useDeck, useWords } from './context.ts';
import { eveningData, idleFloor } from './evening-data.ts';
import { eveningOptions } from './evening-options.ts';
import { count, percent, timeOfDay } from './format.ts';
import { Panel } from './panel.tsx';

const HEIGHT = 150;
const FIRST_BOT = 3;

/** The whole evening so far, also while one looks at an earlier moment. */
function useEvening(): Dashboard | null {
  const { past, figures } = useDeck();
  const now = figures.value;
  const inPast = past.cursor.value !== null;
  const revision = past.revision.value;
  const whole = useMemo(() => (inPast ? past.figures() : null), [inPast, revision]);
  return whole ?? now;
}

/** A line at the moment that is shown. */
function drawCursor(chart: uPlot, minute: number): void {
  const { ctx, bbox } = chart;
  const x = Math.round(chart.valToPos(minute, 'x', true));
  ctx.save();
  ctx.fillStyle = tokens.focus;
  ctx.fillRect(x - devicePixelRatio, bbox.top, 2 * devicePixelRatio, bbox.height);
  ctx.restore();
}

/** Keeps one uPlot in step with the figures; makes a new one when bots, language or size change. */
function Plot({ onBin }: { onBin: (bin: number | null) => void }): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const [width, setWidth] = useState(0);
  const figures = useEvening();
  const cursor = deck.past.cursor.value;
  const { opens, closes } = deck.scenario.value;
  const bots = figures?.bots ?? [];
  const signature = bots.map((bot) => bot.name).join();
  const latest = useRef(figures);
  latest.current = figures;
  const tell = useRef(onBin);
  tell.current = onBin;

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const watcher = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);

  useEffect(() => {
    const element = host.current;
    // Not the newest figures: the effect below brings those of this rendering, and they must have as many bots.
    if (!element || !figures || width < 80) return;
    const options = eveningOptions({
      bots,
      width,
      height: HEIGHT,
      language,
      words,
      from: opens,
      to: closes,
      floor: () => idleFloor((latest.current ?? figures).series),
    });
    options.hooks = {
      setCursor: [(chart) => tell.current(chart.cursor.idx ?? null)],
      draw: [
        (chart) => {
          const moment = deck.past.cursor.peek();
          if (moment) drawCursor(chart, opens + moment.tick / 60_000);
        },
      ],
    };
    const made = new uPlot(options, eveningData(figures.series, opens), element);
    plot.current = made;
    made.over.addEventListener('click', (event) => {
      deck.past.seek({ tick: (made.posToVal(event.offsetX, 'x') - opens) * 60_000 });
    });
    return () => {
      made.destroy();
      plot.current = null;
    };
  }, [width, signature, language, opens, closes]);

  useEffect(() => {
    if (figures && plot.current) plot.current.setData(eveningData(figures.series, opens));
  }, [figures, opens]);

  useEffect(() => plot.current?.redraw(false, false), [cursor]);

  const pointed = deck.pointed.value;
  useEffect(() => {
    const index = bots.findIndex((bot) => bot.name === pointed);
    plot.current?.setSeries(index < 0 ? null : index + FIRST_BOT, { focus: true });
  }, [pointed, signature, width]);

  return <div ref={host} class="plot" style={{ minHeight: `${HEIGHT}px` }} />;
}

/** The smallest idle share of any bot. */
function leastIdle(bots: readonly BotFigures[], row: (bot: number) => number | null): number | null {
  let least: number | null = null;
  bots.forEach((_, index) => {
    const share = row(index);
    if (share !== null && (least === null || share < least)) least = share;
  });
  return least;
}

/** The evening: idle share of each bot over time, and collisions. */
export function EveningPanel(): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const [bin, setBin] = useState<number | null>(null);
  const figures = useEvening();
  const { opens } = deck.scenario.value;
  const bins = figures?.series.incidents.length ?? 0;
  const shown = bin !== null && bin < bins ? bin : null;
  const pointed = deck.pointed.value;
  let aside: string | undefined;
  if (figures && shown !== null) {
    const { series } = figures;
    const index = figures.bots.findIndex((bot) => bot.name === pointed);
    const share =
      index >= 0
        ? (series.idle[index]?.[shown] ?? null)
        : leastIdle(figures.bots, (bot) => series.idle[bot]?.[shown] ?? null);
    const at = timeOfDay(language, opens, (shown + 1) * series.binSeconds * 1000);
    aside = [
      words.evening.now(at),
      share === null ? '' : `${index >= 0 ? pointed : words.evening.least} ${percent(language, share)}`,
      `${words.evening.inside} ${count(language, series.inside[shown] ?? 0)}`,
    ]
      .filter(Boolean)
      .join(' · ');
  }
  const end = timeOfDay(language, opens, figures?.tick ?? 0);
  return (
    <Panel
      title={words.evening.title}
      hint={`${words.evening.hint} ${words.past.seek}`}
      testId="evening-panel"
      aside={aside ?? <ChartKey />}
      chart={figures && bins > 0 ? () => eveningChartData(words, figures, opens) : undefined}
    >
      {bins === 0 ? (
        <p class="empty">{words.evening.empty}</p>
      ) : (
        <div
          role="img"
          aria-label={words.evening.summary(
            timeOfDay(language, opens, 0),
            end,
            count(language, figures?.incidents.total ?? 0),
          )}
        >
          <Plot onBin={setBin} />
        </div>
      )}
    </Panel>
  );
}

function ChartKey(): ComponentChild {
  const { words } = useWords();
  return (
    <span class="chart-key" aria-hidden="true">
      <span class="key-line" /> {words.evening.idleAxis}
      <span class="key-crash" /> {words.evening.collisions}
      <span class="key-inside" /> {words.guests.title}
    </span>
  );
}
