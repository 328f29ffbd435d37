import * as v from 'valibot';
import type { QueueScenario } from '../protocol/scenario.ts';
import { momentsOf } from './moments.ts';
import { distribution, name, title } from './schema-parts.ts';

/** Guests that may be expected in one night: more belong into more nights. */
const MOST_GUESTS = 400_000;
/** Seconds, some seventeen days: ticks are 32 bits in records, and bots have to come to an end before that. */
const MOST_SECONDS = 1_500_000;
const MOST_ROOM = 1_000_000;

const secondsBetween = ({ arrivals }: QueueScenario): number =>
  'perHour' in arrivals ? 3600 / arrivals.perHour : momentsOf(arrivals.between).mean;

/** Guests that may be expected in a night. */
const guestsExpected = (scenario: QueueScenario): number => scenario.seconds / secondsBetween(scenario);

const arrivals = v.union(
  [
    v.strictObject({ perHour: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(3_600_000)) }),
    v.strictObject({ between: distribution }),
  ],
  'expected {"perHour": a number from 0 to 3600000} or {"between": a distribution}',
);

/** What a queue's scenario file must look like (see QueueScenario). Unknown keys are refused. */
export const queueSchema: v.GenericSchema<unknown, QueueScenario> = v.pipe(
  v.strictObject({
    format: v.literal(1),
    kind: v.literal('queue'),
    name,
    title,
    seconds: v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(MOST_SECONDS)),
    arrivals,
    service: distribution,
    bots: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(127)),
    room: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_ROOM))),
    patience: v.nullable(distribution),
  }),
  v.check((scenario) => secondsBetween(scenario) > 0, 'expected guests that come one after the other'),
  v.check(
    (scenario) => guestsExpected(scenario) <= MOST_GUESTS,
    `expected at most ${MOST_GUESTS} guests in a night`,
  ),
  v.check(
    (scenario) =>
      (guestsExpected(scenario) * momentsOf(scenario.service).mean) / scenario.bots <= MOST_SECONDS,
    `expected at most ${MOST_SECONDS} seconds of work for each bot`,
  ),
);
