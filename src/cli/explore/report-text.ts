import type { Program } from '../../explore/program/program.ts';
import type { Bound, Finding, Report } from '../../explore/report.ts';
import { tell, type Told } from '../../explore/tell.ts';

const KINDS: Readonly<Record<string, string>> = {
  assert: 'an assertion fails',
  mutex_violation: 'two threads are in one critical section',
  exception: 'an exception',
  deadlock: 'a deadlock',
  nondeterminism: 'a program that asks for something else when it is run again',
};

/**
 * A report for people: the verdict in a sentence, the counterexample as a table, the figures. `replayed`: the schedule that
 * was asked for, which is told even if it ends with no bug.
 */
export function reportText(program: Program, report: Report, replayed: readonly number[] | null): string {
  return [
    verdictLine(report),
    ...(report.witness === undefined && replayed !== null
      ? harmless(program, replayed)
      : counterexample(program, report)),
    ...figures(report),
    ...(report.findings ?? []).map((finding) => findingLine(program, finding)),
    '',
  ].join('\n');
}

function verdictLine(report: Report): string {
  switch (report.verdict) {
    case 'correct':
      return `Safe: nothing bad can happen, and everything was looked at (${covered(report)}).`;
    case 'buggy': {
      const kinds = report.kinds.map((kind) => KINDS[kind] ?? kind).join(', ');
      const rest = report.exhausted ? `Everything was looked at (${covered(report)}).` : boundLine(report);
      return `Bug: ${kinds}. ${rest}`;
    }
    case 'bound reached':
      return `No bug was found, which proves nothing. ${boundLine(report)}`;
  }
}

function covered({ states, interleavings, traces, executions }: Report): string {
  const parts = [
    ...(interleavings === undefined || interleavings === 'infinite'
      ? []
      : [plural(interleavings, 'schedule')]),
    ...(interleavings === 'infinite' ? ['infinitely many schedules'] : []),
    ...(traces === undefined ? [] : [plural(traces, 'order') + ' of dependent steps']),
    ...(states === undefined ? [] : [plural(states, 'state')]),
    ...(executions === undefined ? [] : [plural(executions, 'execution')]),
  ];
  return parts.join(', ');
}

const plural = (count: number | bigint, noun: string): string =>
  `${grouped(count)} ${noun}${count === 1 || count === 1n ? '' : 's'}`;

const grouped = (count: number | bigint): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

function boundLine({ bound, states, executions }: Report): string {
  const seen = [
    ...(states === undefined ? [] : [plural(states, 'state')]),
    ...(executions === undefined ? [] : [plural(executions, 'execution')]),
  ].join(' and ');
  const looked = seen === '' ? '' : `Looked at: ${seen}. `;
  return `${looked}Not looked at: ${bound === undefined ? 'other schedules' : beyond(bound)}.`;
}

function beyond({ of, at }: Bound): string {
  switch (of) {
    case 'depth':
      return `what comes after ${grouped(at ?? 0)} steps`;
    case 'executions':
      return `what more than ${plural(at ?? 0, 'execution')} would find`;
    case 'preemptions':
      return `schedules with more than ${plural(at ?? 0, 'preemption')}`;
    case 'delays':
      return `schedules with more than ${plural(at ?? 0, 'delay')}`;
    case 'states':
      return `what comes after the first ${plural(at ?? 0, 'state')}`;
    case 'schedule':
      return 'every other schedule';
    case 'time':
      return 'what would have taken longer';
  }
}

function counterexample(program: Program, { witness, minPreemptions }: Report): readonly string[] {
  if (witness === undefined) return [];
  const told = tell(program, witness);
  const cost =
    minPreemptions === undefined ? '' : ` with ${plural(minPreemptions, 'preemption')}, the fewest`;
  return [
    '',
    `A schedule that ends with it, ${plural(witness.length, 'step')}${cost}:`,
    '',
    ...table(program, told),
    '',
    `Again: --strategy replay --schedule ${witness.join(',')}`,
  ];
}

/** A schedule without a bug, to its end or not. */
function harmless(program: Program, schedule: readonly number[]): readonly string[] {
  const told = tell(program, schedule);
  const able = told.able.map((thread) => program.threads[thread]!.name).join(', ');
  const end = able === '' ? 'Everything ends well.' : `This is not the end: ${able} could go on.`;
  return ['', `The schedule, ${plural(schedule.length, 'step')}:`, '', ...table(program, told), '', end];
}

/** A column for each thread, a line for each step. */
function table(program: Program, told: Told): readonly string[] {
  const rows = told.steps.map(({ thread, what }, index) => [
    String(index + 1),
    ...program.threads.map((_, column) => (column === thread ? what : '')),
  ]);
  const head = ['', ...program.threads.map(({ name }) => name)];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    `  ${row.map((cell, column) => (column === 0 ? cell.padStart(widths[0]!) : cell.padEnd(widths[column]!))).join('  ')}`.trimEnd();
  return [line(head), ...rows.map(line), ...ending(program, told)];
}

function ending(program: Program, { fault, blocked }: Told): readonly string[] {
  if (fault === null) return [];
  if (fault.kind === 'deadlock') {
    return blocked.map(
      ({ thread, what }) => `  ${program.threads[thread]!.name} is blocked for ever: ${what}`,
    );
  }
  const detail = fault.detail === '' ? '' : ` (${fault.detail})`;
  return [`  ${KINDS[fault.kind] ?? fault.kind}${detail}`];
}

function figures(report: Report): readonly string[] {
  const { buggyInterleavings, interleavings, minDelays, racyCells, fairLivelock, starvation } = report;
  const { executionsToFirstBug: tries } = report;
  return [
    '',
    ...(buggyInterleavings === undefined || interleavings === undefined || interleavings === 'infinite'
      ? []
      : [`Schedules with a bug: ${String(buggyInterleavings)} of ${String(interleavings)}`]),
    ...byCost('preemptions', report.schedulesByPreemptions, report.buggyByPreemptions),
    ...byCost('delays', report.schedulesByDelays, report.buggyByDelays),
    ...(tries === undefined ? [] : [`Executions until the first bug: ${tries}`]),
    ...(minDelays === undefined ? [] : [`Fewest delays to a bug: ${minDelays}`]),
    ...(racyCells === undefined || racyCells.length === 0 ? [] : [`Data races on: ${racyCells.join(', ')}`]),
    ...fair('It can go on for ever without coming to an end', fairLivelock),
    ...fair('A thread can starve', starvation),
  ];
}

function byCost(
  noun: string,
  all: readonly bigint[] | undefined,
  buggy: readonly bigint[] | undefined,
): readonly string[] {
  if (all === undefined || buggy === undefined) return [];
  const cells = all.map((count, at) =>
    buggy[at] === 0n ? String(count) : `${count} (${buggy[at]} with a bug)`,
  );
  return [`Schedules by ${noun}, from 0: ${cells.join(', ')}`];
}

function fair(what: string, runs: Report['fairLivelock']): readonly string[] {
  if (runs?.strong === true) return [`${what}, even if scheduling is strongly fair.`];
  return runs?.weak === true ? [`${what} if scheduling is weakly fair, but not if it is strongly fair.`] : [];
}

function findingLine(program: Program, { kind, threads, schedule, object }: Finding): string {
  const names = threads.map((thread) => program.threads[thread]!.name).join(', ');
  const after = `after ${schedule.join(',') || 'no step'}`;
  return kind === 'partial_deadlock'
    ? `Partial deadlock: ${names} can never go on ${after}, while others still can.`
    : `Lost wake-up: ${names} waits at ${object} for a signal that came before, ${after}.`;
}
