import * as v from 'valibot';
import { CLIENTS, type DownloadsScenario } from '../protocol/scenario.ts';
import { momentsOf } from './moments.ts';
import { distribution, name, title } from './schema-parts.ts';

/** Chunks of all pages together. */
const MOST_CHUNKS = 100_000;
/** Seconds that all pages may be expected to take one after the other, and asks that may be expected meanwhile. */
const MOST_SECONDS = 1_000_000;
const MOST_ASKS = 1_000_000;

const cost = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(60));
const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));

/** Seconds that all pages may be expected to take one after the other, without asks. */
function secondsOf({ pages, chunks, connect, firstByte, chunk, read }: DownloadsScenario): number {
  const mean = (one: typeof connect): number => momentsOf(one).mean;
  return pages * (mean(connect) + mean(firstByte) + chunks * (mean(chunk) + mean(read)));
}

/** What a file about downloads must look like (see DownloadsScenario). Unknown keys are refused. */
export const downloadsSchema: v.GenericSchema<unknown, DownloadsScenario> = v.pipe(
  v.strictObject({
    format: v.literal(1),
    kind: v.literal('downloads'),
    name,
    title,
    client: v.picklist(CLIENTS),
    bots: whole(127),
    pages: whole(1000),
    connect: distribution,
    firstByte: distribution,
    chunks: whole(10_000),
    chunk: distribution,
    line: v.nullable(whole(1000)),
    read: distribution,
    costs: v.strictObject({
      process: cost,
      thread: cost,
      note: cost,
      switch: cost,
      // A bot that asks in no time would never let any pass.
      ask: v.pipe(v.number(), v.finite(), v.minValue(0.001), v.maxValue(60)),
    }),
  }),
  v.check(
    ({ pages, chunks }) => pages * chunks <= MOST_CHUNKS,
    `expected at most ${MOST_CHUNKS} chunks in all pages together`,
  ),
  v.check(
    (scenario) => secondsOf(scenario) <= MOST_SECONDS,
    `expected at most ${MOST_SECONDS} seconds for all pages one after the other`,
  ),
  v.check(
    (scenario) => secondsOf(scenario) / scenario.costs.ask <= MOST_ASKS,
    `expected at most ${MOST_ASKS} asks`,
  ),
);
