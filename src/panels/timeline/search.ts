import { fieldsAt } from '../../metrics/timeline/look.ts';
import { Op } from '../../protocol/operations.ts';
import { RECORD_WORDS, RecordCode } from '../../protocol/trace.ts';
import { Act, tableOfItem } from '../../protocol/words.ts';
import { dutyWords } from '../labels.ts';
import { cellWords, thingWords } from '../step-words.ts';
import { codeName, recordWords, type Telling } from './record-words.ts';

/** Acts that are about an item, whose number tells the table. */
const ABOUT_ITEM: ReadonlySet<number> = new Set([
  ...[Act.PinTicket, Act.Cook, Act.TakeOut, Act.PutPlate, Act.TakePlate],
  ...[Act.Pour, Act.PutGlass, Act.TakeGlass, Act.Mix],
]);

/** More hits than this are counted and found, but not kept. */
const MOST_HITS = 100_000;

/**
 * Finds records by words: acts, jobs, operations, cells, locks, tables, bots, incidents. Parts between commas must
 * all fit. Goes on where it stopped as the night goes on.
 */
export class Search {
  readonly query: string;
  readonly hits: number[] = [];
  readonly #parts: readonly string[];
  readonly #telling: Telling;
  /** For each part, what has been decided about records that read alike. */
  readonly #known: readonly Map<number, boolean>[];
  readonly #names: readonly Map<number, boolean>[];
  #count = 0;

  constructor(query: string, telling: Telling) {
    this.query = query;
    this.#telling = telling;
    this.#parts = partsOf(query);
    this.#known = this.#parts.map(() => new Map<number, boolean>());
    this.#names = this.#parts.map(() => new Map<number, boolean>());
  }

  /** Takes in what has come since the last time. */
  catchUp(): void {
    const { timeline } = this.#telling;
    if (this.#parts.length === 0) return;
    for (; this.#count < timeline.count && this.hits.length < MOST_HITS; this.#count += 1) {
      if (this.#fits(this.#count)) this.hits.push(this.#count);
    }
  }

  /** Index of the hit at or after a record (1), or before it (-1); -1 when there is none. */
  near(sequence: number, by: 1 | -1): number {
    if (by > 0) return this.hits.findIndex((hit) => hit > sequence);
    return this.hits.findLastIndex((hit) => hit < sequence);
  }

  #fits(sequence: number): boolean {
    const { records } = this.#telling.timeline;
    const at = sequence * RECORD_WORDS;
    const key = likeness(records, at);
    const actor = records[at + 1] as number;
    return this.#parts.every((part, index) => {
      const names = this.#names[index] as Map<number, boolean>;
      let named = names.get(actor);
      if (named === undefined) {
        named = holds(this.#telling.nameOf(actor), part);
        names.set(actor, named);
      }
      if (named) return true;
      const known = this.#known[index] as Map<number, boolean>;
      let fits = key === null ? undefined : known.get(key);
      if (fits === undefined) {
        fits = holds(wordsToFind(this.#telling, sequence), part);
        if (key !== null) known.set(key, fits);
      }
      return fits;
    });
  }
}

/** What is looked for, in small letters, without superfluous spaces. */
const partsOf = (query: string): string[] =>
  query
    .split(/[,，、]/)
    .map((part) => part.trim().replace(/\s+/g, ' ').toLowerCase())
    .filter((part) => part !== '');

/** Whether a text has a part in it; a number in it must end where the part does: "table 1" isn't in "table 12". */
export function holds(text: string, part: string): boolean {
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(part); at >= 0; at = lower.indexOf(part, at + 1)) {
    const digits = /\d/;
    const before = digits.test(part.charAt(0)) && digits.test(lower.charAt(at - 1));
    const after = digits.test(part.charAt(part.length - 1)) && digits.test(lower.charAt(at + part.length));
    if (!before && !after) return true;
  }
  return false;
}

/** Values from here on are too many to be kept apart. */
const MANY_VALUES = 2 ** 22;

/** A number that is the same only for records that read alike, apart from who it is; null for one of its own kind. */
function likeness(words: Int32Array, at: number): number | null {
  const [code = 0, a = 0, b = 0, c = 0, d = 0] = words.subarray(at + 3, at + 8);
  const base = code * 2 ** 44;
  const withValue = (value: number, isLate = false): number | null =>
    value < 0 || value >= MANY_VALUES
      ? null
      : base + (a & 0xfffff) * 2 ** 24 + (isLate ? MANY_VALUES : 0) + value;
  switch (code) {
    case Op.Load:
    case Op.Store:
      return withValue(b);
    case Op.CompareExchange:
      return withValue(d === b ? c : d, d !== b);
    case Op.Add:
    case RecordCode.Select:
    case RecordCode.Money:
    case RecordCode.Look:
      return withValue(b);
    case Op.Down:
    case RecordCode.HouseNotify:
      return withValue(c);
    case Op.Work:
      return base + a * 2 ** 36 + (subjectOf(a, b) & 0xffff) * 2 ** 12 + (c & 0xfff);
    case Op.Await:
    case RecordCode.Guest:
    case RecordCode.Resume:
    case Op.Spawn:
    case RecordCode.Incident:
      return base + (a & 0xfffff) * 2 ** 24 + (b & 0xfff) * 2 ** 12 + (c & 0xfff);
    case Op.Find:
    case RecordCode.Item:
      return base + (a & 0xfffff) * 2 ** 20 + (d & 0xfff) * 2 ** 5 + (b & 31);
    case RecordCode.Complete: {
      const began = beginningOf(words, at);
      const of = began < 0 ? 0 : likeness(words, began);
      return of === null ? null : base + (of % 2 ** 44);
    }
    default:
      return base + (a & 0xfffff);
  }
}

/** Where what a Complete record ends has begun; -1 if that isn't told. */
function beginningOf(words: Int32Array, end: number): number {
  for (let at = end - RECORD_WORDS; at >= 0; at -= RECORD_WORDS) {
    if (words[at + 3] !== words[end + 5] || words[at + 1] !== words[end + 1]) continue;
    if (words[at + 2] === words[end + 2]) return at;
  }
  return -1;
}

/** Of an item only the table matters. */
const subjectOf = (act: number, subject: number): number =>
  ABOUT_ITEM.has(act) ? tableOfItem(subject) : subject;

/** Everything by which a record can be found. */
export function wordsToFind(telling: Telling, sequence: number): string {
  const { words, timeline } = telling;
  const record = fieldsAt(timeline.records, sequence);
  if (!record) return '';
  const { code, a, b, c } = record;
  const { board } = timeline;
  const texts = [codeName(code), recordWords(telling, record)];
  if (code < Op.Acquire || code === Op.Wait || code === Op.Notify || code === RecordCode.HouseStore) {
    texts.push(cellWords(words, board, a));
  }
  if (code === Op.Acquire || code === Op.Release || code === RecordCode.Block || code === RecordCode.Cancel) {
    texts.push(words.timeline.lock(thingWords(words, board, a)));
  }
  if (code === Op.Work && ABOUT_ITEM.has(a)) texts.push(words.cells.table(tableOfItem(b)));
  if (code === RecordCode.Resume || code === Op.Spawn) texts.push(dutyWords(words, a, b));
  if (code === RecordCode.Guest && c > 0 && c <= board.tables) texts.push(words.cells.table(c));
  return texts.join('\n');
}
