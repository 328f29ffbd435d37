import { layBoard } from '../../protocol/board.ts';
import { makeRunner } from '../make-runner.ts';
import { type Runner, RunnerState } from '../runner.ts';
import type { BotStart } from './control.ts';
import { readAnswer } from './entries.ts';
import { LivePort } from './live-port.ts';

/**
 * Runs a bot in this Worker until it is off duty, and blocks the Worker for as long: a waiting bot sleeps in
 * Atomics.wait, on its doorbell (an event loop with its next timer as the time-out, which is its `select`) or
 * on the word of the lock that it waits for. `wall` answers milliseconds on a clock that all Workers share.
 */
export function runBot(start: BotStart, wall: () => number): void {
  const { memory, setup, member } = start;
  const board = layBoard(setup.scenario);
  const port = new LivePort(memory, board, wall, ({ house, drained }) => {
    const seen = drained.count;
    house.ring();
    drained.sleep(seen, 100);
  });
  drive(makeRunner(member, setup, board, port), port, board.duty + member.bot);
}

/** For how long a bot sleeps, at a time, that leaves a free lock to others: milliseconds. */
const FOR_OTHERS = 1;

/** Drives a runner until it has finished. `dutyCell` is 0 when the bot has been dismissed. */
export function drive(runner: Runner, port: LivePort, dutyCell: number): void {
  const { bot } = runner;
  const { shared } = port;
  const bell = shared.bell(bot);
  const inbox = shared.inbox(bot);

  const takeInbox = (): void => {
    for (let at = inbox.peek(); at >= 0; at = inbox.peek()) {
      const { task, operation, detail, answer } = readAnswer(shared.words, at);
      inbox.release();
      runner.complete(task, operation, detail, answer);
    }
  };

  let dismissed = false;

  for (;;) {
    const seen = bell.count;
    const now = port.enter();
    let pause = Infinity;
    const wasBlocked = runner.state === RunnerState.Blocked;
    try {
      takeInbox();
      const goes = port.cells[dutyCell] === 0;
      takeStep(runner, now, shared.isCalledOff(bot), goes && !dismissed);
      dismissed = goes;
      if (shared.isCalledOff(bot)) shared.callOff(bot, false);
      if (runner.state === RunnerState.Finished) {
        shared.goOff(bot);
        port.ringHouse();
      } else if (runner.state === RunnerState.Sleeping) {
        pause = port.until(runner.wakeTime);
      }
    } finally {
      port.leave();
    }
    switch (runner.state) {
      case RunnerState.Finished:
        return;
      case RunnerState.Blocked:
        // It has tried, the lock is free, and it is still blocked: it leaves the lock to somebody who is on the way.
        if (!port.locks.park(port.locks.waitsFor(bot)) && wasBlocked) bell.sleep(seen, FOR_OTHERS);
        break;
      case RunnerState.Waiting:
      case RunnerState.Sleeping:
        bell.sleep(seen, pause);
        break;
      case RunnerState.Runnable:
        break;
    }
  }
}

/** Takes the step that is due, if one is. A bot that has just been dismissed doesn't sleep on. */
function takeStep(runner: Runner, now: number, calledOff: boolean, justDismissed: boolean): void {
  if (runner.state === RunnerState.Blocked) {
    if (calledOff) {
      runner.cancel();
      return;
    }
    runner.retry();
  }
  if (runner.state === RunnerState.Runnable) runner.step(now);
  else if (runner.state === RunnerState.Sleeping && (justDismissed || now >= runner.wakeTime)) {
    runner.wake(now);
  }
}
