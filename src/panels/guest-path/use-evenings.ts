import { useMemo } from 'preact/hooks';
import { Follower } from '../../metrics/follower.ts';
import { Evenings } from '../../metrics/guest-path/evenings.ts';
import { PathIndex } from '../../metrics/guest-path/path-index.ts';
import type { Ground } from '../../metrics/guest-path/served.ts';
import type { Moment } from '../../metrics/moment.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';
import { useDeck } from '../context.ts';

/** The evenings of the night on the floor, read up to the newest record. */
export interface EveningsNow {
  readonly ground: Ground;
  readonly evenings: Evenings;
  /** The present. */
  readonly now: Moment;
  /** The moment that is shown. */
  readonly shown: Moment;
}

/** Reads the evenings when they are asked for, and only then. */
export function useEvenings(): () => EveningsNow {
  const deck = useDeck();
  const scenario = deck.scenario.value;
  return useMemo(() => {
    const follower = new Follower(() => new PathIndex(scenario));
    const kept = new WeakMap<PathIndex, Evenings>();
    return () => {
      const records = deck.past.records();
      const index = follower.upTo(records);
      let evenings = kept.get(index);
      if (!evenings) kept.set(index, (evenings = new Evenings()));
      const sequence = records.length / RECORD_WORDS;
      const last = sequence === 0 ? 0 : (records[records.length - RECORD_WORDS] ?? 0);
      const cursor = deck.past.cursor.value;
      // The figures are those of the moment that is shown.
      const tick = cursor ? last : Math.max(last, deck.figures.value?.tick ?? 0);
      const now = { sequence, tick };
      return { ground: { index, records }, evenings, now, shown: cursor ?? now };
    };
  }, [scenario]);
}
