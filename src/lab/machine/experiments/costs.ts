import type { Cost } from '../../../metrics/machine/experiments.ts';
import { type Outcome, rounded } from '../../../metrics/machine/outcome.ts';
import { ExperimentMemory } from '../../../sync/experiments/experiment-memory.ts';
import type { Solo, Span, Via } from '../hand.ts';
import type { Run, Setting } from './setting.ts';

/** A batch takes at least so long, and at least so many steps of the clock: then the clock is off by half a per cent. */
const LEAST_BATCH_MS = 20;
const LEAST_BATCH_STEPS = 200;
const MOST_BATCH = 2 ** 30;

const milliseconds = ({ began, ended }: Span): number => ended - began;

/** Finds how many operations make a batch that can be timed, and times as many batches as are planned. */
async function sampled<Port>(
  { plan, tell }: Setting<Port>,
  clockStep: number,
  batchOf: (times: number) => Promise<number>,
): Promise<Outcome> {
  const least = Math.max(LEAST_BATCH_MS, LEAST_BATCH_STEPS * clockStep);
  // A batch that is slow once may have been compiled meanwhile: it has to be long enough twice in a row.
  let batch = 1;
  for (let enough = 0; enough < 2;) {
    const took = await batchOf(batch);
    if (took >= least || batch >= MOST_BATCH) {
      enough += 1;
      continue;
    }
    enough = 0;
    batch *= took < least / 16 ? 8 : 2;
  }
  const samples: number[] = [];
  while (samples.length < plan.samples) {
    samples.push(rounded((1e6 * (await batchOf(batch))) / batch));
    tell(samples.length / plan.samples);
  }
  return { kind: 'cost', batch, samples };
}

const solo =
  (what: Solo): Run =>
  async (setting) => {
    const { bench, team } = setting;
    if (what === 'lock' && !bench.shares) return { kind: 'cannot', why: 'sharing' };
    const hand = await team.hire();
    const step = await team.ask(hand, (calls) => calls.clockStep());
    return sampled(setting, step, async (times) =>
      milliseconds(await team.ask(hand, (calls) => calls.solo(what, times))),
    );
  };

/** Two Workers that want one lock all the time: from the first one's beginning to the last one's end. */
const contended: Run = async (setting) => {
  const { bench, team } = setting;
  if (!bench.shares) return { kind: 'cannot', why: 'sharing' };
  const [one, other] = [await team.hire(), await team.hire()];
  const step = await team.ask(one, (calls) => calls.clockStep());
  return sampled(setting, step, async (times) => {
    const buffer = ExperimentMemory.allocate();
    const [a, b] = await Promise.all(
      [one, other].map((hand) => team.ask(hand, (calls) => calls.contend(buffer, 2, times))),
    );
    const { count } = new ExperimentMemory(buffer);
    if (!a || !b || count !== 2 * times)
      throw new Error(`${2 * times} were to be counted, and ${count} were.`);
    return Math.max(a.ended, b.ended) - Math.min(a.began, b.began);
  });
};

/** Two Workers wake each other in turn. */
const handedOver: Run = async (setting) => {
  const { bench, team } = setting;
  if (!bench.shares) return { kind: 'cannot', why: 'sharing' };
  const [one, other] = [await team.hire(), await team.hire()];
  const step = await team.ask(one, (calls) => calls.clockStep());
  return sampled(setting, step, async (times) => {
    const buffer = ExperimentMemory.allocate();
    const [span] = await Promise.all([
      team.ask(one, (calls) => calls.rally(buffer, times)),
      team.ask(other, (calls) => calls.answer(buffer, times)),
    ]);
    return milliseconds(span);
  });
};

/** One Worker asks, another one answers. */
const talk =
  (via: Via): Run =>
  async (setting) => {
    const { bench, team } = setting;
    const [asks, answers] = [await team.hire(), await team.hire()];
    const [near, far] = bench.line();
    await team.ask(answers, (calls) => calls.take(far, via, 'answers'));
    await team.ask(asks, (calls) => calls.take(near, via, 'asks'));
    const step = await team.ask(asks, (calls) => calls.clockStep());
    return sampled(setting, step, async (times) =>
      milliseconds(await team.ask(asks, (calls) => calls.talk(times))),
    );
  };

/** From starting a Worker to its first answer, one Worker at a time. */
const start: Run = async ({ bench, team, plan, tell }) => {
  const samples: number[] = [];
  while (samples.length < plan.samples) {
    const began = bench.now();
    const hand = await team.hire();
    samples.push(rounded(1e6 * (bench.now() - began)));
    team.dismiss(hand);
    tell(samples.length / plan.samples);
  }
  return { kind: 'cost', batch: 1, samples };
};

/** What one operation costs. */
export const costs: Readonly<Record<Cost, Run>> = {
  generator: solo('generator'),
  await: solo('await'),
  lock: solo('lock'),
  contended,
  switch: handedOver,
  message: talk('message'),
  comlink: talk('comlink'),
  start,
};
