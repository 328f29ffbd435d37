import { planFor } from '../business/hiring.ts';
import { PlanError, type WeekPlan } from '../business/plan.ts';
import { nextWeek, nightOf, settleNight, startWeek, type WeekState } from '../business/week.ts';
import { WEEK_DAYS } from '../business/days.ts';
import { builtInScenario } from '../restaurant/scenarios.ts';
import { figuresOf, type NightReport, reportFrom } from './night-report.ts';
import { printedWeek } from './print-week.ts';
import { runNight } from './run-night.ts';
import { UsageError } from './usage-error.ts';
import { weekOptions, type WeekOptions } from './week-options.ts';
import { weekReport, type WeekPart, weekPart } from './week-report.ts';

/** `week`: runs seven nights on the virtual machine, or several weeks, and prints the books. Answers the exit code. */
export async function week(args: readonly string[]): Promise<number> {
  const options = weekOptions(args);
  const plan = planOf(options);
  let state = begun(options.seed, plan);
  const parts: WeekPart[] = [];
  while (parts.length < options.weeks) {
    if (parts.length > 0) state = nextWeek(state);
    const played = await playWeek(state, options.slow);
    state = played.state;
    parts.push(weekPart(state, played.days));
  }
  const report = weekReport(plan.usual, options.seed, parts);
  process.stdout.write(`${options.json ? JSON.stringify(report) : printedWeek(report)}\n`);
  return 0;
}

/** The plan that the command line asks for. What it leaves open is as on Friday, the fullest night. */
function planOf({ staff, locks, ways, crew, exceptions }: WeekOptions): WeekPlan {
  const usual = builtInScenario('friday').staff;
  return planFor({ mode: staff ?? 'threads', locks: locks ?? usual.locks, ways }, exceptions, crew);
}

function begun(seed: number, plan: WeekPlan): WeekState {
  try {
    return startWeek(seed, plan);
  } catch (error) {
    if (error instanceof PlanError) throw new UsageError(error.message);
    throw error;
  }
}

async function playWeek(
  start: WeekState,
  slow: number,
): Promise<{ readonly state: WeekState; readonly days: readonly NightReport[] }> {
  let state = start;
  const days: NightReport[] = [];
  for (const day of WEEK_DAYS.keys()) {
    const setup = nightOf(state, day);
    const done = await runNight('virtual', setup, 1);
    const figures = figuresOf(setup.scenario, done.records);
    days.push(reportFrom(setup, 'virtual', done.hash, figures, slow));
    state = settleNight(state, day, figures);
  }
  return { state, days };
}
