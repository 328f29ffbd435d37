import { effect, signal, untracked } from '@preact/signals';
import type { LabDeck, LabSection } from '../../panels/lab/lab-deck.ts';
import type { Session } from '../session.ts';
import { Compare } from './compare.ts';
import { Luck } from './luck.ts';
import { ManyNights } from './many-nights.ts';
import { Pair } from './pair.ts';

/** The lab. While somebody is in it the night on the floor is paused, and comes back as it was. */
export class Lab implements LabDeck {
  readonly section = signal<LabSection>('pair');
  readonly pair: Pair;
  readonly luck: Luck;
  readonly compare: Compare;

  constructor(session: Session) {
    const nights = new ManyNights();
    this.pair = new Pair(session, nights);
    this.luck = new Luck(session, nights);
    this.compare = new Compare(session, nights);
    const { place, phase } = session.state;
    effect(() => {
      const away = place.value === 'lab';
      // A night that begins meanwhile waits as well.
      if (phase.value !== 'opening' && phase.value !== 'service') return;
      untracked(() => session.leaveFloor(away));
    });
  }
}
