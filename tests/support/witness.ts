import { Op } from '../../src/protocol/operations.ts';
import { asksRound } from '../../src/protocol/modes.ts';
import { RecordCode } from '../../src/protocol/trace.ts';

type Row = ArrayLike<number>;

/** What a trace of the restaurant says about less strictly than one of programs that only meet each other. */
interface Leniency {
  /** A Find's record does not say what it looked for; the programs of the tests look for zeroes. */
  readonly finds?: boolean;
  /** Bots that are sent home wake before their time. */
  readonly sleeps?: boolean;
}

/**
 * Reads records as a witness who knows the rules: what each operation answered must follow from what was
 * recorded before. Answers what is wrong, a sentence for each breach, ten at most.
 */
export function breaches(records: Iterable<Row>, cells: number, lenient: Leniency = {}): string[] {
  const witness = new Witness(cells, lenient);
  const found: string[] = [];
  let sequence = 0;
  for (const row of records) {
    for (const breach of witness.see(row)) {
      found.push(`record ${sequence} (${Array.from(row).join(' ')}): ${breach}`);
      if (found.length === 10) return found;
    }
    sequence += 1;
  }
  return [...found, ...witness.end()];
}

class Witness {
  readonly #cells: number[];
  readonly #holders = new Map<number, string>();
  /** Who gave each lock back last. */
  readonly #releasers = new Map<number, string>();
  #blocked: { readonly who: string; readonly lock: number }[] = [];
  /** Who waits for each cell, in the order of coming. */
  readonly #waiting = new Map<number, string[]>();
  /** Who has been woken and will be completed now, in this order. */
  #woken: string[] = [];
  #sleeping: { readonly who: string; readonly due: number }[] = [];
  #tick = 0;
  /** PollBots: who asks first has the lock, it is not handed to whoever has waited longest. */
  readonly #askers = new Set<number>();

  readonly #lenient: Leniency;

  constructor(cells: number, lenient: Leniency) {
    this.#lenient = lenient;
    this.#cells = new Array<number>(cells).fill(0);
  }

  *see(row: Row): Generator<string> {
    const [tick = 0, actor = 0, task = 0, code = 0, a = 0, b = 0, c = 0, d = 0] = Array.from(row);
    const who = `${actor}/${task}`;
    if (tick < this.#tick) yield 'time runs backwards';
    this.#tick = tick;
    if (this.#woken.length > 0 && code !== RecordCode.Complete) yield 'somebody was woken in name only';
    switch (code) {
      case RecordCode.OnDuty:
        if (asksRound(a)) this.#askers.add(actor);
        break;
      case Op.Load:
        if (this.#cells[a] !== b) yield `the cell holds ${this.#cells[a]}`;
        break;
      case Op.Store:
        if (this.#cells[a] !== c) yield `the cell held ${this.#cells[a]}`;
        this.#cells[a] = b;
        break;
      case Op.Add:
        if (this.#cells[a] !== c) yield `the cell held ${this.#cells[a]}`;
        this.#cells[a] = (c + b) | 0;
        break;
      case Op.CompareExchange:
        if (this.#cells[a] !== d) yield `the cell held ${this.#cells[a]}`;
        if (d === b) this.#cells[a] = c;
        break;
      case Op.Find: {
        if (this.#lenient.finds) break;
        const offset = this.#find(a, b & 0x7fff, b >> 15, c);
        if (offset !== d) yield `the first is at ${offset}`;
        break;
      }
      case Op.Wait:
        if ((this.#cells[a] !== b) !== (d === 1)) yield `the cell holds ${this.#cells[a]}`;
        if (d === 0) this.#queue(a).push(who);
        break;
      case Op.Notify:
        yield* this.#wake(a, Math.min(b, this.#queue(a).length), c);
        break;
      case Op.Down:
        if (this.#cells[a]! > 0 !== (c === 1)) yield `the cell holds ${this.#cells[a]}`;
        if (c === 1) this.#cells[a]! -= 1;
        else this.#queue(a).push(who);
        break;
      case Op.Up:
        yield* this.#wake(a, Math.min(1, this.#queue(a).length), b);
        if (b === 0) this.#cells[a]! += 1;
        break;
      case RecordCode.HouseStore:
        if (this.#cells[a] !== c) yield `the cell held ${this.#cells[a]}`;
        this.#cells[a] = b;
        break;
      case RecordCode.HouseNotify:
        yield* this.#wake(a, this.#queue(a).length, c);
        break;
      case RecordCode.Cancel:
        if (!this.#blocked.some((blocked) => blocked.who === who && blocked.lock === a))
          yield 'it did not wait';
        this.#blocked = this.#blocked.filter((blocked) => blocked.who !== who);
        break;
      case RecordCode.Complete:
        if (b === Op.Wait && this.#woken.shift() !== who) yield 'somebody else has waited longer';
        break;
      case RecordCode.Block: {
        const holder = this.#holders.get(a);
        // Who has just given a lock up for others waits behind them, whoever comes first.
        const gaveWay = b === 0 && holder === undefined && this.#releasers.get(a) === who;
        if (!gaveWay && holder !== (task === 0 ? `${b}/0` : `${b}/${c}`)) yield `${holder} holds the lock`;
        this.#blocked.push({ who, lock: a });
        break;
      }
      case Op.Acquire: {
        const holder = this.#holders.get(a) ?? who;
        if (holder !== who) yield `${holder} holds the lock`;
        this.#blocked = this.#blocked.filter((blocked) => blocked.who !== who);
        this.#holders.set(a, who);
        break;
      }
      case Op.Release:
        if (this.#holders.get(a) !== who) yield `${this.#holders.get(a)} holds the lock`;
        this.#holders.delete(a);
        this.#releasers.set(a, who);
        if (task !== 0 && !this.#askers.has(actor)) this.#handOver(a);
        break;
      case Op.Sleep:
        if (this.#lenient.sleeps) break;
        this.#sleeping.push({ who, due: tick + a });
        // A stable sort: ties stay in the order of falling asleep.
        this.#sleeping.sort((x, y) => x.due - y.due);
        break;
      case RecordCode.Wake:
        if (this.#lenient.sleeps) break;
        yield* this.#endSleep(who, tick);
        break;
      case RecordCode.Select:
        if (this.#lenient.sleeps) break;
        for (const { due } of this.#sleeping.slice(0, b)) if (due > tick) yield 'a timer is early';
        if ((this.#sleeping[b]?.due ?? Infinity) <= tick) yield 'a timer is late';
        break;
      case RecordCode.Ready:
        if (this.#sleeping.some((sleeper) => sleeper.who === who)) yield* this.#endSleep(who, tick);
        break;
    }
  }

  *end(): Generator<string> {
    for (const { who, lock } of this.#blocked) yield `${who} never got lock ${lock}`;
    for (const [lock, who] of this.#holders) yield `${who} never gave back lock ${lock}`;
    for (const [cell, queue] of this.#waiting) {
      for (const who of queue) yield `${who} still waits for cell ${cell}`;
    }
    for (const { who } of this.#sleeping) yield `${who} still sleeps`;
  }

  /** On an event loop the lock belongs to the longest-waiting task before that has noticed. */
  #handOver(lock: number): void {
    const next = this.#blocked.find((blocked) => blocked.lock === lock);
    if (next) this.#holders.set(lock, next.who);
  }

  *#endSleep(who: string, tick: number): Generator<string> {
    const next = this.#sleeping.shift();
    if (next?.who !== who) yield `${next?.who} should have woken first`;
    if (next && next.due > tick) yield `the sleep should have lasted until ${next.due}`;
  }

  *#wake(cell: number, expected: number, woken: number): Generator<string> {
    if (woken !== expected) yield `${expected} should have been woken`;
    this.#woken = this.#queue(cell).splice(0, woken);
  }

  #queue(cell: number): string[] {
    const queue = this.#waiting.get(cell) ?? [];
    this.#waiting.set(cell, queue);
    return queue;
  }

  #find(base: number, count: number, from: number, mask: number): number {
    for (let i = 0; i < count; i += 1) {
      const offset = (from + i) % count;
      // The programs of the tests look for zeroes under the full mask only.
      if (((this.#cells[base + offset] as number) & mask) === 0) return offset;
    }
    return -1;
  }
}
