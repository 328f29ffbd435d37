import type { Tick } from '../../kernel/ticks.ts';
import type { Deck } from '../deck.ts';

/** The tick that is shown: the cursor's, or that of the newest figures while there is no cursor. */
export const shownTick = (deck: Deck): Tick => deck.past.cursor.value?.tick ?? deck.figures.value?.tick ?? 0;

/** Looks at a record: it is selected, and everything shows the moment just after it. */
export function lookAt(deck: Deck, sequence: number): void {
  deck.past.selected.value = sequence;
  deck.past.seek({ sequence: sequence + 1 });
}
