import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Moment } from '../../metrics/moment.ts';
import { useDeck } from '../context.ts';
import { lookAt, shownTick } from '../past/shown-tick.ts';
import type { RacesNow } from './races-deck.ts';

/**
 * Races and guards at the moment that is shown, and how to go and look at an access. What is told stays while one
 * of its own accesses is looked at: before the second one there was no race yet.
 */
export function useRaces(): {
  readonly now: RacesNow | null;
  readonly look: (sequence: number) => void;
} {
  const deck = useDeck();
  const { past, races } = deck;
  const [kept, setKept] = useState<{ readonly sequence: number; readonly moment: Moment | null } | null>(
    null,
  );
  useEffect(() => races.watch(), []);
  const revision = races.revision.value;
  const cursor = past.cursor.value;
  const stays = kept !== null && cursor?.sequence === kept.sequence + 1;
  const moment = stays ? kept.moment : cursor;
  const tick = shownTick(deck);
  const now = useMemo(
    () => races.at(moment, tick),
    [revision, past.revision.value, moment?.sequence, moment?.tick ?? tick],
  );
  const look = (sequence: number): void => {
    setKept({ sequence, moment });
    lookAt(deck, sequence);
  };
  return { now, look };
}
