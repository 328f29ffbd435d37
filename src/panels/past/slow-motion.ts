import { useEffect, useState } from 'preact/hooks';
import { useDeck } from '../context.ts';

/** Simulated seconds a second between two steps, as far as they can be waited for. */
const PACE = 0.25;
const LEAST_MS = 800;
const MOST_MS = 2600;

/** A step that is shown: its position in the trace and its tick. */
export interface Shot {
  readonly sequence: number;
  readonly tick: number;
}

/** Goes through steps one by one, and shows each on the floor; between two of them time passes slowly. */
export function useSlowMotion(shots: readonly Shot[]): {
  /** Index of the last step that has happened at the moment that is shown; -1 before the first. */
  readonly at: number;
  readonly playing: boolean;
  go(index: number): void;
  play(on: boolean): void;
} {
  const { past } = useDeck();
  const [playing, setPlaying] = useState(false);
  const shown = past.cursor.value?.sequence ?? Infinity;
  const at = shots.findLastIndex(({ sequence }) => sequence < shown);
  const go = (index: number): void => {
    const shot = shots[Math.max(0, Math.min(shots.length - 1, index))];
    if (shot) past.seek({ sequence: shot.sequence + 1 });
  };
  const [index, setIndex] = useState(0);
  useEffect(() => {
    if (!playing) return undefined;
    go(index);
    const here = shots[index];
    const next = shots[index + 1];
    if (!here || !next) {
      setPlaying(false);
      return undefined;
    }
    const ticks = next.tick - here.tick;
    const wait = Math.max(LEAST_MS, Math.min(MOST_MS, ticks / PACE));
    // A little less than the whole way: the next step comes when its time has come.
    if (ticks > 0) past.play(1, (ticks * 0.95) / wait);
    const timer = setTimeout(() => setIndex(index + 1), wait);
    return () => clearTimeout(timer);
  }, [playing, index]);
  return {
    at,
    playing,
    go: (to) => {
      setPlaying(false);
      go(to);
    },
    play: (on) => {
      past.play(0);
      setIndex(at >= shots.length - 1 ? 0 : Math.max(0, at));
      setPlaying(on);
    },
  };
}
