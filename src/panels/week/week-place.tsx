import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { WEEK_DAYS } from '../../business/days.ts';
import { useWords } from '../context.ts';
import { BooksCard } from './books-card.tsx';
import { ContractsCard } from './contracts-card.tsx';
import { DayTicket } from './day-ticket.tsx';
import { IntroCard } from './intro-card.tsx';
import { ModuleCard } from './module-card.tsx';
import { PlanCard } from './plan-card.tsx';
import { useWeek } from './use-week.ts';
import { WeekBar } from './week-bar.tsx';

/** The owner's week: seven nights, the staff, the books. `beside`: only what is wanted while a night is watched. */
export function WeekPlace({ beside = false }: { beside?: boolean }): ComponentChild {
  const { words } = useWords();
  const { state, next, over } = useWeek();
  const unplayed = state.week === 1 && next === 0;
  // The night that is looked at; null: the next one.
  const [selected, setSelected] = useState<number | null>(null);
  const [only, setOnly] = useState(false);
  const planned = selected !== null && selected >= next ? selected : next;
  return (
    <div
      id="week"
      tabIndex={-1}
      class={`week${beside ? ' is-beside' : ''}${over ? ' is-over' : ''}`}
      data-testid="week"
    >
      {beside && <WeekBar />}
      <ol class="rail" aria-label={words.week.rail}>
        {WEEK_DAYS.map((name, day) => (
          <DayTicket
            key={name}
            day={day}
            selected={selected === day}
            onSelect={() => {
              setSelected(selected === day ? null : day);
              setOnly(selected !== day && day >= next);
            }}
          />
        ))}
      </ol>
      {!beside && <WeekBar />}
      {!beside && (
        <div class="week-cards">
          {over ? (
            <ModuleCard />
          ) : (
            <>
              <ContractsCard />
              <PlanCard day={planned} only={only} onScope={setOnly} />
            </>
          )}
          <div class="week-last">
            {unplayed ? <IntroCard /> : <BooksCard day={selected} />}
            {!over && <ModuleCard />}
          </div>
        </div>
      )}
    </div>
  );
}
