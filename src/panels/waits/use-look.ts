import { useState } from 'preact/hooks';
import type { Tick } from '../../kernel/ticks.ts';
import { useDeck } from '../context.ts';
import { lookAt, shownTick } from '../past/shown-tick.ts';

/**
 * The tick up to which waits are told, and how to go and look at one. What is told stays while one of its own
 * waits is looked at: else the list would lose what comes after that wait, and the wait itself.
 */
export function useLook(): { readonly until: Tick; readonly look: (sequence: number) => void } {
  const deck = useDeck();
  const [kept, setKept] = useState<{ readonly sequence: number; readonly until: Tick } | null>(null);
  const cursor = deck.past.cursor.value;
  const stays = kept !== null && cursor?.sequence === kept.sequence + 1;
  const until = stays ? kept.until : shownTick(deck);
  return {
    until,
    look: (sequence) => {
      setKept({ sequence, until });
      lookAt(deck, sequence);
    },
  };
}
