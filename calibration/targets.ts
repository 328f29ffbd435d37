import { IncidentCounts } from '../src/metrics/incidents.ts';
import type { IncidentFigures } from '../src/metrics/dashboard.ts';
import { FROZEN, type Lab, type Night } from './lab.ts';
import { type Picture, waiting } from './picture.ts';
import {
  FRIDAY_CARELESS,
  FRIDAY_LOOP,
  FRIDAY_SEVEN,
  MONDAY_FOUR,
  MONDAY_LOOP,
  type Restaurant,
} from './restaurants.ts';
import {
  BY_DELAY,
  CHATTY_HELPER,
  CHATTY_NO_CURE,
  CHATTY_SEVEN,
  CHATTY_SPLIT,
  FRIDAY_BY_CREW,
  FRIDAY_BY_GUESTS,
  MONDAY_BY_CREW,
  MONDAY_BY_GUESTS,
  type Step,
} from './series.ts';
import { mean, median, range, sum } from './statistics.ts';

/** What a target asks for, and what came out. */
export interface Verdict {
  readonly target: string;
  readonly measured: string;
  /** The least and the greatest of all nights, or '' where that says nothing. */
  readonly nights: string;
  readonly holds: boolean;
}

/** Nights in which something rare is looked for. */
export const MANY = 50;

/** Every kind but deadlock, which takes locks. */
export const KINDS = Object.keys(new IncidentCounts().figures()).filter(
  (kind): kind is keyof IncidentFigures => kind !== 'total' && kind !== 'deadlock',
);

const percent = (share: number, digits = 2): string => `${(share * 100).toFixed(digits)} %`;
const percents = (shares: readonly number[]): string => {
  const hundredths = shares.map((share) => share * 100);
  return `${range(hundredths, 1)} %`;
};
export const busiestIdle = ({ figures }: Night): number => Math.min(...figures.bots.map(({ idle }) => idle));
export const collisions = ({ figures }: Night): number => figures.incidents.total;
export const served = ({ figures }: Night): number => figures.guests.served;
export const meanWait = ({ figures }: Night): number => figures.guests.waitSeconds.mean;
export const fallen = ({ figures }: Night): number => figures.souffles.failed;

function idle(lab: Lab, restaurant: Restaurant, target: string, goal: number): Verdict {
  const shares = lab.nights(restaurant).map(busiestIdle);
  return {
    target,
    measured: percent(mean(shares)),
    nights: percents(shares),
    holds: Math.abs(mean(shares) - goal) <= 0.005,
  };
}

/** How much of their time bots stand idle. */
export const idleTargets = (lab: Lab): Verdict[] => [
  idle(lab, FRIDAY_SEVEN, 'Friday, seven ThreadBots: the busiest is idle 98 % ± 0.5', 0.98),
  idle(lab, MONDAY_LOOP, 'Monday, LoopBot alone: idle 97 % ± 0.5', 0.97),
];

/** What LoopBot alone can do that seven ThreadBots do. */
export function loopTargets(lab: Lab): Verdict[] {
  const seven = lab.nights(FRIDAY_SEVEN);
  const loop = lab.nights(FRIDAY_LOOP);
  const share = sum(loop.map(served)) / sum(seven.map(served));
  const shares = loop.map((night, i) => served(night) / served(seven[i]!));
  const loopWaits = loop.map(meanWait);
  const sevenWaits = seven.map(meanWait);
  const none = sum(loop.map(collisions));
  return [
    {
      target: 'Friday, LoopBot alone: at least 99 % of the guests that seven ThreadBots serve',
      measured: percent(share, 1),
      nights: percents(shares),
      holds: share >= 0.99,
    },
    { target: '… no collisions', measured: String(none), nights: '', holds: none === 0 },
    {
      target: '… the mean wait for a table no longer than with seven ThreadBots',
      measured: `${mean(loopWaits).toFixed(0)} s against ${mean(sevenWaits).toFixed(0)} s`,
      nights: `${range(loopWaits)} s against ${range(sevenWaits)} s`,
      holds: mean(loopWaits) <= mean(sevenWaits),
    },
  ];
}

/** Rare on a quiet night with four bots, worse with success. */
export function incidentTargets(lab: Lab): Verdict[] {
  const monday = lab.nights(MONDAY_FOUR).map(collisions);
  const friday = lab.nights(FRIDAY_SEVEN).map(collisions);
  const times = mean(friday) / mean(monday);
  return [
    {
      target: 'Monday, four ThreadBots without locks: a median of at most one collision a night',
      measured: `median ${median(monday)}, mean ${mean(monday).toFixed(2)}`,
      nights: range(monday),
      holds: median(monday) <= 1,
    },
    {
      target: "Friday, seven without locks: at least eight times Monday's mean",
      measured: `mean ${mean(friday).toFixed(1)}, ${times.toFixed(0)} times`,
      nights: range(friday),
      holds: times >= 8,
    },
  ];
}

/** How many of some nights saw a kind of incident. */
export const nightsWith = (nights: readonly Night[], kind: keyof IncidentFigures): number =>
  nights.filter(({ figures }) => figures.incidents[kind] > 0).length;

/** Every kind of incident can happen, and soon does. */
export function kindTargets(lab: Lab): Verdict[] {
  const friday = lab.nights(FRIDAY_SEVEN, MANY);
  const seen = KINDS.filter((kind) => nightsWith(friday, kind) > 0);
  const careless = lab.nights(FRIDAY_CARELESS);
  const dead = nightsWith(careless, 'deadlock');
  return [
    {
      target: `… every kind but deadlock within ${MANY} seeds`,
      measured: `${seen.length} of ${KINDS.length} kinds`,
      nights: '',
      holds: seen.length === KINDS.length,
    },
    {
      target: '… with careless locks: a deadlock in most nights',
      measured: `${dead} of ${careless.length} nights`,
      nights: '',
      holds: dead > careless.length / 2,
    },
  ];
}

/** `steps` in which the mean number of collisions grows each time. */
function growth(lab: Lab, target: string, steps: readonly Step[], seeds = lab.seeds): Verdict {
  const means = steps.map(({ restaurant }) => mean(lab.nights(restaurant, seeds).map(collisions)));
  return {
    target,
    measured: means.map((value) => value.toFixed(1)).join(', '),
    nights: '',
    holds: means.every((value, i) => i === 0 || value > means[i - 1]!),
  };
}

/** More bots and more guests make more incidents; waiting a little makes no fewer. */
export function growthTargets(lab: Lab): Verdict[] {
  const delayed = BY_DELAY.map(({ restaurant }) => mean(lab.nights(restaurant).map(collisions)));
  const [undelayed = 0, ...others] = delayed;
  return [
    growth(lab, 'Friday: growing with bots (4, 5, 7, 9, 12)', FRIDAY_BY_CREW),
    growth(lab, 'Monday: growing with bots (4, 5, 7, 9, 12)', MONDAY_BY_CREW),
    growth(
      lab,
      'Friday, seven: growing with guests (half of them, all, one and a half times)',
      FRIDAY_BY_GUESTS.slice(0, 3),
    ),
    growth(
      lab,
      `Monday, four: growing with guests (half, all, twice), ${MANY} seeds`,
      MONDAY_BY_GUESTS.filter((_, i) => i !== 2),
      MANY,
    ),
    {
      target: "Friday, seven: delays before cleaning or seating don't cure it",
      measured: `${range(others, 1)} against ${undelayed.toFixed(1)} without`,
      nights: '',
      holds: Math.min(...others) > undelayed * 0.75,
    },
  ];
}

/** The picture that one sees who stops the clock at the right moment. */
export function pictureTargets(lab: Lab): Verdict[] {
  const nights = lab.nights(FRIDAY_SEVEN);
  const row = (
    target: string,
    pictures: readonly Picture[],
    read: (picture: Picture) => number,
    [least, most]: readonly [number, number],
  ): Verdict => {
    const values = pictures.map((picture) => read(picture));
    return {
      target,
      measured: `median ${median(values)}`,
      nights: range(values),
      holds: median(values) >= least && median(values) <= most,
    };
  };
  const { cooking, standing } = FROZEN;
  const frozen = nights.map((night) => night.frozen);
  const asked = nights.map((night) => night.asked);
  return [
    row('Friday, seven, frozen at the best moment: all seven bots wait', frozen, waiting, [7, 7]),
    row(`… about ${cooking} dishes cook`, frozen, (picture) => picture.cooking, [cooking - 4, cooking + 4]),
    row(`… about ${standing} drinks stand`, frozen, (picture) => picture.standing, [
      standing - 2,
      standing + 2,
    ]),
    row(
      '… the same with three or more at guests or at the gateway: dishes cook',
      asked,
      (picture) => picture.cooking,
      [cooking - 8, cooking + 8],
    ),
    row('… drinks stand', asked, (picture) => picture.standing, [standing - 5, standing + 5]),
  ];
}

/** Soufflés stand, unless somebody holds on to LoopBot. */
export function souffleTargets(lab: Lab): Verdict[] {
  const quiet = [FRIDAY_SEVEN, FRIDAY_LOOP, MONDAY_FOUR, MONDAY_LOOP].map((restaurant) =>
    sum(lab.nights(restaurant, MANY).map(fallen)),
  );
  const held = lab.nights(CHATTY_NO_CURE).map(fallen);
  const nights = held.filter((count) => count > 0).length;
  const cured = [CHATTY_SPLIT, CHATTY_HELPER, CHATTY_SEVEN].map((restaurant) =>
    sum(lab.nights(restaurant).map(fallen)),
  );
  return [
    {
      target: `No soufflé falls in: Friday seven, Friday LoopBot, Monday four, Monday LoopBot, ${MANY} seeds each`,
      measured: quiet.join(', '),
      nights: '',
      holds: sum(quiet) === 0,
    },
    {
      target: 'Friday, LoopBot, a chatty guest at 19:30: one falls in on most nights',
      measured: `${nights} of ${held.length} nights, mean ${mean(held).toFixed(1)}`,
      nights: range(held),
      holds: nights > held.length / 2,
    },
    {
      target: '… none with the long work split, none with a helper, none with seven ThreadBots',
      measured: cured.join(', '),
      nights: '',
      holds: sum(cured) === 0,
    },
  ];
}

/** All targets, in the order of the page. */
export const allTargets = (lab: Lab): Verdict[] =>
  [
    idleTargets,
    loopTargets,
    incidentTargets,
    kindTargets,
    growthTargets,
    pictureTargets,
    souffleTargets,
  ].flatMap((targets) => targets(lab));
