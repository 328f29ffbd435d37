import { type Board, SECTIONS, sectionOfPermits, thingName } from './board.ts';
import { Op } from './operations.ts';
import { permitsOf, RecordCode, unpackLocks, unpackWays } from './trace.ts';
import { Locks } from './words.ts';

/**
 * What keeps others away from a thing: a lock, a claim (a cell that says whose the thing is), or the only permit of a
 * section. As one number: that of the lock, of the thing that is claimed with CLAIM added, or of the section with
 * PERMIT added.
 */
export type Guard = number;
const CLAIM = 0x1_0000;
const PERMIT = 0x2_0000;

export const claimGuard = (thing: number): Guard => thing + CLAIM;
export const isClaim = (guard: Guard): boolean => guard >= CLAIM && guard < PERMIT;
/** A section's permit: a number of SECTIONS. */
export const permitGuard = (section: number): Guard => section + PERMIT;
export const isPermit = (guard: Guard): boolean => guard >= PERMIT;
/** The lock, the thing that is claimed, or the section. */
export const guardThing = (guard: Guard): number => guard % CLAIM;

/** Whether it is a lock that belongs to no single thing: the big one, or the global one. */
export const isOfNoThing = (board: Board, guard: Guard): boolean =>
  guard === board.bigLock || guard === board.globalLock;

/** What a guard is called, for people. */
export function guardName(board: Board, guard: Guard): string {
  if (isPermit(guard)) return `the permit for ${SECTIONS[guardThing(guard)] ?? ''}`;
  const thing = thingName(board, guardThing(guard));
  if (isClaim(guard)) return `the claim of ${thing}`;
  return isOfNoThing(board, guard) ? thing : `the lock of ${thing}`;
}

const NOTHING: readonly Guard[] = [];
/** More tasks than a night has. */
const TASKS = 0x100_0000;
const keyOf = (bot: number, task: number): number => bot * TASKS + task;

/** Which guards each bot, or each task of an event loop, has, as far as the records have been read. */
export class Holdings {
  readonly #board: Board;
  readonly #held = new Map<number, readonly Guard[]>();
  #permits = 0;

  constructor(board: Board) {
    this.#board = board;
  }

  /**
   * How many permits each section has; 0 while nobody keeps to semaphores. Only a single one is a guard: with more,
   * so many bots may be in a section at once.
   */
  get permits(): number {
    return this.#permits;
  }

  /** In ascending order. The same array until something changes. */
  of(bot: number, task: number): readonly Guard[] {
    return this.#held.get(keyOf(bot, task)) ?? NOTHING;
  }

  /** Takes in the record at `words[at]`. */
  read(words: Int32Array, at: number): void {
    const cell = words[at + 4] as number;
    switch (words[at + 3]) {
      case Op.Acquire:
        this.#take(words, at, cell);
        break;
      case Op.Release:
        this.#give(words, at, cell);
        break;
      case Op.CompareExchange:
        if (words[at + 7] === words[at + 5] && words[at + 6] !== 0 && this.#isClaim(cell)) {
          this.#take(words, at, claimGuard(cell - this.#board.claim));
        }
        break;
      case Op.Store:
        if (words[at + 5] === 0 && this.#isClaim(cell)) {
          this.#give(words, at, claimGuard(cell - this.#board.claim));
        }
        break;
      case Op.Down:
        if (words[at + 6] === 1) this.#takePermit(words, at, cell);
        break;
      case RecordCode.Complete:
        if (words[at + 5] === Op.Wait) this.#takePermit(words, at, words[at + 6] as number);
        break;
      case Op.Up:
        this.#give(words, at, permitGuard(cell - this.#board.permits));
        break;
      case RecordCode.Staff: {
        const habits = words[at + 5] as number;
        this.#permits = unpackLocks(habits) === Locks.Semaphore ? permitsOf(unpackWays(habits)) : 0;
        break;
      }
      case RecordCode.OffDuty:
        for (const key of this.#held.keys()) {
          if (Math.floor(key / TASKS) === words[at + 1]) this.#held.delete(key);
        }
        break;
    }
  }

  copy(): Holdings {
    const copy = new Holdings(this.#board);
    copy.#permits = this.#permits;
    for (const [key, held] of this.#held) copy.#held.set(key, held);
    return copy;
  }

  #isClaim(cell: number): boolean {
    return cell >= this.#board.claim && cell < this.#board.duty;
  }

  /** Somebody waited for a cell or not, and has what is in it: a permit, if it is a cell of permits. */
  #takePermit(words: Int32Array, at: number, cell: number): void {
    const section = sectionOfPermits(this.#board, cell);
    if (section !== null && this.#permits === 1) this.#take(words, at, permitGuard(section));
  }

  #take(words: Int32Array, at: number, guard: Guard): void {
    const key = keyOf(words[at + 1] as number, words[at + 2] as number);
    const held = this.#held.get(key) ?? NOTHING;
    if (!held.includes(guard))
      this.#held.set(
        key,
        [...held, guard].sort((x, y) => x - y),
      );
  }

  #give(words: Int32Array, at: number, guard: Guard): void {
    const key = keyOf(words[at + 1] as number, words[at + 2] as number);
    const left = (this.#held.get(key) ?? NOTHING).filter((one) => one !== guard);
    if (left.length > 0) this.#held.set(key, left);
    else this.#held.delete(key);
  }
}
