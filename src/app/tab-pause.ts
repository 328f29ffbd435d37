import type { NightRun } from './night-run.ts';
import type { SessionState } from './state.ts';

/** Leaving the tab, or the floor, pauses the night; coming back lets it go on if it was going. */
export class TabPause {
  readonly #state: Pick<SessionState, 'paused' | 'phase'>;
  #byTab = false;

  constructor(state: Pick<SessionState, 'paused' | 'phase'>) {
    this.#state = state;
  }

  /** Somebody has decided otherwise meanwhile, or it is another night. */
  forget(): void {
    this.#byTab = false;
  }

  hidden(hidden: boolean, run: NightRun): void {
    const { paused, phase } = this.#state;
    if (phase.value !== 'service' && phase.value !== 'opening') return;
    if (hidden && !paused.value) {
      run.pause();
      this.#byTab = paused.value = true;
    } else if (!hidden && this.#byTab) {
      run.resume();
      this.#byTab = paused.value = false;
    }
  }
}
