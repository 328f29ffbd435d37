import { CUTLERY_BOTS, WAYS, type Way } from '../../../metrics/machine/experiments.ts';
import { sizesUpTo } from '../../../metrics/machine/plan.ts';
import { type CutleryRound, type CutleryRow, rounded } from '../../../metrics/machine/outcome.ts';
import { ExperimentMemory } from '../../../sync/experiments/experiment-memory.ts';
import type { Hand } from '../hand.ts';
import type { Setting } from './setting.ts';
import type { Outcome } from '../../../metrics/machine/outcome.ts';
import { rounds } from './rounds.ts';

/** In the drawer at the beginning. */
const KNIVES = 100;
/** Ten bots that are on for less than this many steps of the clock can't be told apart. */
const STEPS_TO_TELL = 20;

/** Ten bots take four and give four back, under each way and with more and more tasks. */
export async function cutlery<Port>({ bench, team, plan, tell }: Setting<Port>): Promise<Outcome> {
  if (!bench.shares) return { kind: 'cannot', why: 'sharing' };
  const hands = await team.hireMany(CUTLERY_BOTS);
  const step = await team.ask(hands[0] as Hand<Port>, (calls) => calls.clockStep());
  const once = async (way: Way, tasks: number): Promise<CutleryRound> => {
    const buffer = ExperimentMemory.allocate();
    const { drawer } = new ExperimentMemory(buffer);
    drawer.knives = KNIVES;
    const spans = await Promise.all(
      hands.map((hand) => team.ask(hand, (calls) => calls.cutlery(buffer, CUTLERY_BOTS, tasks, way))),
    );
    const milliseconds =
      Math.max(...spans.map(({ ended }) => ended)) - Math.min(...spans.map(({ began }) => began));
    const atWork = spans.reduce((sum, { began, ended }) => sum + ended - began, 0);
    return {
      off: drawer.knives - KNIVES,
      uncounted: CUTLERY_BOTS * tasks - drawer.counted,
      milliseconds: rounded(milliseconds),
      atOnce: milliseconds < STEPS_TO_TELL * step ? null : rounded(atWork / milliseconds),
    };
  };
  const rows: CutleryRow[] = [];
  const sizes = sizesUpTo(plan.tasks, 10, 10);
  for (const way of WAYS) await once(way, WARM_TASKS);
  for (const tasks of sizes) {
    for (const way of WAYS) {
      rows.push({ way, tasks, rounds: await rounds(plan.rounds, bench.now, () => once(way, tasks)) });
      tell(rows.length / (sizes.length * WAYS.length));
    }
  }
  return { kind: 'cutlery', bots: CUTLERY_BOTS, rows };
}

/** The first tasks run code that isn't compiled yet; they are not counted. */
const WARM_TASKS = 20_000;
