import type { ComponentChild } from 'preact';
import { booksOf } from '../../business/week.ts';
import { useWords } from '../context.ts';
import { count, wholeMoney } from '../format.ts';
import { Stars } from './stars.tsx';
import { useWeek } from './use-week.ts';

/** Which week it is, what is in the bank and how the restaurant is spoken of. */
export function WeekHead(): ComponentChild {
  const { words, language } = useWords();
  const { state } = useWeek();
  const { week } = words;
  return (
    <div class="week-head" data-testid="week-head">
      <p class="week-number">{week.number(count(language, state.week))}</p>
      <p class="week-fact">
        <span class="week-fact-name">{week.cash}</span>
        <strong data-testid="week-cash">{wholeMoney(language, booksOf(state).cash)}</strong>
      </p>
      <p class="week-fact" data-tip={week.reputationHint}>
        <span class="week-fact-name">{week.reputation}</span>
        <Stars value={state.reputation} />
      </p>
    </div>
  );
}
