import { GROUPS, type Group } from './lanes.ts';
import type { Tick } from '../../kernel/ticks.ts';
import type { View } from './viewport.ts';

/** A distance that was measured, or is being measured. */
export interface Measure {
  readonly from: Tick;
  readonly to: Tick;
}

/** How the timeline is looked at: it stays while the timeline is closed, and a moment carries it. */
export interface TimelineLook {
  readonly view: View;
  readonly follows: boolean;
  readonly pinned: readonly string[];
  readonly folded: readonly Group[];
  readonly range: View | null;
  readonly measure: Measure | null;
}

/** A look, the night that it is at (see PastDeck), and the moment that was shown then; null for the present. */
export interface LookAtNight extends TimelineLook {
  readonly night: number;
  readonly shown?: Tick | null;
}

const MOST_PINS = 100;
const MOST_KEY = 60;

/** Reads a look that comes from outside; null where it makes no sense. */
export function parseLook(told: unknown): TimelineLook | null {
  const { view, follows, pinned, folded, range, measure } = fieldsOf(told);
  const seen = stretchIn(view);
  if (!seen || seen.to <= seen.from) return null;
  return {
    view: seen,
    follows: follows === true,
    pinned: listIn(pinned).filter((key): key is string => typeof key === 'string' && key.length <= MOST_KEY),
    folded: GROUPS.filter((group) => listIn(folded).includes(group)),
    range: stretchIn(range),
    measure: stretchIn(measure),
  };
}

const fieldsOf = (told: unknown): Readonly<Record<string, unknown>> =>
  typeof told === 'object' && told !== null ? (told as Readonly<Record<string, unknown>>) : {};

const listIn = (told: unknown): readonly unknown[] => (Array.isArray(told) ? told.slice(0, MOST_PINS) : []);

/** Two ticks. */
function stretchIn(told: unknown): View | null {
  const { from, to } = fieldsOf(told);
  return isTick(from) && isTick(to) ? { from, to } : null;
}

const isTick = (told: unknown): told is number =>
  typeof told === 'number' && Math.abs(told) <= Number.MAX_SAFE_INTEGER;
