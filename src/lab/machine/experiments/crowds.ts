import type { Crowd } from '../../../metrics/machine/experiments.ts';
import { sizesUpTo } from '../../../metrics/machine/plan.ts';
import {
  type CrowdOutcome,
  type CrowdRound,
  type CrowdRow,
  rounded,
} from '../../../metrics/machine/outcome.ts';
import { ExperimentMemory } from '../../../sync/experiments/experiment-memory.ts';
import type { Hand, Waiters } from '../hand.ts';
import { Stopped } from '../stopped.ts';
import { rounds } from './rounds.ts';
import type { Run, Setting } from './setting.ts';

const LEAST_WAITING = 1000;
/** Rounds before the first that counts: the engine compiles meanwhile. */
const WARM_ROUNDS = 3;
/** Workers are started anew for each round; fewer rounds will do. */
const MOST_WORKER_ROUNDS = 5;

const inDigits = ({ start, wake }: CrowdRound): CrowdRound => ({
  start: rounded(start),
  wake: rounded(wake),
});

/** Those that wait in one Worker. */
const inOne =
  (of: Waiters): Run =>
  async ({ bench, team, plan, tell }) => {
    const hand = await team.hire();
    const round = (many: number) => team.ask(hand, (calls) => calls.crowd(of, many));
    for (let warm = 0; warm < WARM_ROUNDS; warm += 1) await round(LEAST_WAITING);
    const rows: CrowdRow[] = [];
    const sizes = sizesUpTo(plan.waiting, LEAST_WAITING, 10);
    for (const many of sizes) {
      const found = await rounds(plan.rounds, bench.now, async () => inDigits(await round(many)));
      rows.push({ many, rounds: found });
      tell(rows.length / sizes.length);
    }
    return { kind: 'crowd', rows };
  };

/** Workers: started together, asleep together, woken together. */
const workers: Run = async (setting) => {
  const { bench, team, plan, tell } = setting;
  const rows: CrowdRow[] = [];
  const sizes = sizesUpTo(plan.workers, 1, 2);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let done = 0;
  // The first one loads the script.
  team.dismiss(await team.hire());
  for (const many of sizes) {
    let came = 0;
    try {
      const found = await rounds(Math.min(plan.rounds, MOST_WORKER_ROUNDS), bench.now, async () => {
        came = 0;
        const began = bench.now();
        const hands = await Promise.all(
          Array.from({ length: many }, async () => {
            const hand = await team.hire();
            came += 1;
            return hand;
          }),
        );
        const start = bench.now() - began;
        const wake = await wokenIn(setting, hands);
        team.dismissAll();
        return inDigits({ start, wake });
      });
      rows.push({ many, rounds: found });
    } catch (error) {
      if (error instanceof Stopped || came === many) throw error;
      const message = error instanceof Error ? error.message : String(error);
      const outcome: CrowdOutcome = { kind: 'crowd', rows, refused: { many, came, message } };
      return outcome;
    }
    done += many;
    tell(done / total);
  }
  return { kind: 'crowd', rows };
};

/** Lets them all sleep; answers the milliseconds from the bell to the last one's answer. */
async function wokenIn<Port>({ bench, team }: Setting<Port>, hands: readonly Hand<Port>[]): Promise<number> {
  if (!bench.shares) {
    // Without shared memory a Worker waits for a message.
    const began = bench.now();
    await Promise.all(hands.map((hand) => team.ask(hand, (calls) => calls.hello())));
    return bench.now() - began;
  }
  const buffer = ExperimentMemory.allocate();
  const { start } = new ExperimentMemory(buffer);
  const naps = Promise.all(hands.map((hand) => team.ask(hand, (calls) => calls.nap(buffer))));
  // Whoever waits below hears of it.
  naps.catch(() => undefined);
  while (start.present < hands.length) await Promise.race([team.until(bench.wait(1)), naps]);
  // The last one has come to the line, and is about to fall asleep.
  await team.until(bench.wait(2));
  const began = bench.now();
  start.start();
  await naps;
  return bench.now() - began;
}

export const crowds: Readonly<Record<Crowd, Run>> = {
  tasks: inOne('tasks'),
  promises: inOne('promises'),
  workers,
};
