import type { NightRun } from './night-run.ts';
import type { Past } from './past/past.ts';
import type { SessionState } from './state.ts';
import { TabPause } from './tab-pause.ts';

/** How fast the night goes, and whether it goes: what people want, and what stops it meanwhile. */
export class Pace {
  readonly #state: SessionState;
  readonly #past: Past;
  readonly #run: () => NightRun;
  readonly #tab: TabPause;
  readonly #away: TabPause;

  constructor(state: SessionState, past: Past, run: () => NightRun) {
    this.#state = state;
    this.#past = past;
    this.#run = run;
    this.#tab = new TabPause(state);
    this.#away = new TabPause(state);
  }

  /** Somebody has decided otherwise, or it is another night: nothing goes on by itself. */
  forget(): void {
    this.#tab.forget();
    this.#away.forget();
  }

  setSpeed(speed: number): void {
    this.#state.speed.value = speed;
    this.#run().setSpeed(speed);
  }

  togglePause(): void {
    const { paused, phase } = this.#state;
    const past = this.#past;
    if (past.cursor.value) {
      past.play(past.direction.value === 0 ? 1 : 0);
      return;
    }
    if (phase.value !== 'service') return;
    this.forget();
    if (paused.value) this.#run().resume();
    else this.#run().pause();
    paused.value = !paused.value;
  }

  step(): void {
    if (this.#past.cursor.value) {
      this.#past.stepBy(1);
      return;
    }
    if (this.#state.phase.value !== 'service') return;
    this.forget();
    this.#state.paused.value = true;
    this.#run().step();
  }

  /** The tab is left, or seen again. */
  tabHidden(hidden: boolean): void {
    this.#leave(this.#tab, hidden);
  }

  /** The floor is left for a place that takes the whole room and all attention, or seen again. */
  leaveFloor(away: boolean): void {
    this.#leave(this.#away, away);
  }

  #leave(how: TabPause, gone: boolean): void {
    if (!this.#past.cursor.value) how.hidden(gone, this.#run());
    // While one looks at the past the night stands anyway.
    else if (gone) this.#past.play(0);
  }

  /** Somebody begins to look at the past. Answers whether the night went on until now. */
  hold(): boolean {
    const { phase, paused } = this.#state;
    const goes = !paused.value && (phase.value === 'service' || phase.value === 'opening');
    if (goes) this.#run().pause();
    return goes;
  }

  /** Nobody looks at the past any more. */
  letGo(): void {
    const { phase, paused } = this.#state;
    if (phase.value === 'service' && !paused.value) this.#run().resume();
  }
}
