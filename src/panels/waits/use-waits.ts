import { useMemo } from 'preact/hooks';
import { Follower } from '../../metrics/follower.ts';
import { WaitBook } from '../../metrics/waits/wait-book.ts';
import { useDeck } from '../context.ts';

/** All waits of the night on the floor. Nothing is read before somebody calls `book`. */
export interface Waits {
  /** Read up to the newest record. */
  book(): WaitBook;
}

/** The waits of the night, for as long as the component is there. */
export function useWaits(): Waits {
  const deck = useDeck();
  const scenario = deck.scenario.value;
  return useMemo(() => {
    const follower = new Follower(() => new WaitBook(scenario));
    return { book: () => follower.upTo(deck.past.records()) };
  }, [scenario]);
}
