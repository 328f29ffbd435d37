import type { Distribution, Scenario } from '../protocol/scenario.ts';

/** What hands do between a check and the act that closes its window: see "Incidents" in docs/architecture.md. */
const IN_WINDOWS = ['putPlate', 'takePlate', 'putGlass', 'takeGlass', 'wipe', 'countTill'] as const;

/** The longest and the shortest that windows can be made, as a factor. */
export const WINDOW_FACTORS = { least: 0.1, most: 10 } as const;

/**
 * The same evening with hands that take `factor` times as long wherever another bot can come between a check and
 * its act: putting down and taking up plates and glasses, wiping tables, counting the till. Walks stay as they
 * are, and the title tells of it. With 1 it answers the scenario itself. Throws a RangeError outside of WINDOW_FACTORS.
 */
export function stretchWindows(scenario: Scenario, factor: number): Scenario {
  const { least, most } = WINDOW_FACTORS;
  if (!(factor >= least && factor <= most)) {
    throw new RangeError(`Windows can be made ${least} to ${most} times as long, not ${factor} times.`);
  }
  if (factor === 1) return scenario;
  const acts = { ...scenario.acts };
  for (const act of IN_WINDOWS) acts[act] = stretched(acts[act], factor);
  const { en, zh } = scenario.title;
  return { ...scenario, acts, title: { en: `${en}, windows × ${factor}`, zh: `${zh}，窗口 × ${factor}` } };
}

function stretched(distribution: Distribution, factor: number): Distribution {
  switch (distribution.kind) {
    case 'constant':
      return { ...distribution, value: distribution.value * factor };
    case 'uniform':
      return { ...distribution, min: distribution.min * factor, max: distribution.max * factor };
    case 'triangular':
      return {
        ...distribution,
        min: distribution.min * factor,
        mode: distribution.mode * factor,
        max: distribution.max * factor,
      };
    case 'exponential':
    case 'erlang':
      return { ...distribution, mean: distribution.mean * factor };
    case 'hyperexponential':
      return {
        ...distribution,
        branches: distribution.branches.map((branch) => ({ ...branch, mean: branch.mean * factor })),
      };
    case 'lognormal':
      return {
        ...distribution,
        mean: distribution.mean * factor,
        deviation: distribution.deviation * factor,
      };
    case 'empirical':
      return {
        ...distribution,
        values: distribution.values.map((entry) => ({ ...entry, value: entry.value * factor })),
      };
  }
}
