import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { LabDeck, LabSection } from '../../panels/lab/lab-deck.ts';
import type { Sheet } from '../../metrics/machine/sheet.ts';
import type { Session } from '../session.ts';
import type { LabView } from './lab-view.ts';
import { Compare } from './compare.ts';
import { Luck } from './luck.ts';
import { ManyNights } from './many-nights.ts';
import { Pair } from './pair.ts';
import { Real } from './real.ts';

/** A search that runs nights in the background. */
export interface NightSearch {
  readonly searching: ReadonlySignal<boolean>;
  cancel(): void;
}

/** The lab. While somebody is in it, or it measures, the night on the floor is paused; then it comes back as it was. */
export class Lab implements LabDeck {
  readonly section = signal<LabSection>('pair');
  readonly pair: Pair;
  readonly luck: Luck;
  readonly compare: Compare;
  readonly real: Real;

  /** `sheets`: what has been measured before; `search`: what else runs nights, and would be in the figures. */
  constructor(session: Session, sheets: readonly Sheet[], search: NightSearch) {
    const nights = new ManyNights();
    this.pair = new Pair(session, nights);
    this.luck = new Luck(session, nights);
    this.compare = new Compare(session, nights);
    this.real = new Real(
      session,
      sheets,
      () => nights.running.value || this.pair.stage.value.kind === 'running' || search.searching.value,
      () => {
        nights.cancel();
        this.pair.stop();
        search.cancel();
      },
    );
    const { place, phase } = session.state;
    effect(() => {
      const away = place.value === 'lab' || this.real.measuring.value;
      // A night that begins meanwhile waits as well.
      if (phase.value !== 'opening' && phase.value !== 'service') return;
      untracked(() => session.pace.leaveFloor(away));
    });
  }

  /** What it is about, as a moment carries it. */
  get view(): LabView {
    return { section: this.section.value, pair: this.pair.view, plan: this.luck.plan.value };
  }

  /** Is about what a moment says. */
  look({ section, pair, plan }: LabView): void {
    this.section.value = section;
    if (pair) this.pair.look(pair);
    if (plan) this.luck.setPlan(plan);
  }
}
