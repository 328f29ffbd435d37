import type { ComponentChild } from 'preact';
import type { Contracts } from '../../business/contracts.ts';
import { dayAt } from '../../business/days.ts';
import { balanceOf, type NightLedger } from '../../business/night-ledger.ts';
import { nightOf } from '../../business/week.ts';
import { useDeck, useWords } from '../context.ts';
import { count, timeOfDay, wholeMoney } from '../format.ts';
import { Icon } from '../icons.tsx';
import { ArrivalsChart } from './arrivals-chart.tsx';
import { BotsRow } from './bots-row.tsx';
import { expectedGuests } from './forecast.ts';
import { chosenFor, isException, useWeek, type NightStage } from './use-week.ts';

/** A night that is over: who was served, who wasn't, what was broken, what is left. */
function Done({ night, contracts }: { night: NightLedger; contracts: Contracts }): ComponentChild {
  const { words, language } = useWords();
  const { week } = words;
  const { guests, incidents } = night;
  const lost = guests.balked + guests.reneged;
  const balance = balanceOf(night);
  return (
    <>
      <span class="ticket-main">
        <strong>{count(language, guests.served)}</strong> {week.served}
      </span>
      <span class={`ticket-line${lost > 0 ? ' is-bad' : ''}`}>{week.lost(count(language, lost))}</span>
      <span class={`ticket-line${incidents.total > 0 ? ' is-bad' : ''}`}>
        {week.collisions(count(language, incidents.total))}
      </span>
      <BotsRow contracts={contracts} choice={night.choice} />
      <span class={`ticket-sum${balance < 0 ? ' is-bad' : ''}`}>{wholeMoney(language, balance, true)}</span>
    </>
  );
}

/** A night to come: who works, and how many guests may come. */
function Coming({ day, stage }: { day: number; stage: NightStage }): ComponentChild {
  const { words, language } = useWords();
  const { state } = useWeek();
  const choice = chosenFor(state, day);
  const { scenario } = nightOf(state, day);
  const guests = expectedGuests(scenario);
  const locks = words.locks.names[choice.locks];
  return (
    <>
      <span class="ticket-main">
        <strong>≈ {count(language, guests)}</strong> {words.week.guests}
      </span>
      <BotsRow contracts={state.plan.contracts} choice={choice} />
      <span class="visually-hidden">{choice.mode === 'loop' ? words.staff.loop : words.staff.threads}.</span>
      {choice.mode === 'threads' && <span class="ticket-line">{words.week.locksOf(locks)}</span>}
      {stage !== 'running' && <ArrivalsChart scenario={scenario} />}
    </>
  );
}

/** The night that is on the floor now. */
function OnFloor(): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  const served = deck.figures.value?.guests.served ?? 0;
  return (
    <>
      <span class="ticket-main">
        <strong>{timeOfDay(language, deck.scenario.value.opens, deck.glance.value.tick)}</strong>
      </span>
      <span class="ticket-line">
        {count(language, served)} {words.week.served}
      </span>
    </>
  );
}

/** A night of the week on a paper ticket; pressed, it is the one that is planned or looked at. */
export function DayTicket(props: { day: number; selected: boolean; onSelect: () => void }): ComponentChild {
  const { day } = props;
  const deck = useDeck();
  const { words } = useWords();
  const view = useWeek();
  const { state } = view;
  const stage = view.stage(day);
  const night = state.nights[day];
  const share = deck.week.running.value?.share ?? 0;
  const fresh = deck.week.settled.value === day;
  return (
    <li class={`ticket-slot is-${stage}`}>
      <button
        type="button"
        class={`ticket is-${stage}${props.selected ? ' is-selected' : ''}${fresh ? ' is-fresh' : ''}`}
        aria-pressed={props.selected}
        data-testid={`day-${dayAt(day)}`}
        onClick={props.onSelect}
      >
        <span class="ticket-head">
          <span class="ticket-day">{words.night.days[dayAt(day)]}</span>
          <span class="ticket-stage">
            {stage === 'done' && <Icon name="check" size={14} />}
            {words.week.stages[stage]}
            {!night && isException(state, dayAt(day)) && <span class="ticket-own">{words.week.own}</span>}
          </span>
        </span>
        <span class="ticket-body">
          {stage === 'floor' && <OnFloor />}
          {night ? (
            <Done night={night} contracts={state.plan.contracts} />
          ) : (
            stage !== 'floor' && <Coming day={day} stage={stage} />
          )}
          {stage === 'running' && (
            <progress class="ticket-progress" value={share} aria-label={words.week.stages.running} />
          )}
        </span>
      </button>
    </li>
  );
}
