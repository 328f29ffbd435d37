import { type Experiment, EXPERIMENTS } from '../../metrics/machine/experiments.ts';
import { type MeasurePlan, PLAN_RANGE, WHOLE_PLAN } from '../../metrics/machine/plan.ts';
import { oneOf, parse, whole } from '../flags.ts';

/** What `measure` has been asked to do. */
export interface MeasureOptions {
  readonly experiments: readonly Experiment[];
  readonly plan: MeasurePlan;
  readonly json: boolean;
}

const text = { type: 'string' } as const;
const FLAGS = {
  ...{ tasks: text, rounds: text, samples: text, waiting: text, workers: text },
  json: { type: 'boolean' },
} as const;

/** Reads the options of `measure`: names of experiments (none: all), and how much. Throws a UsageError. */
export function measureOptions(args: readonly string[]): MeasureOptions {
  const { values, positionals } = parse(args, FLAGS, Infinity);
  const named = new Set(positionals.map((name) => oneOf('What to measure', name, EXPERIMENTS)));
  const size = (key: keyof MeasurePlan): number => {
    const { least, most } = PLAN_RANGE[key];
    return whole(`--${key}`, values[key] ?? String(WHOLE_PLAN[key]), least, most);
  };
  return {
    experiments: EXPERIMENTS.filter((experiment) => named.size === 0 || named.has(experiment)),
    plan: {
      ...{ tasks: size('tasks'), rounds: size('rounds'), samples: size('samples') },
      ...{ waiting: size('waiting'), workers: size('workers') },
    },
    json: values.json ?? false,
  };
}
