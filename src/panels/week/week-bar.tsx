import type { ComponentChild } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { dayAt, WEEK_DAYS } from '../../business/days.ts';
import { booksOf, nightOf } from '../../business/week.ts';
import { ExportMenu } from '../charts/export-menu.tsx';
import { arrivalsChart } from '../charts/house-charts.ts';
import { wholeWeek } from '../charts/origins.ts';
import { useDeck, useWords } from '../context.ts';
import { count, wholeMoney } from '../format.ts';
import { expectedGuests } from './forecast.ts';
import { chosenFor, useWeek } from './use-week.ts';
import { weekNews } from './week-news.ts';

/** What is next, in a sentence, and how to get there. */
export function WeekBar(): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const { week } = deck;
  const { state, next, over } = useWeek();
  const text = words.week;
  const running = week.running.value;
  const watched = week.watched.value;
  const name = (day: number): string => words.night.days[dayAt(day)];
  const news = week.news.value;
  const says = useRef<HTMLParagraphElement>(null);
  const stands = `${running?.day} ${watched} ${over}`;
  // A button that has been pressed and is gone leaves the focus here, not at the top of the page.
  const stood = useRef(running || watched !== null ? '' : stands);
  useEffect(() => {
    if (stood.current !== stands && document.activeElement === document.body) says.current?.focus();
    stood.current = stands;
  }, [stands]);

  const button = (id: string, label: string, act: () => void, main = false): ComponentChild => (
    <button type="button" class={`button${main ? ' is-main' : ''}`} data-testid={id} onClick={act}>
      {label}
    </button>
  );

  let sentence: string;
  let buttons: ComponentChild;
  if (running) {
    sentence = text.running(name(running.day));
    buttons = button('week-stop', text.stop, () => week.stop());
  } else if (watched !== null) {
    sentence = text.watching(name(watched));
    buttons = button('week-run', text.runInstead, () => week.runNext());
  } else if (over) {
    const { profit } = booksOf(state);
    const sum = wholeMoney(language, Math.abs(profit));
    sentence = profit < 0 ? text.overLoss(sum) : text.overProfit(sum);
    buttons = button('week-next', text.nextWeek, () => week.nextWeek(), true);
  } else {
    const choice = chosenFor(state, next);
    const { staffing, scenario } = nightOf(state, next);
    const { greet, wait, chef, wine } = staffing.crew;
    const many = count(language, greet + wait + chef + wine);
    sentence = text.next(
      name(next),
      count(language, expectedGuests(scenario)),
      choice.mode === 'loop' ? words.staff.loop : text.threadBots(many),
    );
    buttons = (
      <>
        {button('week-watch', text.watch(name(next)), () => week.watch(), true)}
        {button('week-run', text.run, () => week.runNext())}
        {next < WEEK_DAYS.length - 1 && button('week-rest', text.runRest, () => week.runRest())}
      </>
    );
  }
  return (
    <section class="week-bar" aria-label={text.bar}>
      <div class="week-says">
        <p ref={says} role="status" tabIndex={-1} data-testid="week-sentence">
          {sentence}
        </p>
        <p class="week-news" role="alert" data-testid="week-news">
          {news ? weekNews(words, news) : ''}
        </p>
      </div>
      <div class="week-buttons">
        {buttons}
        <ExportMenu
          chart={() =>
            arrivalsChart(
              words,
              WEEK_DAYS.map((_, day) => nightOf(state, day).scenario),
            )
          }
          of={() => wholeWeek(words, state.seed)}
        />
      </div>
    </section>
  );
}
