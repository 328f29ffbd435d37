import { effect, signal, untracked } from '@preact/signals';
import type { LabDeck, LabSection } from '../../panels/lab/lab-deck.ts';
import type { Session } from '../session.ts';
import type { LabView } from './lab-view.ts';
import { Luck } from './luck.ts';
import { ManyNights } from './many-nights.ts';
import { Pair } from './pair.ts';

/** The lab. While somebody is in it the night on the floor is paused, and comes back as it was. */
export class Lab implements LabDeck {
  readonly section = signal<LabSection>('pair');
  readonly pair: Pair;
  readonly luck: Luck;

  constructor(session: Session) {
    const nights = new ManyNights();
    this.pair = new Pair(session, nights);
    this.luck = new Luck(session, nights);
    const { place, phase } = session.state;
    effect(() => {
      const away = place.value === 'lab';
      // A night that begins meanwhile waits as well.
      if (phase.value !== 'opening' && phase.value !== 'service') return;
      untracked(() => session.leaveFloor(away));
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
