import { LivePort, sharedSize } from '../src/executors/live/live-port.ts';
import { wall } from '../src/executors/live/node/wall.ts';
import { layBoard } from '../src/protocol/board.ts';
import { Op } from '../src/protocol/operations.ts';
import { builtInScenario } from '../src/restaurant/scenarios.ts';
import { SharedNight } from '../src/sync/shared-night.ts';

const PING = 0;
const PONG = 16;

/** Calls out and waits for the echo, `times` times: a bare round trip of Atomics.notify and Atomics.wait. */
export function bareCalls(words: Int32Array, times: number): void {
  for (let i = 1; i <= times; i += 1) {
    Atomics.store(words, PING, i);
    Atomics.notify(words, PING);
    while (Atomics.load(words, PONG) !== i) Atomics.wait(words, PONG, i - 1);
  }
}

/** The other end of `bareCalls`. */
export function bareEcho(words: Int32Array, times: number): void {
  for (let i = 1; i <= times; i += 1) {
    while (Atomics.load(words, PING) !== i) Atomics.wait(words, PING, i - 1);
    Atomics.store(words, PONG, i);
    Atomics.notify(words, PONG);
  }
}

/** The memory of a live night with one bot. */
export const liveMemory = (): SharedArrayBuffer =>
  SharedNight.allocate(sharedSize(layBoard(builtInScenario('friday'))));

/**
 * The house's end of `times` waits of one bot: takes up what it hands in, completes it. Answers when each
 * completion was made, on the wall clock that the bot's times are on too.
 */
export function liveHouse(memory: SharedArrayBuffer, times: number): Float64Array {
  const board = layBoard(builtInScenario('friday'));
  const port = new LivePort(memory, board, wall, () => undefined);
  const { shared } = port;
  const completed = new Float64Array(times);
  for (let i = 0; i < times; i += 1) {
    for (;;) {
      const seen = shared.house.count;
      if (shared.submissions.size > 0) break;
      shared.house.sleep(seen, Infinity);
    }
    port.enter();
    const at = shared.submissions.peek();
    const [bot, task] = shared.words.subarray(at, at + 2) as unknown as [number, number];
    shared.submissions.release();
    completed[i] = wall();
    port.complete(bot, task, Op.Await, 1, 0);
    shared.records.drain(Infinity);
    port.leave();
  }
  return completed;
}
