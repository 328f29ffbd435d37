/**
 * What is measured of a queue in one night. A guest counts if it came while the measurement was on, and so does
 * all that becomes of it, be it later; times are averaged over the measurement. In a restaurant guests are people.
 */
export const FIGURES = [
  /** share of the bots' time on duty in which they worked */
  'utilisation',
  /** seconds from coming to being taken up (in a restaurant: to sitting down), of guests who were */
  'waitMean',
  'waitP50',
  'waitP95',
  /** share of the guests who came in that were not taken up at once */
  'pWait',
  /** shares of all guests: found it full and went away; lost patience */
  'pBalk',
  'pRenege',
  /** guests inside, and of these the ones that queue, averaged over time */
  'numberInSystem',
  'numberInQueue',
  /** seconds from coming to leaving, of guests who came in */
  'timeInSystem',
  /** guests who came, balking or not, and guests who left served */
  'arrivalsPerHour',
  'servedPerHour',
  /** collisions and deadlocks */
  'incidents',
] as const;
export type Figure = (typeof FIGURES)[number];

/** Figures that can't be above 1. */
export const SHARES: readonly Figure[] = ['utilisation', 'pWait', 'pBalk', 'pRenege'];

/** The figures of one night; null where there was nothing to measure. */
export type QueueFigures = Readonly<Record<Figure, number | null>>;
