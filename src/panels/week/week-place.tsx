import type { ComponentChild } from 'preact';

/** The owner's week: staff, days, books. */
export function WeekPlace(): ComponentChild {
  return null;
}
