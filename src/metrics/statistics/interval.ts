/** How sure the intervals and verdicts of the page are. */
export const LEVEL = 0.95;

/** A range that holds the true value with some certainty. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Whether a value lies in an interval, its ends included. */
export const holds = ({ low, high }: Interval, value: number): boolean => low <= value && value <= high;
