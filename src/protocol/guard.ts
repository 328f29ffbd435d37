import { type Board, thingName } from './board.ts';
import { Op } from './operations.ts';
import { RecordCode } from './trace.ts';

/**
 * What keeps others away from a thing: a lock, or a claim (a cell that says whose the thing is). As one number:
 * that of the lock, or of the thing that is claimed with CLAIM added.
 */
export type Guard = number;
const CLAIM = 0x1_0000;

export const claimGuard = (thing: number): Guard => thing + CLAIM;
export const isClaim = (guard: Guard): boolean => guard >= CLAIM;
/** The lock, or the thing that is claimed. */
export const guardThing = (guard: Guard): number => guard % CLAIM;

/** Whether it is a lock that belongs to no single thing: the big one, or the global one. */
export const isOfNoThing = (board: Board, guard: Guard): boolean =>
  guard === board.bigLock || guard === board.globalLock;

/** What a lock or a claim is called, for people. */
export function guardName(board: Board, guard: Guard): string {
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

  constructor(board: Board) {
    this.#board = board;
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
      case RecordCode.OffDuty:
        for (const key of this.#held.keys()) {
          if (Math.floor(key / TASKS) === words[at + 1]) this.#held.delete(key);
        }
        break;
    }
  }

  copy(): Holdings {
    const copy = new Holdings(this.#board);
    for (const [key, held] of this.#held) copy.#held.set(key, held);
    return copy;
  }

  #isClaim(cell: number): boolean {
    return cell >= this.#board.claim && cell < this.#board.duty;
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
