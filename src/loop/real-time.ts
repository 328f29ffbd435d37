import type { Tick } from '../kernel/ticks.ts';
import type { Loop } from './loop.ts';

/** The clock and the timer of the world around: in a browser and in Node `performance.now`, `setTimeout`, `clearTimeout`. */
export interface Host<Timer> {
  /** Milliseconds; never goes back. */
  now(): number;
  setTimer(call: () => void, milliseconds: number): Timer;
  clearTimer(timer: Timer): void;
}

/**
 * Runs a loop by a real clock until no task is left: one iteration whenever a timer is due, somebody is ready or
 * something was posted; in between the host has its turn. `ticksPerMillisecond` says how fast its time goes.
 * The promise is rejected with what `Loop.turn` throws, or with Unhandled at the end.
 */
export function runInRealTime<Timer>(loop: Loop, host: Host<Timer>, ticksPerMillisecond = 1): Promise<void> {
  const begun = host.now();
  const atFirst = loop.now;
  const tickNow = (): Tick => atFirst + Math.floor((host.now() - begun) * ticksPerMillisecond);
  return new Promise((resolve, reject) => {
    let timer: Timer | null = null;
    const arm = (milliseconds: number): void => {
      if (timer !== null) host.clearTimer(timer);
      timer = host.setTimer(turn, Math.min(milliseconds, LONGEST));
    };
    const turn = (): void => {
      timer = null;
      try {
        loop.turn(tickNow());
        const next = loop.nextTime;
        if (loop.size === 0 && next === Infinity) {
          loop.onPost(null);
          loop.settle();
          resolve();
        } else if (next !== Infinity) {
          arm(Math.max(0, (next - tickNow()) / ticksPerMillisecond));
        }
      } catch (error) {
        loop.onPost(null);
        reject(error instanceof Error ? error : new Error(String(error), { cause: error }));
      }
    };
    loop.onPost(() => {
      arm(0);
    });
    arm(0);
  });
}

/** Hosts take at most 2^31 - 1 milliseconds; a timer that rings too early is set again. */
const LONGEST = 0x7fff_ffff;
