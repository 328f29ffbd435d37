import { WEEK_DAYS, type WeekDay } from '../../business/days.ts';
import { choiceOf, type Choice } from '../../business/plan.ts';
import { nextDay, type WeekState } from '../../business/week.ts';
import { useDeck } from '../context.ts';
import type { Deck } from '../deck.ts';

/** Where a night of the week stands. */
export type NightStage = 'done' | 'floor' | 'running' | 'next' | 'coming';

/** Where the week stands, for its place. */
export interface WeekView {
  readonly state: WeekState;
  /** The number of the next night; 7 after Sunday. */
  readonly next: number;
  readonly over: boolean;
  /** Nothing can be planned now: a night is being run or watched. */
  readonly busy: boolean;
  stage(day: number): NightStage;
}

export function useWeek(): WeekView {
  const { week } = useDeck();
  const state = week.state.value;
  const next = nextDay(state);
  const running = week.running.value;
  const watched = week.watched.value;
  return {
    state,
    next,
    over: next === WEEK_DAYS.length,
    busy: running !== null || watched !== null,
    stage: (day) => {
      if (day < next) return 'done';
      if (day === watched) return 'floor';
      if (day === running?.day) return 'running';
      return day === next ? 'next' : 'coming';
    },
  };
}

/** What was or is chosen for a day. */
export const chosenFor = (state: WeekState, day: number): Choice =>
  state.nights[day]?.choice ?? choiceOf(state.plan, day);

/** Whether a day is planned otherwise than every night. */
export const isException = ({ plan }: WeekState, day: WeekDay): boolean => plan.exceptions[day] !== undefined;

/** Whether the week takes the whole room: unless one of its nights is on the floor. */
export const weekFillsRoom = ({ place, week }: Deck): boolean =>
  place.value === 'week' && week.watched.value === null;
