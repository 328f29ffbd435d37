import { TraceHash } from '../../kernel/hash.ts';
import { type Board, layBoard } from '../../protocol/board.ts';
import type { NightSetup } from '../../protocol/night.ts';
import { LATER, Op } from '../../protocol/operations.ts';
import { packCrew, packHabits, type Staffing } from '../../protocol/trace.ts';
import type { Surprise } from '../../protocol/words.ts';
import { House } from '../../restaurant/house.ts';
import { Crew, type Member } from '../crew.ts';
import { OwnerSteps, worldOn } from '../owner-steps.ts';
import { waitCycle } from '../port.ts';
import { readSubmission } from './entries.ts';
import { LivePort } from './live-port.ts';

/** House steps that are taken before bots get the step mutex again. */
const STEPS_AT_ONCE = 32;

/**
 * The house's side of a live night: takes up what bots hand in, lets events happen when they are due, keeps
 * the crew, and carries the trace out of the shared memory. It has no loop of its own: a host in a Worker
 * calls `work` and sleeps in between.
 */
export class HouseKeeper {
  readonly #board: Board;
  readonly #port: LivePort;
  readonly #house: House;
  readonly #owner: OwnerSteps;
  readonly #crew = new Crew();
  readonly #hash = new TraceHash();
  readonly #wall: () => number;
  readonly #hire: (member: Member) => void;
  #drained: Int32Array[] = [];
  #wordsDrained = 0;
  #closing = false;
  #over = false;
  #pauseAfterEvent = false;

  constructor(
    memory: SharedArrayBuffer,
    setup: NightSetup,
    wall: () => number,
    hire: (member: Member) => void,
  ) {
    this.#board = layBoard(setup.scenario);
    this.#wall = wall;
    this.#hire = hire;
    this.#port = new LivePort(memory, this.#board, wall, () => {
      this.#drain();
    });
    const world = worldOn(() => this.#port);
    this.#house = new House(setup, this.#board, world);
    this.#owner = new OwnerSteps(world, this.#board, this.#house);
  }

  /** True once the last bot has gone home. */
  get over(): boolean {
    return this.#over;
  }

  get hash(): string {
    return this.#hash.digest();
  }

  get reading(): { tick: number; speed: number; paused: boolean } {
    const { clock } = this.#port.shared;
    const tick = this.#port.enter();
    this.#port.leave();
    return { tick, speed: clock.speed, paused: clock.paused };
  }

  /** Sets the clock. Everybody who sleeps by the clock is woken to look at it again. */
  setClock(speed: number, running: boolean): void {
    this.#pauseAfterEvent = false;
    this.#port.enter();
    this.#port.shared.clock.set(this.#wall(), speed, running);
    this.#wakeAll();
    this.#port.leave();
  }

  /** Lets the clock run until the house's next event has happened. */
  stepToEvent(): void {
    this.setClock(this.#port.shared.clock.speed, true);
    this.#pauseAfterEvent = true;
  }

  setStaffing(staffing: Staffing): void {
    if (this.#closing) return;
    this.#step((now) => {
      this.#follow();
      const { mode, locks, crew, ways } = staffing;
      const gone = this.#crew.change(staffing);
      this.#owner.staff(mode, packHabits(locks, ways), packCrew(crew));
      this.#dismiss(gone, now);
      this.#hireNew();
    });
  }

  sendIn(surprise: Surprise): void {
    if (this.#over) return;
    this.#step(() => {
      this.#owner.sendIn(surprise);
    });
  }

  /**
   * Does all that is due. Answers in how many wall milliseconds there is something to do again, if nobody
   * rings before; null when the night is over.
   */
  work(): number | null {
    let due = Infinity;
    this.#step((now) => {
      let steps = 0;
      while (steps < STEPS_AT_ONCE && this.#takeUp(now)) steps += 1;
      while (steps < STEPS_AT_ONCE && this.#house.nextTime <= now && !this.#isStopped()) {
        this.#house.fire(now);
        steps += 1;
        if (this.#pauseAfterEvent) this.#stopHere();
      }
      if (this.#house.over && !this.#closing) this.#close(now);
      this.#follow();
      due = steps >= STEPS_AT_ONCE ? 0 : this.#port.until(this.#house.nextTime);
    });
    this.#drain();
    return this.#over ? null : due;
  }

  /** The records that have come since the last call. */
  takeRecords(): Int32Array | null {
    if (this.#wordsDrained === 0) return null;
    const batch = new Int32Array(this.#wordsDrained);
    let at = 0;
    for (const part of this.#drained) {
      batch.set(part, at);
      at += part.length;
    }
    this.#drained = [];
    this.#wordsDrained = 0;
    return batch;
  }

  #step(act: (now: number) => void): void {
    const now = this.#port.enter();
    try {
      act(now);
    } finally {
      this.#port.leave();
    }
  }

  /** Takes up the oldest thing that a bot has handed in. False if there is none. */
  #takeUp(now: number): boolean {
    const { submissions, words } = this.#port.shared;
    const at = submissions.peek();
    if (at < 0) return false;
    const { bot, task, operation } = readSubmission(words, at);
    submissions.release();
    const answer = this.#house.accept(now, bot, task, operation);
    if (answer !== LATER) this.#port.send(bot, task, Op.Call, 0, answer);
    return true;
  }

  #isStopped(): boolean {
    return this.#port.shared.clock.paused;
  }

  #stopHere(): void {
    const { clock } = this.#port.shared;
    this.#pauseAfterEvent = false;
    clock.set(this.#wall(), clock.speed, false);
    this.#wakeAll();
  }

  #close(now: number): void {
    this.#closing = true;
    this.#dismiss(this.#crew.close(), now);
  }

  #dismiss(members: readonly Member[], now: number): void {
    for (const { bot } of members) {
      this.#owner.dismiss(now, bot);
      this.#port.wakeBot(bot);
    }
  }

  #hireNew(): void {
    for (const member of this.#crew.hires()) {
      this.#owner.hire(member);
      this.#hire(member);
    }
  }

  /** Sees to bots that are on their way out: who is off, who is caught in a deadlock, who comes next. */
  #follow(): void {
    if (!this.#crew.changing && !this.#closing) return;
    const { shared, locks } = this.#port;
    let left = false;
    for (const bot of [...this.#crew.leaving.keys()]) {
      if (shared.isOff(bot)) {
        this.#crew.left(bot);
        this.#house.offDuty(bot);
        left = true;
      } else if (waitCycle(locks, bot).length > 0) {
        shared.callOff(bot, true);
        locks.disturb(bot);
        this.#port.wakeBot(bot);
      }
    }
    if (left) this.#hireNew();
    if (this.#closing && this.#crew.size === 0 && !this.#over) {
      this.#over = true;
      this.#owner.close();
    }
  }

  #wakeAll(): void {
    for (const bot of this.#crew.present) this.#port.wakeBot(bot);
    this.#port.ringHouse();
  }

  #drain(): void {
    const { records, drained } = this.#port.shared;
    if (records.size === 0) return;
    const part = records.drain(Infinity);
    this.#hash.update(part);
    this.#drained.push(part);
    this.#wordsDrained += part.length;
    drained.ring();
  }
}
