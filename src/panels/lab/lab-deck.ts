import type { Signal } from '@preact/signals';
import type { LuckDeck } from './luck-deck.ts';
import type { PairDeck } from './pair-deck.ts';
import type { RealDeck } from './real-deck.ts';

/** What can be done in the lab, in the order of its tabs. */
export const LAB_SECTIONS = ['pair', 'luck', 'real'] as const;
export type LabSection = (typeof LAB_SECTIONS)[number];

/** The lab: whole nights side by side, a thousand of them at once, and the machine itself. */
export interface LabDeck {
  readonly section: Signal<LabSection>;
  readonly pair: PairDeck;
  readonly luck: LuckDeck;
  readonly real: RealDeck;
}
