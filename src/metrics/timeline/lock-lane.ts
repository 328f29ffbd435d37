import type { Tick } from '../../kernel/ticks.ts';
import type { TraceRecord } from '../trace-record.ts';
import { Places } from './places.ts';
import { Spans } from './spans.ts';
import { StepColumn } from './step-column.ts';

const LockState = { Free: 0, Held: 1, Contended: 2 } as const;
const LOCK_STATES = 3;

/**
 * What stands in a lock's lane: a lock; a claim, a cell that says whose a thing is, for which nobody sleeps; the
 * permits of a semaphore, which several can hold; or a barrier, which nobody holds.
 */
export type LockKind = 'lock' | 'claim' | 'permits' | 'barrier';

/** The evening of a lock, or of what is used as one: who had it, and who waited. */
export class LockLane {
  readonly kind: LockKind;
  /** Of a lock or a claim the thing; of permits an index into SECTIONS; of the barrier 0. */
  readonly thing: number;
  readonly states = new StepColumn(LOCK_STATES);
  /** Extra: the place among those who hold it at the same time, from 0. */
  readonly holds = new Spans();
  /** Extra: the place among those who wait at the same time, from 0. */
  readonly waits = new Spans();
  readonly #holding = new Places(this.holds);
  readonly #waiting = new Places(this.waits);

  constructor(kind: LockKind, thing: number) {
    this.kind = kind;
    this.thing = thing;
  }

  get bytes(): number {
    return this.states.bytes + this.holds.bytes + this.waits.bytes;
  }

  /** How many have held it at the same time, at most. */
  get abreast(): number {
    return this.#holding.most;
  }

  /** Somebody waits from now on. */
  wait(record: TraceRecord): void {
    this.#waiting.begin(record);
    this.#tell(record);
  }

  /** Somebody has it from now on. */
  hold(record: TraceRecord): void {
    this.#waiting.end(record, record.actor, record.task);
    if (this.kind !== 'permits') this.#holding.endAll(record);
    this.#holding.begin(record);
    this.#tell(record);
  }

  /** Somebody gives it back; a permit its own. */
  release(record: TraceRecord): void {
    if (this.kind === 'permits') this.#holding.end(record, record.actor, record.task);
    else this.#holding.endAll(record);
    this.#tell(record);
  }

  /** A wait is over, or called off, without having it. */
  stopWaiting(record: TraceRecord): void {
    this.#waiting.end(record, record.actor, record.task);
    this.#tell(record);
  }

  /** A bot goes home: it neither holds nor waits any longer. */
  leave(record: TraceRecord): void {
    this.#holding.leave(record);
    this.#waiting.leave(record);
    this.#tell(record);
  }

  #tell({ tick, sequence }: { tick: Tick; sequence: number }): void {
    const held = this.#holding.isEmpty ? LockState.Free : LockState.Held;
    this.states.change(tick, this.#waiting.isEmpty ? held : LockState.Contended, sequence);
  }
}
