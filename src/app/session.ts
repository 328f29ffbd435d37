import { batch } from '@preact/signals';
import { type Moment, momentName } from '../metrics/moment.ts';
import type { Mark } from '../metrics/floor-state.ts';
import type { Race } from '../metrics/race.ts';
import {
  DAYS,
  type CrewRole,
  type Day,
  type Fault,
  type NightCommands,
  type Notice,
  type Phase,
} from '../panels/deck.ts';
import type { Language } from '../panels/i18n/dictionary.ts';
import { LOCK_KEYS, type LocksKey } from '../protocol/board.ts';
import type { Staffing, Ways } from '../protocol/trace.ts';
import type { Surprise } from '../protocol/words.ts';
import { builtInScenario } from '../restaurant/scenarios.ts';
import { isStoryNight } from '../story/scenario-of.ts';
import { isStaffed, remembered } from './crew-check.ts';
import { History, resultOf } from './history.ts';
import { machines } from './machines.ts';
import { NightRun } from './night-run.ts';
import { OneByOne } from './one-by-one.ts';
import { Past } from './past/past.ts';
import type { SavedNight } from './saved-night.ts';
import type { Sounds } from './sounds.ts';
import { StaffNote } from './staff-note.ts';
import { setupOf, type SessionState } from './state.ts';
import { TabPause } from './tab-pause.ts';

const PUBLISH_EVERY_MS = 200;
const MOST_NEW_SEED = 1_000_000;

/** Owns the current night: starts it, commands it, and tells the page what is to be seen. */
export class Session implements NightCommands {
  readonly state: SessionState;
  /** The record of the night on the floor. */
  readonly past = new Past(() => this.#run.book);
  readonly #sounds: Sounds;
  readonly #history = new History();
  #run: NightRun;
  #modes = new Set<number>();
  readonly #note = new StaffNote();
  readonly #starts = new OneByOne();
  readonly #tab: TabPause;
  #published = '';

  constructor(state: SessionState, sounds: Sounds) {
    this.state = state;
    this.#sounds = sounds;
    this.#tab = new TabPause(state);
    this.#run = this.#newRun();
    setInterval(() => this.#publish(), PUBLISH_EVERY_MS);
  }

  /** The night under way (or just over). */
  get run(): NightRun {
    return this.#run;
  }

  /** Opens the doors. */
  begin(): void {
    this.#run.dispose();
    this.#run = this.#newRun();
    this.#clear('opening');
    const run = this.#run;
    const { machine, speed } = this.state;
    void this.#starts.next(async () => {
      if (run === this.#run) await run.start(machines[machine.value], speed.value);
    });
    if (document.hidden) this.tabHidden(true);
  }

  /** Puts away everything of the night before. */
  #clear(phase: Phase): void {
    const { state } = this;
    this.#modes = new Set([state.staffing.value.mode]);
    this.#note.clear();
    this.#tab.forget();
    this.#published = '';
    batch(() => {
      this.past.renew();
      state.phase.value = phase;
      state.paused.value = false;
      state.fault.value = null;
      state.summary.value = null;
      state.openMark.value = null;
      state.changingStaff.value = false;
      state.notices.value = state.notices.value.filter(({ kind }) => kind !== 'file' && kind !== 'staff');
    });
  }

  #newRun(): NightRun {
    return new NightRun(setupOf(this.state), {
      heard: (records) => this.#sounds.hear(records, performance.now()),
      clock: () => this.#goes(),
      ended: () => this.#ended(),
      failed: (fault) => this.#failed(fault),
      slow: () => this.state.slow.value,
      refused: (staffing, kept) => this.#refused(staffing, kept),
    });
  }

  #goes(): void {
    const { phase } = this.state;
    if (phase.value === 'opening') phase.value = 'service';
  }

  #ended(): void {
    const { state } = this;
    this.#run.stopClock();
    state.phase.value = 'closed';
    this.#publish();
    const figures = state.figures.value;
    const { day, seed, scenario } = state;
    // A night of the story is summed up by the story.
    if (!figures || isStoryNight(scenario.value)) return;
    const tonight = resultOf(this.#modes, day.value, seed.value, figures);
    state.openMark.value = null;
    state.summary.value = this.#history.close(tonight);
  }

  #failed(fault: Fault): void {
    this.#run.stopClock();
    this.state.phase.value = 'failed';
    this.state.fault.value = fault;
    this.#publish();
  }

  #refused(staffing: Staffing, kept: Staffing): void {
    const now = this.state.staffing;
    if (now.value === staffing) now.value = kept;
    this.notice({ kind: 'staff' });
  }

  /** Tells the panels what is to be seen now, unless nothing has changed since the last time. */
  #publish(): void {
    const { state } = this;
    const { book, display } = this.#run;
    const tick = Math.max(display.at(performance.now()), book.floor.tick);
    const now = `${tick} ${book.words.length}`;
    if (now === this.#published && !this.#note.pending) return;
    this.#published = now;
    this.past.grown();
    const glance = book.glance(tick);
    const settled = isStaffed(glance.bots, state.staffing.value);
    const changing = this.#note.shown(settled, performance.now());
    batch(() => {
      state.glance.value = glance;
      state.figures.value = book.figures(tick);
      state.log.value = [...book.log];
      state.changingStaff.value = changing && state.phase.value === 'service';
    });
  }

  // What people can do.

  setMode(mode: number): void {
    this.#setStaffing({ ...this.state.staffing.value, mode });
  }

  setLocks(locks: LocksKey): void {
    this.#setStaffing({ ...this.state.staffing.value, locks: LOCK_KEYS.indexOf(locks) });
  }

  setWays(ways: Ways): void {
    this.#setStaffing({ ...this.state.staffing.value, ways });
  }

  sendIn(surprise: Surprise): void {
    if (this.state.phase.value === 'service') this.#run.sendIn(surprise);
  }

  setCrew(role: CrewRole, many: number): void {
    const now = this.state.staffing.value;
    this.#setStaffing({ ...now, crew: { ...now.crew, [role]: many } });
  }

  #setStaffing(staffing: Staffing): void {
    const { state } = this;
    const before = state.staffing.value;
    if (JSON.stringify(before) === JSON.stringify(staffing)) return;
    if (state.phase.value === 'saved' || state.phase.value === 'failed') return;
    state.staffing.value = staffing;
    if (state.phase.value === 'closed') return;
    this.#modes.add(staffing.mode);
    if (!remembered(before, staffing)) {
      this.#note.ask(performance.now());
      state.changingStaff.value = true;
    }
    this.#run.setStaffing(staffing);
  }

  setSpeed(speed: number): void {
    this.state.speed.value = speed;
    this.#run.setSpeed(speed);
  }

  togglePause(): void {
    const { paused, phase } = this.state;
    if (phase.value !== 'service') return;
    this.#tab.forget();
    if (paused.value) this.#run.resume();
    else this.#run.pause();
    paused.value = !paused.value;
  }

  step(): void {
    if (this.state.phase.value !== 'service') return;
    this.#tab.forget();
    this.state.paused.value = true;
    this.#run.step();
  }

  /** The tab is left, or seen again. */
  tabHidden(hidden: boolean): void {
    this.#tab.hidden(hidden, this.#run);
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

  setLanguage(language: Language): void {
    this.state.language.value = language;
  }

  toggleSound(): void {
    const { sound } = this.state;
    sound.value = !sound.value;
    this.#sounds.turn(sound.value);
  }

  tell(notice: Notice): void {
    this.notice(notice);
  }

  dismissNotice(notice: Notice): void {
    const { notices } = this.state;
    notices.value = notices.value.filter((one) => one !== notice);
  }

  closeSummary(): void {
    this.state.summary.value = null;
  }

  reload(): void {
    location.reload();
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
    this.#run = this.#newRun();
    this.#run.book.add(night.records);
    this.#run.stopClock();
    this.#publish();
    if (moment) this.past.seek(momentName(night.records, moment));
  }

  /** Says something in a sentence; what was said of the same kind before is replaced. */
  notice(notice: Notice): void {
    const { notices } = this.state;
    notices.value = [...notices.value.filter(({ kind }) => kind !== notice.kind), notice];
  }

  raceBefore(mark: Mark): Race {
    return this.#run.book.raceBefore(mark);
  }
}
