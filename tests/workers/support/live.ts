import { startLiveNight } from '../../../src/executors/live/node/start-live-night.ts';
import type { ClockReading, NightControl, NightSetup } from '../../../src/protocol/night.ts';

const BUNDLE = new URL('../../../build/cli/', import.meta.url);

/** A live night in real threads, and what it has told so far. */
export interface LiveNight {
  readonly control: NightControl;
  readonly clock: () => ClockReading;
  /** Words of the trace so far. */
  readonly words: () => Int32Array;
  /** Resolves with the trace hash when the night is over; rejects if a machine fails. */
  readonly ended: Promise<string>;
}

/** Starts a night in real threads. */
export async function liveNight(setup: NightSetup, speed: number, folder: URL = BUNDLE): Promise<LiveNight> {
  const batches: Int32Array[] = [];
  let clock: ClockReading = { tick: 0, speed, paused: true };
  let end: (hash: string) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const ended = new Promise<string>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  // Whoever does not ask how the night ended must not be told through an unhandled rejection.
  ended.catch(() => undefined);
  const control = await startLiveNight(folder, setup, speed, {
    records: (batch) => batches.push(batch),
    clock: (reading) => {
      clock = reading;
    },
    ended: (hash) => {
      end(hash);
    },
    failed: ({ bot, message }) => {
      fail(new Error(`${bot ?? 'the house'}: ${message}`));
    },
  });
  return {
    control,
    ended,
    clock: () => clock,
    words: () => {
      const all = new Int32Array(batches.reduce((sum, batch) => sum + batch.length, 0));
      let at = 0;
      for (const batch of batches) {
        all.set(batch, at);
        at += batch.length;
      }
      return all;
    },
  };
}

/** Resolves once a condition holds; looks again every few milliseconds. The test's own time-out is the limit. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
