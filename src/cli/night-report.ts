import type { Dashboard } from '../metrics/dashboard.ts';
import { longerThan, SLOW_SECONDS } from '../metrics/held-loop.ts';
import { NightFigures } from '../metrics/night-figures.ts';
import { locksKey, roleKey } from '../protocol/board.ts';
import type { MachineKind, NightSetup } from '../protocol/night.ts';
import type { Scenario } from '../protocol/scenario.ts';
import { RECORD_WORDS } from '../protocol/trace.ts';
import { modeKey, type ModeKey } from '../protocol/modes.ts';
import { type Locks, type Role } from '../protocol/words.ts';
import type { NightDone } from './run-night.ts';
import { holdText, taskText } from './task-text.ts';
import { VERSION } from '../protocol/version.ts';

/** The report of a night, as `--json` prints it. Shares are of the time on duty; money is in cents. */
export interface NightReport {
  readonly version: string;
  readonly day: string;
  readonly staff: ModeKey;
  readonly machine: MachineKind;
  readonly locks: string;
  readonly seed: number;
  readonly simulatedSeconds: number;
  readonly traceHash: string;
  readonly operations: number;
  readonly guests: Omit<Dashboard['guests'], 'queueing' | 'inside'>;
  readonly bots: readonly {
    readonly name: string;
    readonly role: string;
    readonly working: number;
    readonly waitingGuest: number;
    readonly waitingOven: number;
    readonly waitingGateway: number;
    readonly waitingLock: number;
    readonly starved: number;
    readonly idle: number;
  }[];
  readonly incidents: Dashboard['incidents'];
  readonly till: Dashboard['till'];
  readonly souffles: Dashboard['souffles'];
  /** What a PollBot asked, and how late it had its answers on average, in seconds; null without one. */
  readonly asking: (NonNullable<Dashboard['asking']> & { readonly lateSeconds: number }) | null;
  /** Tasks that held the event loop for too long: for how many seconds, since when, and which others had to wait. */
  readonly heldLoop: readonly {
    readonly task: string;
    readonly seconds: number;
    readonly at: number;
    readonly waiting: readonly string[];
  }[];
}

/** Reads a night's report off its trace. `slow`: seconds for which a task may hold the event loop. */
export function reportOf(
  setup: NightSetup,
  machine: MachineKind,
  { records, hash }: NightDone,
  slow = SLOW_SECONDS,
): NightReport {
  return reportFrom(setup, machine, hash, figuresOf(setup.scenario, records), slow);
}

/** Reads a night's figures off its trace. */
export function figuresOf(scenario: Scenario, records: Int32Array): Dashboard {
  const figures = new NightFigures(scenario);
  for (let at = 0; at < records.length; at += RECORD_WORDS) figures.record(records, at);
  return figures.dashboard();
}

/** Reports a night by its figures. */
export function reportFrom(
  setup: NightSetup,
  machine: MachineKind,
  traceHash: string,
  { tick, bots, guests, incidents, till, operations, loop, asking, souffles }: Dashboard,
  slow: number,
): NightReport {
  const { arrived, seated, served, balked, reneged, waitSeconds } = guests;
  return {
    version: VERSION,
    day: setup.scenario.name,
    staff: modeKey(setup.staffing.mode),
    machine,
    locks: locksKey(setup.staffing.locks as Locks),
    seed: setup.seed,
    simulatedSeconds: tick / 1000,
    traceHash,
    operations,
    guests: { arrived, seated, served, balked, reneged, waitSeconds },
    bots: [...bots].sort(byRole).map((bot) => ({
      name: bot.name,
      role: roleKey(bot.role as Role),
      working: bot.working,
      waitingGuest: bot.waitingGuest,
      waitingOven: bot.waitingOven,
      waitingGateway: bot.waitingGateway,
      waitingLock: bot.waitingLock,
      starved: bot.starved,
      idle: bot.idle,
    })),
    incidents,
    till,
    souffles,
    asking: asking && { ...asking, lateSeconds: loop?.lagMean ?? 0 },
    heldLoop: longerThan(loop?.holds ?? [], slow).map((hold) => ({
      task: holdText(hold, setup.scenario),
      seconds: hold.seconds,
      at: hold.from / 1000,
      waiting: hold.waiting.map((task) => taskText(task, setup.scenario)),
    })),
  };
}

const byRole = (a: Dashboard['bots'][number], b: Dashboard['bots'][number]): number =>
  a.role - b.role || a.index - b.index;
