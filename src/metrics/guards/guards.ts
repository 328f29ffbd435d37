import type { Tick } from '../../kernel/ticks.ts';
import { type Board, layBoard, thingOfCell } from '../../protocol/board.ts';
import { Glances } from '../../protocol/glances.ts';
import { type Guard, Holdings, isClaim, isPermit } from '../../protocol/guard.ts';
import { Op } from '../../protocol/operations.ts';
import type { AnyScenario } from '../../protocol/scenario.ts';
import { RecordCode } from '../../protocol/trace.ts';
import type { CopyableFold } from '../fold.ts';
import { TraceRecord } from '../trace-record.ts';
import { LockUse } from './lock-use.ts';
import type { Verdict } from '../../kernel/lockset.ts';
import { ThingGuard } from './thing-guard.ts';

/** A thing and what keeps bots apart at it, since this staff has come. */
export interface GuardedThing {
  readonly thing: number;
  readonly verdict: Verdict;
  /** What guards it; where that isn't always the same, all that have. */
  readonly guards: readonly Guard[];
  readonly touches: number;
  readonly bare: number;
  /** The record with which the last guard was lost that had always been there; null: there is one. */
  readonly lostAt: number | null;
}

/** A lock, a claim, or a section's permits: what it guards, and what it has cost this night. */
export interface GuardInUse {
  readonly guard: Guard;
  readonly things: readonly number[];
  /** How often it was taken, how often that took a wait, and how long all of these took. Nobody waits for a claim. */
  readonly taken: number;
  readonly waits: number;
  readonly waited: Tick;
}

export interface GuardsNow {
  readonly things: readonly GuardedThing[];
  readonly guards: readonly GuardInUse[];
  /** The one lock that guards everything that several bots touch; null if there is no such lock. */
  readonly everything: GuardInUse | null;
  /** How many permits each section has: with more than one they guard nothing. 0: nobody keeps to semaphores. */
  readonly permits: number;
}

/** One lock for everything is worth a word from so many things on. */
const SEVERAL = 3;

/**
 * Which lock guards which thing: what bots hold whenever they touch one (glances don't count). When all bots are
 * off, those who come next begin anew: nobody is there whom they could disturb.
 */
export class Guards implements CopyableFold<Guards> {
  readonly #board: Board;
  #record = new TraceRecord();
  #holdings: Holdings;
  #glances: Glances;
  #things = new Map<number, ThingGuard>();
  #locks: LockUse;
  readonly #onDuty = new Set<number>();

  constructor(board: Board) {
    this.#board = board;
    this.#holdings = new Holdings(board);
    this.#glances = new Glances(board);
    this.#locks = new LockUse(board);
  }

  static of(scenario: AnyScenario): Guards {
    return new Guards(layBoard(scenario));
  }

  record(words: Int32Array, at: number): void {
    this.#record.read(words, at);
    const { code, actor, a, d } = this.#record;
    // What a bot holds at a touch is what it held before it: giving a claim back is no touch of a thing.
    if (actor > 0) {
      const glance = this.#glances.take(actor, code, a, d);
      if (!glance && code >= Op.Load && code <= Op.Add) this.#touch(a);
    }
    this.#holdings.read(words, at);
    this.#locks.take(this.#record);
    if (code === RecordCode.OnDuty) {
      if (this.#onDuty.size === 0) this.#things.clear();
      this.#onDuty.add(actor);
    }
    if (code === RecordCode.OffDuty) this.#onDuty.delete(actor);
  }

  /** How things stand after the last record, at a tick not before it. */
  at(tick: Tick): GuardsNow {
    const things = [...this.#things.values()].sort((a, b) => a.thing - b.thing);
    const costs = this.#locks.at(tick);
    const named = new Set([...costs.keys(), ...things.flatMap(({ guards }) => guards)]);
    const guards = [...named]
      .sort((a, b) => a - b)
      .map((guard) => ({
        guard,
        things: things
          .filter((one) => one.verdict !== 'bare' && one.guards.includes(guard))
          .map(({ thing }) => thing),
        ...(costs.get(guard) ?? { taken: 0, waits: 0, waited: 0 }),
      }));
    const shared = things.filter(({ verdict }) => verdict !== 'alone');
    const everything = guards.find(
      ({ guard }) =>
        !isClaim(guard) &&
        !isPermit(guard) &&
        shared.length >= SEVERAL &&
        shared.every((one) => one.verdict === 'guarded' && one.guards.includes(guard)),
    );
    return {
      things: things.map(dataOf),
      guards,
      everything: everything ?? null,
      permits: this.#holdings.permits,
    };
  }

  copy(): Guards {
    const copy = new Guards(this.#board);
    copy.#record = this.#record.copy();
    copy.#holdings = this.#holdings.copy();
    copy.#glances = this.#glances.copy();
    copy.#things = new Map([...this.#things].map(([thing, one]) => [thing, one.copy()]));
    copy.#locks = this.#locks.copy();
    for (const bot of this.#onDuty) copy.#onDuty.add(bot);
    return copy;
  }

  #touch(cell: number): void {
    const thing = thingOfCell(this.#board, cell);
    if (thing === null) return;
    let guard = this.#things.get(thing);
    if (!guard) {
      guard = new ThingGuard(thing);
      this.#things.set(thing, guard);
    }
    const { actor, task, sequence } = this.#record;
    guard.touch(actor, this.#holdings.of(actor, task), sequence);
  }
}

const dataOf = ({ thing, verdict, guards, touches, bare, lostAt }: ThingGuard): GuardedThing => ({
  thing,
  verdict,
  guards,
  touches,
  bare,
  lostAt,
});
