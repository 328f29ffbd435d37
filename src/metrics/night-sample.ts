import type { BotFigures, Dashboard, IncidentFigures } from './dashboard.ts';
import type { FirstIncidents } from './first-incidents.ts';

/** What is compared between two nights. */
export const COMPARED = ['served', 'wait', 'idle', 'collisions', 'takings', 'lag'] as const;
export type Compared = (typeof COMPARED)[number];

/** One value for each thing that is compared; null where a night has none. */
export interface ComparedFigures extends Readonly<Record<Compared, number | null>> {
  /** Guests. */
  readonly served: number;
  /** Mean seconds from arrival to sitting down, of the guests who sat down; null if nobody did. */
  readonly wait: number | null;
  /** Share of the time on duty of all bots together in which they did not work; null before anybody was on duty. */
  readonly idle: number | null;
  readonly collisions: number;
  /** Cents that lie in the till. */
  readonly takings: number;
  /** Mean seconds for which tasks that could go on had to wait for the loop; null without a LoopBot. */
  readonly lag: number | null;
}

/** A whole night in a few plain figures: what is left of a night that is one among many. */
export interface NightSample extends ComparedFigures {
  readonly arrived: number;
  /** Guests who turned round at the door or left unserved. */
  readonly lost: number;
  readonly incidents: IncidentFigures;
  readonly first: FirstIncidents;
  /** Simulated seconds from opening to the last record. */
  readonly length: number;
}

/** Reads off what is compared. */
export function comparedFigures({ guests, bots, incidents, till, loop }: Dashboard): ComparedFigures {
  return {
    served: guests.served,
    wait: guests.seated > 0 ? guests.waitSeconds.mean : null,
    idle: idleOf(bots),
    collisions: incidents.total,
    takings: till.counted,
    lag: loop ? loop.lagMean : null,
  };
}

/** Reads a sample off the figures of a night that is over. */
export function sampleOf(figures: Dashboard, first: FirstIncidents): NightSample {
  const { guests, incidents, tick } = figures;
  return {
    ...comparedFigures(figures),
    arrived: guests.arrived,
    lost: guests.balked + guests.reneged,
    incidents,
    first,
    length: tick / 1000,
  };
}

/** Share of the time on duty of all bots together in which they did not work; null before anybody was on duty. */
export function idleOf(bots: readonly BotFigures[]): number | null {
  const onDuty = bots.reduce((sum, bot) => sum + bot.secondsOnDuty, 0);
  return onDuty > 0 ? bots.reduce((sum, bot) => sum + bot.idle * bot.secondsOnDuty, 0) / onDuty : null;
}
