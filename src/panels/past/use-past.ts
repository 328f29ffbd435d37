import { useMemo } from 'preact/hooks';
import { useDeck, useWords } from '../context.ts';
import { timeOfDay } from '../format.ts';

/** How far the record goes and what of it is shown, in ticks. */
export interface PastSpan {
  /** Where the evening ends, or the record if it goes on for longer. */
  readonly end: number;
  /** The last moment of the record. */
  readonly present: number;
  /** The moment that is shown. */
  readonly shown: number;
  readonly inPast: boolean;
}

/** What the playhead stands on; the component is drawn anew when it moves. */
export function usePastSpan(): PastSpan {
  const deck = useDeck();
  const { past } = deck;
  const { opens, closes } = deck.scenario.value;
  const cursor = past.cursor.value;
  const revision = past.revision.value;
  const last = useMemo(() => past.lastTick(), [past, revision]);
  const present = Math.max(last, cursor ? 0 : deck.glance.value.tick);
  return {
    end: Math.max((closes - opens) * 60_000, present),
    present,
    shown: cursor?.tick ?? present,
    inPast: cursor !== null,
  };
}

/** The time of day at a tick of tonight, to the second. */
export function useTimeOf(): (tick: number) => string {
  const { opens } = useDeck().scenario.value;
  const { language } = useWords();
  return (tick) => timeOfDay(language, opens, tick, true);
}

/** The time of day at a tick of tonight, to the hundredth of a second. */
export function usePreciseTimeOf(): (tick: number) => string {
  const time = useTimeOf();
  return (tick) => `${time(tick)}.${String(Math.floor((tick % 1000) / 10)).padStart(2, '0')}`;
}
