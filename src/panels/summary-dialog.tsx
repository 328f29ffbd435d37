import type { ComponentChild } from 'preact';
import { doesAllJobs, Mode, modeKey } from '../protocol/modes.ts';
import { OTHER_WAYS } from './other-ways.tsx';
import { busiestBot, lostGuests, missingMoney } from './busiest.ts';
import { ExportMenu } from './charts/export-menu.tsx';
import { resultsChart } from './charts/house-charts.ts';
import { useDeck, useWords } from './context.ts';
import type { NightResult } from './deck.ts';
import { Dialog } from './dialog.tsx';
import { count, money, percent, span } from './format.ts';
import type { Dictionary, Language } from './i18n/dictionary.ts';

type Line = readonly [name: string, value: (result: NightResult) => string, testId: string];

function lines(words: Dictionary, language: Language): readonly Line[] {
  const { summary } = words;
  return [
    [
      summary.busiest,
      ({ figures }) => {
        const busiest = busiestBot(figures);
        return busiest ? percent(language, busiest.idle) : '–';
      },
      'summary-idle',
    ],
    [summary.served, ({ figures }) => count(language, figures.guests.served), 'summary-served'],
    [summary.lost, ({ figures }) => count(language, lostGuests(figures)), 'summary-lost'],
    [summary.wait, ({ figures }) => span(language, figures.guests.waitSeconds.mean), 'summary-wait'],
    [summary.collisions, ({ figures }) => count(language, figures.incidents.total), 'summary-collisions'],
    [
      summary.souffles,
      ({ figures: { souffles } }) =>
        `${count(language, souffles.served)} / ${count(language, souffles.failed)}`,
      'summary-souffles',
    ],
    [summary.till, ({ figures }) => money(language, missingMoney(figures)), 'summary-till'],
  ];
}

function staffName(words: Dictionary, result: NightResult): string {
  if (result.staffed === 'mixed') return words.summary.mixed;
  return words.modes.names[result.staffed];
}

function Headline({ result }: { result: NightResult }): ComponentChild {
  const { words, language } = useWords();
  const { summary } = words;
  const { figures } = result;
  const served = count(language, figures.guests.served);
  const busiest = busiestBot(figures);
  return (
    <p class="dialog-lead">
      {figures.incidents.total === 0
        ? summary.headlineClean(served)
        : summary.headlineCrash(served, count(language, figures.incidents.total))}{' '}
      {busiest &&
        (doesAllJobs(busiest.role) && figures.bots.length === 1
          ? summary.idleAlone(busiest.name, percent(language, busiest.idle))
          : summary.idleLine(busiest.name, percent(language, busiest.idle)))}
    </p>
  );
}

/** What happened tonight, beside the same night with the other staff if that was run. */
export function SummaryDialog(): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const shown = deck.summary.value;
  if (!shown) return null;
  const { summary, turns, modes } = words;
  const { tonight, other } = shown;
  const results = other ? [tonight, other] : [tonight];
  const own = OTHER_WAYS.find((mode) => modeKey(mode) === tonight.staffed) ?? null;
  const loopNext = tonight.staffed !== 'loop';
  const ofWeek = deck.place.value === 'week' && deck.week.ownsFloor.value;
  const lookAround = (): void => {
    deck.closeSummary();
    if (ofWeek) deck.place.value = 'tonight';
  };
  const askLuck = (): void => {
    deck.closeSummary();
    deck.lab.luck.takeTonight();
    deck.lab.section.value = 'luck';
    deck.place.value = 'lab';
  };
  const again = (mode: number, name: string, main: boolean): ComponentChild => (
    <button
      type="button"
      class={`button${main ? ' is-main' : ''}`}
      autoFocus={main}
      data-testid={`again-${modeKey(mode)}`}
      onClick={() => deck.restart(mode)}
    >
      {name}
    </button>
  );
  return (
    <Dialog
      title={summary.title(words.night.days[tonight.day])}
      testId="summary"
      class="summary"
      onClose={() => deck.closeSummary()}
    >
      <Headline result={tonight} />
      <div class="results-head">
        <p class="fine">{other && summary.compare}</p>
        <ExportMenu
          chart={() => {
            const title = summary.title(words.night.days[tonight.day]);
            const names = results.map((result) => staffName(words, result));
            return resultsChart(words, title, results, names);
          }}
        />
      </div>
      <table class={`results${other ? ' is-double' : ''}`}>
        <thead>
          <tr>
            <th scope="col">
              <span class="fine">{summary.seed(String(tonight.seed))}</span>
            </th>
            {results.map((result) => (
              <th key={result.staffed} scope="col">
                {staffName(words, result)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines(words, language).map(([name, value, testId]) => (
            <tr key={testId}>
              <th scope="row">{name}</th>
              {results.map((result) => (
                <td key={result.staffed} data-testid={result === tonight ? testId : undefined}>
                  {value(result)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div class="dialog-buttons">
        {ofWeek ? (
          <button
            type="button"
            class="button is-main"
            autoFocus
            data-testid="back-to-week"
            onClick={() => deck.closeSummary()}
          >
            {words.week.backToWeek}
          </button>
        ) : (
          <>
            {own !== null && again(own, turns.again(modes.names[modeKey(own)]), false)}
            {again(Mode.Loop, summary.againLoop, loopNext)}
            {again(Mode.Threads, summary.againThreads, !loopNext)}
            {tonight.staffed !== 'mixed' && tonight.figures.incidents.total === 0 && (
              <button type="button" class="button" data-testid="ask-luck" onClick={askLuck}>
                {words.lab.ask}
              </button>
            )}
            <button type="button" class="button" data-testid="new-night" onClick={() => deck.fresh()}>
              {summary.fresh}
            </button>
          </>
        )}
        <button type="button" class="button is-quiet" onClick={lookAround}>
          {summary.close}
        </button>
      </div>
    </Dialog>
  );
}
