import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { RecordLog } from '../src/executors/record-log.ts';
import { VirtualNight } from '../src/executors/virtual/night.ts';
import { LOCK_KEYS } from '../src/protocol/board.ts';
import { encodeTrace } from '../src/protocol/trace-file.ts';
import { RECORD_WORDS } from '../src/protocol/trace.ts';

import { builtInScenario } from '../src/restaurant/scenarios.ts';
import { exponential } from './draws.ts';
import { deciding, drawing, firstBugs, ten } from './explore.ts';
import { bareLocks, counted, ourLocks } from './lock-loops.ts';
import { taskSwitch, waitingTasks } from './loop-tasks.ts';
import { millionMemory, opening, weekMemory } from './looking.ts';
import { bareQueue } from './queue-bare.ts';
import { programQueue } from './queue-programs.ts';
import { races } from './races.ts';
import { busy, line, median, sideBySide, timed } from './side-by-side.ts';
import type { Task } from './threads.worker.ts';
import { timelines } from './timelines.ts';
import { bareCalls, liveHouse, liveMemory } from './wake-loops.ts';
import { Mode } from '../src/protocol/modes.ts';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Starts the other thread; resolves when it is at work, `done` when it has finished. */
async function other(task: Task): Promise<{ done: Promise<unknown> }> {
  const worker = new Worker(new URL('./threads.worker.js', import.meta.url), { workerData: task });
  const done = new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  await new Promise((resolve) => worker.once('online', resolve));
  return { done };
}

const shared = (): Int32Array => new Int32Array(new SharedArrayBuffer(256));

/** One queue, in a process of its own: what one run has taught the compiler must not slow down the next. */
async function queue(servers: number, traced: boolean): Promise<void> {
  const customers = 1_000_000;
  const draws = () => [exponential(1, 1000 / servers), exponential(2, 800)] as const;
  const comparison = await sideBySide(
    `M/M/${servers}, ${traced ? 'with the trace' : 'no trace'}`,
    traced ? 0.2 : 0.4,
    7,
    () => busy(() => void bareQueue(customers, servers, ...draws())),
    () => busy(() => void programQueue(customers, servers, ...draws(), traced ? new RecordLog() : null)),
  );
  say(line(comparison));
}

function queues(): void {
  say('(a) the virtual machine: events of a queue against a bare loop over flatqueue (bare time / our time)');
  for (const servers of ['1', '7']) {
    for (const traced of ['no trace', 'trace']) {
      const args = [fileURLToPath(import.meta.url), 'queue', servers, traced];
      execFileSync(process.execPath, args, { stdio: 'inherit' });
    }
  }
}

async function locks(): Promise<void> {
  say('\n(b) our mutex against the bare Atomics sequence (bare time / our time)');
  const times = 3_000_000;
  say(
    line(
      await sideBySide(
        'lock and unlock, uncontended',
        0.9,
        7,
        () => busy(() => bareLocks(shared(), times)),
        () => busy(() => ourLocks(shared(), times)),
      ),
    ),
  );
  const contended = (kind: 'bare locks' | 'our locks', run: typeof ourLocks) => async () => {
    const words = shared();
    const each = 1_000_000;
    const { done } = await other({ kind, words, times: each });
    const start = performance.now();
    run(words, each);
    await done;
    const took = performance.now() - start;
    if (counted(words) !== 2 * each) throw new Error(`${kind}: an increment was lost.`);
    return took;
  };
  say(
    line(
      await sideBySide(
        'lock and unlock, two threads',
        0.9,
        9,
        contended('bare locks', bareLocks),
        contended('our locks', ourLocks),
      ),
    ),
  );
}

async function wakes(): Promise<void> {
  say('\n(c) live: from the house completing a wait until the bot runs again, against a bare round trip');
  const times = 20_000;
  const rows: { trip: number; wake: number; full: number }[] = [];
  for (let round = 0; round < 6; round += 1) {
    const words = shared();
    const echo = await other({ kind: 'echo', words, times });
    const trip = timed(() => bareCalls(words, times)) / times;
    await echo.done;
    const memory = liveMemory();
    const woken = new Float64Array(new SharedArrayBuffer(8 * times));
    const bot = await other({ kind: 'bot', memory, times, woken });
    let completed = new Float64Array();
    const full = timed(() => (completed = liveHouse(memory, times) as Float64Array<ArrayBuffer>)) / times;
    await bot.done;
    const wake = median([...woken].map((at, i) => at - (completed[i] ?? NaN)));
    if (round > 0) rows.push({ trip, wake, full });
  }
  const us = (pick: (row: (typeof rows)[number]) => number): string =>
    (median(rows.map(pick)) * 1000).toFixed(1);
  say(`bare round trip ${us((row) => row.trip)} us; completed until it runs ${us((row) => row.wake)} us`);
  say(
    `ratio ${median(rows.map((row) => row.wake / row.trip)).toFixed(2)} (at most 2);` +
      ` handed in, taken up, completed and running again: ${median(rows.map((row) => row.full / row.trip)).toFixed(2)} round trips`,
  );
}

function nights(): void {
  say('\n(d) virtual nights');
  for (const [day, staff] of [
    ['friday', 'threads'],
    ['friday', 'loop'],
    ['monday', 'threads'],
    ['monday', 'loop'],
  ] as const) {
    const scenario = builtInScenario(day);
    const mode = staff === 'loop' ? Mode.Loop : Mode.Threads;
    const setup = (seed: number) => ({
      scenario,
      seed,
      staffing: { mode, locks: LOCK_KEYS.indexOf('none'), crew: scenario.staff.crew },
    });
    const times: number[] = [];
    let last = new VirtualNight(setup(0));
    for (let seed = 0; seed < 12; seed += 1) {
      last = new VirtualNight(setup(seed));
      const night = last;
      const took = busy(() => night.finish());
      if (seed >= 2) times.push(took);
    }
    const records = last.log.slice();
    let operations = 0;
    for (let at = 3; at < records.length; at += RECORD_WORDS) if ((records[at] ?? 0) < 32) operations += 1;
    const file = encodeTrace({ setup: setup(11), machine: 'virtual', speed: 1, createdBy: 'bench' }, records);
    say(
      `${`${day}, ${staff}`.padEnd(18)} ${(1000 / median(times)).toFixed(1).padStart(6)} nights a second of processor time` +
        `  ${operations} operations, ${(file.length / operations).toFixed(2)} bytes of trace file an operation` +
        ` (${((4 * records.length) / operations).toFixed(0)} in memory)`,
    );
  }
}

/** In processes of their own, too. */
function looking(): void {
  say('\n(e) opening a trace, against reading and checking its bytes (bytes / all); memory');
  for (const part of ['opening', 'week', 'million']) {
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), part], { stdio: 'inherit' });
  }
}

/** In a process of its own, too. */
function loopTasks(): void {
  say(
    '\n(g) the loop as a library, against bare generators: in a flatqueue by the time at which they go on; in turn',
  );
  execFileSync(process.execPath, [fileURLToPath(import.meta.url), 'loop'], { stdio: 'inherit' });
}

/** In a process of its own, too. */
function exploring(): void {
  say(
    '\n(i) searching schedules, against bare generators; states against executions; executions to the first bug',
  );
  execFileSync(process.execPath, [fileURLToPath(import.meta.url), 'explore'], { stdio: 'inherit' });
}

const [part, servers, traced] = process.argv.slice(2);
switch (part) {
  case 'queue':
    await queue(Number(servers), traced === 'trace');
    break;
  case 'opening':
    await opening(say);
    break;
  case 'week':
    await weekMemory(say);
    break;
  case 'million':
    await millionMemory(say);
    break;
  case 'timelines':
    timelines(say);
    break;
  case 'races':
    races(say);
    break;
  case 'explore':
    await drawing(say);
    deciding(say);
    ten(say);
    firstBugs(say);
    break;
  case 'loop':
    if (globalThis.gc === undefined) {
      loopTasks();
    } else {
      taskSwitch(say);
      await waitingTasks(say);
    }
    break;
  default:
    queues();
    await locks();
    await wakes();
    nights();
    looking();
    timelines(say);
    races(say);
    loopTasks();
    exploring();
}
