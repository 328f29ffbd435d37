import type { Tick } from '../../kernel/ticks.ts';
import type { AnySetup } from '../../protocol/night.ts';
import { packCrew, packHabits, type Staffing } from '../../protocol/trace.ts';
import type { Surprise } from '../../protocol/words.ts';
import { Crew } from '../crew.ts';
import { waitCycle } from '../port.ts';
import { RecordLog, type RecordSink } from '../record-log.ts';
import { RunnerState } from '../runner.ts';
import { randomScheduler } from '../schedulers/random.ts';
import type { Scheduler } from '../schedulers/scheduler.ts';
import { Stage } from './stage.ts';

/** Drives a night on the virtual machine from wherever its stage stands, and does what is the owner's on the way. */
export class NightDriver {
  readonly log: RecordLog;
  readonly #stage: Stage;
  readonly #crew: Crew;
  #closing: boolean;
  #over = false;

  /** `closing`: everybody has been told to go home. */
  constructor(stage: Stage, log: RecordLog, crew = new Crew(), closing = false) {
    this.#stage = stage;
    this.log = log;
    this.#crew = crew;
    this.#closing = closing;
  }

  /** True once the last bot has gone home. */
  get over(): boolean {
    return this.#over;
  }

  get now(): Tick {
    return this.#stage.machine.now;
  }

  /** When the house's next event is due. */
  get nextEvent(): Tick {
    return this.#stage.house.nextTime;
  }

  /** Runs everything that happens up to and including a tick. */
  advanceTo(until: Tick): void {
    while (this.advance(until));
    if (until !== Infinity && !this.#over) this.#stage.machine.setClock(until);
  }

  /**
   * Lets one step be taken, or one event happen, with what the owner has to do before it. Answers false if the
   * night is over, or nothing is left to happen up to that tick.
   */
  advance(until: Tick = Infinity): boolean {
    const { machine, house } = this.#stage;
    if (this.#over) return false;
    if (house.over && !this.#closing) this.#close();
    if ((this.#crew.changing || this.#closing) && this.#follow()) return false;
    return machine.advance(until);
  }

  /** See VirtualMachine. */
  get turn(): number {
    return this.#stage.machine.turn;
  }

  holdUp(bot: number): void {
    this.#stage.machine.holdUp(bot);
  }

  letGo(bot: number): void {
    this.#stage.machine.letGo(bot);
  }

  /** Runs the night to its end. Throws an Error if it can't come to one. */
  finish(): void {
    this.advanceTo(Infinity);
    if (!this.#over) throw new Error('The night hangs: nobody can take a step any more.');
  }

  /** Changes the staff: bots finish the duty in hand and go; then the new ones come. */
  setStaffing(staffing: Staffing): void {
    if (!this.#over && !this.#closing) this.announce(staffing);
  }

  /** Sends in something that holds on to a bot. */
  sendIn(surprise: Surprise): void {
    if (!this.#over) this.#stage.sendIn(surprise);
  }

  protected announce(staffing: Staffing): void {
    const { mode, locks, crew, ways } = staffing;
    const gone = this.#crew.change(staffing);
    this.#stage.staff(mode, packHabits(locks, ways), packCrew(crew));
    this.#dismiss(gone);
    this.#hire();
  }

  #close(): void {
    this.#closing = true;
    this.#dismiss(this.#crew.close());
  }

  #dismiss(members: readonly { readonly bot: number }[]): void {
    for (const { bot } of members) {
      this.#stage.dismiss(bot);
      this.#stage.machine.wake(bot);
    }
  }

  #hire(): void {
    for (const member of this.#crew.hires()) this.#stage.hire(member);
  }

  /**
   * Sees to bots that are on their way out: who is off, who is caught in a deadlock, who comes next. Answers
   * whether the last bot of the night has gone.
   */
  #follow(): boolean {
    const { machine } = this.#stage;
    let left = false;
    for (const bot of this.#crew.leaving.keys()) {
      const runner = machine.runners.get(bot);
      if (!runner) {
        this.#crew.left(bot);
        this.#stage.house.offDuty(bot);
        left = true;
      } else if (runner.state === RunnerState.Blocked && waitCycle(machine.locks, bot).length > 0) {
        machine.cancel(bot);
      }
    }
    if (left) this.#hire();
    if (!this.#closing || this.#crew.size > 0) return false;
    this.#over = true;
    this.#stage.close(machine.now);
    return true;
  }
}

/**
 * A night on the virtual machine. Equal setups, schedulers and calls of `setStaffing` (at equal ticks) give
 * equal traces.
 */
export class VirtualNight extends NightDriver {
  constructor(
    setup: AnySetup,
    options: { readonly scheduler?: Scheduler; readonly sink?: RecordSink | null } = {},
  ) {
    const log = new RecordLog();
    const scheduler = options.scheduler ?? randomScheduler(setup.seed);
    const sink = options.sink === undefined ? log : options.sink;
    super(new Stage(setup, scheduler, sink, (house) => house), log);
    this.announce(setup.staffing);
  }
}
