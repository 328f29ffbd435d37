import { batch } from '@preact/signals';
import { isStaffed } from './crew-check.ts';
import type { NightRun } from './night-run.ts';
import type { Past } from './past/past.ts';
import { StaffNote } from './staff-note.ts';
import type { SessionState } from './state.ts';

const EVERY_MS = 200;

/** Tells the panels what is to be seen, of the night as it goes on or at the cursor, a few times a second. */
export class Publisher {
  readonly #state: SessionState;
  readonly #past: Past;
  readonly #run: () => NightRun;
  readonly #note = new StaffNote();
  #published = '';
  /** Words of the record that the panels know of. */
  #told = 0;
  #moving = 0;

  constructor(state: SessionState, past: Past, run: () => NightRun) {
    this.#state = state;
    this.#past = past;
    this.#run = run;
  }

  /** From now on, for good. */
  begin(): void {
    setInterval(() => this.publish(), EVERY_MS);
  }

  /** Another night. */
  clear(): void {
    this.#note.clear();
    this.#published = '';
  }

  /** Another staff has been asked for, which will take a while to come. */
  staffAsked(): void {
    this.#note.ask(performance.now());
    this.#state.changingStaff.value = true;
  }

  /** Tells the panels now, unless nothing has changed since the last time. */
  publish(): void {
    const state = this.#state;
    const { book, display } = this.#run();
    const moment = this.#past.cursor.value;
    const tick = moment?.tick ?? Math.max(display.at(performance.now()), book.floor.tick);
    const now = `${tick} ${moment?.sequence ?? ''} ${book.words.length}`;
    if (now === this.#published && !this.#note.pending) return;
    this.#published = now;
    if (book.words.length !== this.#told) this.#past.grown();
    this.#told = book.words.length;
    const settled = isStaffed([...book.floor.bots.values()], state.staffing.value);
    const changing = this.#note.shown(settled, performance.now());
    batch(() => {
      state.glance.value = book.glance(tick, moment);
      state.figures.value = moment ? book.figuresAt(moment) : book.figures(tick);
      state.log.value = book.logAt(moment);
      state.changingStaff.value = changing && state.phase.value === 'service';
    });
  }

  /** The cursor has moved. The panels follow at once, but not every frame that is played. */
  moved(playing: boolean): void {
    if (playing || this.#moving !== 0) return;
    this.#moving = requestAnimationFrame(() => {
      this.#moving = 0;
      this.publish();
    });
  }
}
