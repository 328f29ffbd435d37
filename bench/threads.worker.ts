import { parentPort, workerData } from 'node:worker_threads';
import { LivePort } from '../src/executors/live/live-port.ts';
import { wall } from '../src/executors/live/node/wall.ts';
import { drive } from '../src/executors/live/run-bot.ts';
import { Thread } from '../src/executors/thread.ts';
import { RandomStream } from '../src/kernel/random.ts';
import { layBoard } from '../src/protocol/board.ts';
import { awaits, type Program } from '../src/protocol/operations.ts';
import { builtInScenario } from '../src/restaurant/scenarios.ts';
import { bareLocks, ourLocks } from './lock-loops.ts';
import { bareEcho } from './wake-loops.ts';

/** The other thread of the benchmarks: does what it is told, and says when it is done. */
export type Task =
  | { readonly kind: 'bare locks' | 'our locks'; readonly words: Int32Array; readonly times: number }
  | { readonly kind: 'echo'; readonly words: Int32Array; readonly times: number }
  | {
      readonly kind: 'bot';
      readonly memory: SharedArrayBuffer;
      readonly times: number;
      readonly woken: Float64Array;
    };

function* waiter(times: number, woken: Float64Array): Program {
  for (let i = 0; i < times; i += 1) {
    yield awaits(1, 1);
    woken[i] = wall();
  }
}

function run(task: Task): void {
  switch (task.kind) {
    case 'bare locks':
      bareLocks(task.words, task.times);
      return;
    case 'our locks':
      ourLocks(task.words, task.times);
      return;
    case 'echo':
      bareEcho(task.words, task.times);
      return;
    case 'bot': {
      const board = layBoard(builtInScenario('friday'));
      const port = new LivePort(task.memory, board, wall, () => undefined);
      const identity = { bot: 1, role: 1, index: 1, habits: 0 };
      const bot = new Thread(identity, waiter(task.times, task.woken), port, new RandomStream(1));
      drive(bot, port, board.duty + 1);
    }
  }
}

run(workerData as Task);
parentPort?.postMessage('done');
