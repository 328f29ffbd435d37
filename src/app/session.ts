import { batch } from '@preact/signals';
import type { GoOn } from '../executors/virtual/resume.ts';
import { type Moment, momentName } from '../metrics/moment.ts';
import type { Mark } from '../metrics/floor-state.ts';
import type { Race } from '../metrics/race.ts';
import { DAYS, type Day, type Fault, type Phase } from '../panels/deck.ts';
import type { MachineKind, NightSetup } from '../protocol/night.ts';
import { RECORD_WORDS, type Staffing } from '../protocol/trace.ts';
import { builtInScenario } from '../restaurant/scenarios.ts';
import { isStoryNight } from '../story/scenario-of.ts';
import { History, resultOf } from './history.ts';
import { askChoice, goOnWith, machines, startSites } from './machines.ts';
import type { NightBook } from './night-book.ts';
import { type NightOwner, NightRun } from './night-run.ts';
import { Notices } from './notices.ts';
import { OneByOne } from './one-by-one.ts';
import { Pace } from './pace.ts';
import { Code } from './past/code.ts';
import { Forks } from './past/forks.ts';
import { Past } from './past/past.ts';
import { Races } from './past/races.ts';
import { staffingIn } from './past/staffing-in.ts';
import { Publisher } from './publisher.ts';
import type { SavedNight } from './saved-night.ts';
import type { Sounds } from './sounds.ts';
import { StaffOrders } from './staff-orders.ts';
import { setupOf, type SessionState } from './state.ts';

const MOST_NEW_SEED = 1_000_000;

/** Owns the current night: starts it, commands it, and tells the page what is to be seen. */
export class Session {
  readonly state: SessionState;
  readonly notices: Notices;
  /** The record of the night on the floor. */
  readonly past = new Past({
    book: () => this.#run.book,
    speed: () => this.state.speed.value,
    hold: () => this.pace.hold(),
    letGo: () => this.pace.letGo(),
    moved: (playing) => this.#publisher.moved(playing),
  });
  readonly fork = new Forks(
    this.past,
    () => this.#run.setup,
    askChoice,
    (how) => this.#goOn(how),
  );
  readonly code = new Code(this.past, () => this.#run, startSites);
  readonly races = new Races(this.past, () => this.#run);
  readonly pace: Pace;
  readonly staff: StaffOrders;
  readonly #sounds: Sounds;
  readonly #history = new History();
  #run: NightRun;
  readonly #starts = new OneByOne();
  /** Where nights run that don't ask for a machine of their own. */
  readonly #machine: MachineKind;
  readonly #publisher: Publisher;

  constructor(state: SessionState, sounds: Sounds) {
    this.state = state;
    this.#sounds = sounds;
    this.pace = new Pace(state, this.past, () => this.#run);
    this.#machine = state.machine.peek();
    this.#run = this.#newRun();
    this.#publisher = new Publisher(state, this.past, () => this.#run);
    this.staff = new StaffOrders(state, this.past, this.#publisher, () => this.#run);
    this.notices = new Notices(state.notices);
    this.#publisher.begin();
  }

  /** The night under way (or just over). */
  get run(): NightRun {
    return this.#run;
  }

  /** Opens the doors. */
  begin(on: MachineKind = this.#machine): void {
    this.state.machine.value = on;
    this.#run.dispose();
    this.#run = this.#newRun();
    this.#clear('opening');
    const run = this.#run;
    const { machine, speed } = this.state;
    void this.#starts.next(async () => {
      if (run === this.#run) await run.start(machines[machine.value], speed.value);
    });
    if (document.hidden) this.pace.tabHidden(true);
  }

  /** Puts away everything of the night before. */
  #clear(phase: Phase): void {
    const { state } = this;
    this.staff.renew();
    this.#publisher.clear();
    this.pace.forget();
    batch(() => {
      this.past.renew();
      state.phase.value = phase;
      state.paused.value = false;
      state.fault.value = null;
      state.summary.value = null;
      state.link.value = null;
      state.openMark.value = null;
      state.chosenParty.value = null;
      state.changingStaff.value = false;
      this.notices.forget('file', 'staff', 'goneOn');
    });
  }

  /** Goes on from a moment of the night's record, on the virtual machine. What has been since is left behind. */
  #goOn(goOn: GoOn): void {
    const { state } = this;
    const { setup, book } = this.#run;
    const records = book.words.slice();
    const past = records.slice(0, goOn.sequence * RECORD_WORDS);
    const staffing = staffingIn(past) ?? setup.staffing;
    this.#run.dispose();
    this.#run = this.#newRun(setup, 'virtual');
    const run = this.#run;
    run.book.add(past);
    run.stopClock();
    batch(() => {
      this.#clear('opening');
      state.staffing.value = staffing;
      // It is another night now, not the one that the week has ordered.
      state.scenario.value = { ...setup.scenario };
      this.notices.say({ kind: 'goneOn' });
    });
    this.#publisher.publish();
    void this.#starts.next(async () => {
      if (run === this.#run) await run.start(goOnWith({ records, goOn }), state.speed.value);
    });
  }

  #newRun(
    setup = setupOf(this.state),
    machine = this.state.machine.value,
    book: NightBook | null = null,
  ): NightRun {
    const owner: NightOwner = {
      heard: (records) => {
        // What comes while one looks at the past is not what one sees.
        if (!this.past.cursor.value) this.#sounds.hear(records, performance.now());
      },
      clock: () => this.#goes(),
      ended: () => this.#ended(),
      failed: (fault) => this.#failed(fault),
      slow: () => this.state.slow.value,
      refused: (staffing, kept) => this.#refused(staffing, kept),
    };
    return new NightRun(setup, owner, machine, book);
  }

  #goes(): void {
    const { phase } = this.state;
    if (phase.value === 'opening') phase.value = 'service';
  }

  #ended(): void {
    const { state } = this;
    this.#run.stopClock();
    state.phase.value = 'closed';
    this.#publisher.publish();
    const { book } = this.#run;
    const figures = book.figures(book.floor.tick);
    const { day, seed, scenario } = state;
    // A night of the story is summed up by the story.
    if (isStoryNight(scenario.value)) return;
    const tonight = resultOf(this.staff.modes, day.value, seed.value, figures);
    state.openMark.value = null;
    state.summary.value = this.#history.close(tonight);
  }

  #failed(fault: Fault): void {
    this.#run.stopClock();
    this.state.phase.value = 'failed';
    this.state.fault.value = fault;
    this.#publisher.publish();
  }

  #refused(staffing: Staffing, kept: Staffing): void {
    const now = this.state.staffing;
    if (now.value === staffing) now.value = kept;
    this.notices.say({ kind: 'staff' });
  }

  // Which night it is

  /** Puts a night on the floor, and goes there. On the virtual machine it runs as it does at full speed. */
  put(day: Day, { scenario, seed, staffing, surprises = [] }: NightSetup, on: MachineKind = 'virtual'): void {
    const { state } = this;
    batch(() => {
      state.day.value = day;
      state.scenario.value = scenario;
      state.seed.value = seed;
      state.staffing.value = staffing;
      state.surprises.value = surprises;
      state.place.value = 'tonight';
      this.begin(on);
    });
  }

  setDay(day: Day): void {
    const { state } = this;
    const scenario = builtInScenario(day);
    state.surprises.value = [];
    state.day.value = day;
    state.scenario.value = scenario;
    state.staffing.value = { ...state.staffing.value, crew: scenario.staff.crew };
    this.begin();
  }

  setSeed(seed: number): void {
    this.state.seed.value = seed;
    this.begin();
  }

  restart(mode?: number): void {
    const { staffing } = this.state;
    if (mode !== undefined) staffing.value = { ...staffing.value, mode };
    this.begin();
  }

  fresh(): void {
    this.setSeed(1 + Math.floor(Math.random() * MOST_NEW_SEED));
  }

  /** Shows a saved night as it was at its end; with a moment, as it was then. */
  show(night: SavedNight, moment?: Moment): void {
    const { state } = this;
    const { scenario, seed, staffing, surprises = [] } = night.setup;
    this.#run.dispose();
    batch(() => {
      this.#clear('saved');
      state.scenario.value = scenario;
      state.seed.value = seed;
      state.staffing.value = staffing;
      state.surprises.value = surprises;
      const day = DAYS.find((name) => name === scenario.name);
      if (day) state.day.value = day;
    });
    this.#run = this.#newRun(night.setup, night.machine, night.book);
    if (!night.book) this.#run.book.add(night.records);
    this.#run.stopClock();
    this.#publisher.publish();
    if (moment) this.past.seek(momentName(night.records, moment));
  }

  raceBefore(mark: Mark): Race {
    return this.#run.book.raceBefore(mark);
  }
}
