import fc from 'fast-check';

/** An event as it stands in a list. */
export type Json = Record<string, unknown> & { readonly thread: string; readonly op: string };

/** A list of events that can have happened, and every edge of order between two of them beside program order. */
export interface RandomList {
  readonly events: readonly Json[];
  readonly edges: readonly (readonly [number, number])[];
}

interface Choice {
  readonly thread: number;
  readonly act: number;
  readonly object: number;
  readonly flag: boolean;
}

const choice: fc.Arbitrary<Choice> = fc.record({
  thread: fc.nat(3),
  act: fc.nat(19),
  object: fc.nat(1),
  flag: fc.boolean(),
});

interface Wait {
  readonly thread: string;
  readonly lock: string | null;
  readonly shared: boolean;
  wokenBy: number;
}

/** Takes choices one by one, leaves out what can't happen, and notes edges by the rules of docs/race-format.md. */
class Machine {
  readonly events: Json[] = [];
  readonly edges: [number, number][] = [];
  readonly #holders = new Map<string, { readonly threads: Set<string>; readonly shared: boolean }>();
  readonly #given: { readonly lock: string; readonly shared: boolean; readonly at: number }[] = [];
  readonly #written: { readonly cell: string; readonly at: number }[] = [];
  readonly #ups: { readonly semaphore: string; readonly at: number }[] = [];
  readonly #mail = new Map<string, number[]>();
  readonly #named = new Map<string, number>();
  readonly #waits: Wait[] = [];
  readonly #arrived: string[] = [];
  readonly #arrivals: number[] = [];
  readonly #before = new Map<string, number[]>();
  readonly #gone = new Set<string>();
  readonly #there = new Set<string>();

  take({ thread: number, act, object, flag }: Choice): void {
    const thread = `t${number}`;
    if (this.#gone.has(thread) || this.#arrived.includes(thread)) return;
    const wait = this.#waits.find((one) => one.thread === thread);
    if (wait) {
      if (wait.wokenBy < 0 && !flag) return;
      if (wait.lock !== null && (this.#holders.get(wait.lock)?.threads.size ?? 0) > 0) return;
      this.#wake(wait);
      return;
    }
    const cell = `x${object}`;
    const lock = `m${object}`;
    const condition = `c${object}`;
    switch (act) {
      case 0:
      case 1:
        this.#say({ thread, op: 'read', cell });
        break;
      case 2:
      case 3:
        this.#say({ thread, op: 'write', cell });
        break;
      case 4:
        this.#sees(cell, this.#say({ thread, op: 'read', cell, atomic: true }));
        break;
      case 5:
        this.#written.push({ cell, at: this.#say({ thread, op: 'write', cell, atomic: true }) });
        break;
      case 6:
      case 7: {
        const at = this.#say(
          act === 6 ? { thread, op: 'rmw', cell } : { thread, op: 'cas', cell, success: flag },
        );
        this.#sees(cell, at);
        if (act === 6 || flag) this.#written.push({ cell, at });
        break;
      }
      case 8:
      case 9:
        this.#lock(thread, lock, flag);
        break;
      case 10:
      case 11:
        if (this.#holds(thread, lock)) this.#give(thread, lock, this.#say({ thread, op: 'unlock', lock }));
        break;
      case 12: {
        const child = `t${(number + 1) % 4}`;
        if (this.#there.has(child)) return;
        this.#there.add(child);
        this.#before.set(child, [this.#say({ thread, op: 'fork', child })]);
        break;
      }
      case 13: {
        const child = `t${(number + 1) % 4}`;
        const busy = this.#waits.some((one) => one.thread === child) || this.#arrived.includes(child);
        if (!this.#there.has(child) || busy || this.#gone.has(child)) return;
        const last = this.events.findLastIndex((event) => event.thread === child);
        const told = this.#before.get(child) ?? [];
        const at = this.#say({ thread, op: 'join', child });
        for (const from of last < 0 ? told : [last, ...told]) this.edges.push([from, at]);
        this.#gone.add(child);
        break;
      }
      case 14: {
        const held = this.#holders.get(lock);
        const gives = held?.threads.has(thread) === true;
        const shared = held?.shared === true;
        const at = this.#say({ thread, op: 'wait', condition, ...(gives ? { lock } : {}) });
        if (gives) this.#give(thread, lock, at);
        this.#waits.push({ thread, lock: gives ? lock : null, shared, wokenBy: -1 });
        break;
      }
      case 15:
      case 16: {
        const at = this.#say({ thread, op: 'notify', condition, count: flag ? 'all' : 1 });
        const asleep = this.#waits.filter(
          (one) => one.wokenBy < 0 && this.#conditionOf(one.thread) === condition,
        );
        for (const one of flag ? asleep : asleep.slice(0, 1)) one.wokenBy = at;
        break;
      }
      case 17:
        this.#message(thread, `q${object}`, flag);
        break;
      case 18: {
        const semaphore = `s${object}`;
        const at = this.#say({ thread, op: flag ? 'up' : 'down', semaphore });
        if (flag) this.#ups.push({ semaphore, at });
        else for (const up of this.#ups) if (up.semaphore === semaphore) this.edges.push([up.at, at]);
        break;
      }
      case 19: {
        this.#arrivals.push(this.#say({ thread, op: 'barrier', barrier: 'b', parties: 2 }));
        this.#arrived.push(thread);
        if (this.#arrived.length < 2) return;
        for (const one of this.#arrived) this.#before.set(one, [...this.#arrivals]);
        this.#arrived.length = 0;
        this.#arrivals.length = 0;
        break;
      }
    }
  }

  /** Notes an event, with what its thread has been told meanwhile. Answers its number. */
  #say(event: Json): number {
    const at = this.events.length;
    this.#there.add(event.thread);
    for (const from of this.#before.get(event.thread) ?? []) this.edges.push([from, at]);
    this.#before.delete(event.thread);
    this.events.push(event);
    return at;
  }

  #wake(wait: Wait): void {
    const { thread, lock, shared, wokenBy } = wait;
    const condition = this.#conditionOf(thread);
    this.#waits.splice(this.#waits.indexOf(wait), 1);
    const at = this.#say({ thread, op: 'wake', condition, ...(wokenBy < 0 ? { notified: false } : {}) });
    if (wokenBy >= 0) this.edges.push([wokenBy, at]);
    if (lock === null) return;
    this.#holders.set(lock, { threads: new Set([thread]), shared });
    for (const given of this.#given) {
      if (given.lock === lock && !(given.shared && shared)) this.edges.push([given.at, at]);
    }
  }

  #conditionOf(thread: string): unknown {
    return this.events.findLast((event) => event.thread === thread && event.op === 'wait')?.['condition'];
  }

  #lock(thread: string, lock: string, shared: boolean): void {
    const held = this.#holders.get(lock);
    if (held && held.threads.size > 0 && (!shared || !held.shared || held.threads.has(thread))) return;
    const at = this.#say({ thread, op: 'lock', lock, shared });
    this.#holders.set(lock, { threads: new Set([...(held?.threads ?? []), thread]), shared });
    for (const given of this.#given) {
      if (given.lock === lock && !(given.shared && shared)) this.edges.push([given.at, at]);
    }
  }

  #holds(thread: string, lock: string): boolean {
    return this.#holders.get(lock)?.threads.has(thread) === true;
  }

  #give(thread: string, lock: string, at: number): void {
    const held = this.#holders.get(lock);
    if (!held) return;
    held.threads.delete(thread);
    this.#given.push({ lock, shared: held.shared, at });
  }

  #sees(cell: string, at: number): void {
    for (const written of this.#written) if (written.cell === cell) this.edges.push([written.at, at]);
  }

  #message(thread: string, channel: string, named: boolean): void {
    const mail = this.#mail.get(channel) ?? [];
    this.#mail.set(channel, mail);
    if (named) {
      const sent = this.#named.get(channel);
      if (sent === undefined)
        this.#named.set(channel, this.#say({ thread, op: 'send', channel, message: 'a' }));
      else this.edges.push([sent, this.#say({ thread, op: 'receive', channel, message: 'a' })]);
      return;
    }
    const first = mail.length > 1 ? mail.shift() : undefined;
    if (first === undefined) mail.push(this.#say({ thread, op: 'send', channel }));
    else this.edges.push([first, this.#say({ thread, op: 'receive', channel })]);
  }
}

/** Lists with all kinds of events, of up to four threads. */
export const randomList: fc.Arbitrary<RandomList> = fc
  .array(choice, { minLength: 2, maxLength: 60 })
  .map((choices) => {
    const machine = new Machine();
    for (const one of choices) machine.take(one);
    return machine;
  });

/** All pairs of events that race, by the definition: transitive closure, then every pair of accesses. */
export function racesByDefinition({ events, edges }: RandomList): Set<string> {
  const before = events.map(() => new Set<number>());
  const into = events.map((): number[] => []);
  for (const [from, to] of edges) into[to]?.push(from);
  events.forEach(({ thread }, index) => {
    const previous = events.findLastIndex((other, at) => at < index && other.thread === thread);
    if (previous >= 0) into[index]?.push(previous);
    for (const from of into[index] ?? []) {
      before[index]?.add(from);
      for (const earlier of before[from] ?? []) before[index]?.add(earlier);
    }
  });
  const racing = new Set<string>();
  events.forEach((later, j) => {
    events.slice(0, j).forEach((earlier, i) => {
      if (!('cell' in later) || later['cell'] !== earlier['cell'] || later.thread === earlier.thread) return;
      if (!writes(later) && !writes(earlier)) return;
      if (isAtomic(later) && isAtomic(earlier)) return;
      if (before[j]?.has(i) !== true) racing.add(`${i} ${j}`);
    });
  });
  return racing;
}

const writes = ({ op, success }: Json): boolean =>
  op === 'write' || op === 'rmw' || (op === 'cas' && success !== false);
const isAtomic = ({ op, atomic }: Json): boolean => op === 'rmw' || op === 'cas' || atomic === true;
