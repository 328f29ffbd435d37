import { STRATEGIES, type StrategyName } from '../../explore/explore.ts';
import { oneOf, parse, whole } from '../flags.ts';
import { UsageError } from '../usage-error.ts';

export interface ExploreOptions {
  readonly file: string;
  readonly strategy: StrategyName;
  readonly bound: number | null;
  readonly schedule: readonly number[] | null;
  readonly executions: number | null;
  readonly seed: number;
  readonly json: boolean;
}

/** Reads the arguments of `explore`. Throws a UsageError. */
export function exploreOptions(args: readonly string[]): ExploreOptions {
  const { values, positionals } = parse(
    args,
    {
      strategy: { type: 'string' },
      bound: { type: 'string' },
      schedule: { type: 'string' },
      executions: { type: 'string' },
      seed: { type: 'string' },
      json: { type: 'boolean' },
    },
    1,
  );
  const [file] = positionals;
  if (file === undefined) throw new UsageError('explore needs a file: the puzzle.');
  const schedule = values.schedule === undefined ? null : scheduleOf(values.schedule);
  const known = Object.keys(STRATEGIES) as StrategyName[];
  // A schedule is there to be replayed.
  const strategy =
    values.strategy === undefined
      ? schedule === null
        ? 'auto'
        : 'replay'
      : oneOf('--strategy', values.strategy, known);
  if (strategy === 'replay' && schedule === null) throw new UsageError('replay needs --schedule 0,1,1,...');
  if (strategy !== 'replay' && schedule !== null) {
    throw new UsageError('--schedule goes with --strategy replay only.');
  }
  const bounded: readonly StrategyName[] = ['preemptions', 'delays', 'pct'];
  if (values.bound !== undefined && !bounded.includes(strategy)) {
    throw new UsageError(`--bound goes with --strategy ${bounded.join(', ')} only.`);
  }
  return {
    file,
    strategy,
    bound:
      values.bound === undefined ? null : whole('--bound', values.bound, strategy === 'pct' ? 1 : 0, 1000),
    schedule,
    executions:
      values.executions === undefined ? null : whole('--executions', values.executions, 1, 1_000_000_000),
    seed: values.seed === undefined ? 1 : whole('--seed', values.seed, 0, 0xffff_ffff),
    json: values.json ?? false,
  };
}

function scheduleOf(text: string): readonly number[] {
  if (text.trim() === '') return [];
  return text.split(',').map((item) => {
    const thread = item.trim();
    if (!/^\d{1,2}$/.test(thread)) {
      throw new UsageError(
        `--schedule must be numbers of threads with commas between them, not "${thread}".`,
      );
    }
    return Number(thread);
  });
}
